// Part 1.2: padding.

/// Half the kernel, rounded down.
public func samePadding(kernel: Int) -> Int {
  kernel / 2
}

/// The padding is made to keep the size, whatever the kernel; the stride divides it.
public func outputSizeWithSamePadding(input: Int, kernel: Int, stride: Int) -> Int {
  (input - 1) / stride + 1
}

/// The smallest padding for which n + 2p − k is a multiple of the stride.
public func paddingThatFits(input: Int, kernel: Int, stride: Int) -> Int? {
  (0..<kernel).first { padding in
    let room = input + 2 * padding - kernel
    return room >= 0 && room % stride == 0
  }
}
