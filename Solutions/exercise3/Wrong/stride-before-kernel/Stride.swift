// Part 3.2: stride, pooling and dilation.

/// d · (k − 1) + 1
public func effectiveKernel(_ kernel: Int, dilation: Int) -> Int {
  dilation * (kernel - 1) + 1
}

/// j ← j · s, then r ← r + (k_eff − 1) · j.
public func receptiveField(windows: [(kernel: Int, stride: Int, dilation: Int)]) -> (size: Int, jump: Int) {
  var (size, jump) = (1, 1)
  for window in windows {
    jump *= window.stride
    size += (effectiveKernel(window.kernel, dilation: window.dilation) - 1) * jump
  }
  return (size, jump)
}
