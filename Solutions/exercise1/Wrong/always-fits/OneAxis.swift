// Part 1.1: one axis.

/// The formula, whatever goes into it.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  (input + 2 * padding - kernel) / stride + 1
}
