// Part 3.2: stride, pooling and dilation.

/// d · (k − 1) + 1
public func effectiveKernel(_ kernel: Int, dilation: Int) -> Int {
  dilation * (kernel - 1) + 1
}

/// r ← r + (k_eff − 1) · j, then j ← j · s.
public func receptiveField(windows: [(kernel: Int, stride: Int, dilation: Int)]) -> (size: Int, jump: Int) {
  var (size, jump) = (1, 1)
  for window in windows {
    size += (window.kernel - 1) * jump
    jump *= window.stride
  }
  return (size, jump)
}
