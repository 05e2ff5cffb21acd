// Part 1.1: one axis.

/// ⌊(n + 2p − k) / s⌋ + 1, or nil where the window does not fit even once.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  let room = input + 2 * padding - kernel
  return room < 0 ? nil : room / stride + 1
}
