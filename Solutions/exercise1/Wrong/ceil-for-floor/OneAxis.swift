// Part 1.1: one axis.

/// Rounded up, so that no pixel is left out.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  let room = input + 2 * padding - kernel
  return room < 0 ? nil : (room + stride - 1) / stride + 1
}
