// Part 1.3: volumes.

/// Height and width by the formula for one axis; the channels stay.
public func convolutionShape(input: [Int], filters: Int, kernel: Int, stride: Int, padding: Int) -> [Int]? {
  let rooms = input.prefix(2).map { $0 + 2 * padding - kernel }
  guard rooms.allSatisfy({ $0 >= 0 }) else { return nil }
  return rooms.map { $0 / stride + 1 } + [input[2]]
}

/// A pooling is a window like any other, on each channel by itself.
public func poolingShape(input: [Int], size: Int, stride: Int) -> [Int]? {
  convolutionShape(input: input, filters: input[2], kernel: size, stride: stride, padding: 0)
}
