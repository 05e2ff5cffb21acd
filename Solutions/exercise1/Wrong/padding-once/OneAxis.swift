// Part 1.1: one axis.

/// The padding makes the input larger by its size.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  let room = input + padding - kernel
  return room < 0 ? nil : room / stride + 1
}
