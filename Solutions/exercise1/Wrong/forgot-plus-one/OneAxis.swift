// Part 1.1: one axis.

/// As many places as steps fit into the room.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  let room = input + 2 * padding - kernel
  return room < 0 ? nil : room / stride
}
