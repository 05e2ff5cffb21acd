// Part 1.4: a whole network.

/// Walks through the layers with the shape so far.
public func networkShapes(
  input: [Int], layers: [(kind: String, size: Int, stride: Int, padding: Int, channels: Int)]
) -> [[Int]]? {
  var shape = input
  var shapes: [[Int]] = []
  for layer in layers {
    switch layer.kind {
    case "flatten": shape = [shape.reduce(1, *)]
    case "dense": shape = [layer.channels]
    default:
      let rooms = shape.prefix(2).map { $0 + 2 * layer.padding - layer.size }
      guard rooms.allSatisfy({ $0 >= 0 }) else { return nil }
      shape = rooms.map { $0 / layer.stride + 1 } + [layer.channels]
    }
    shapes.append(shape)
  }
  return shapes
}
