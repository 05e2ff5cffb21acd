// Part 2.4: a whole network.

/// Walks through the layers with the shape so far; all but the flatten learn.
public func networkParameters(
  input: [Int], layers: [(kind: String, size: Int, padding: Int, channels: Int)]
) -> [Int] {
  var shape = input
  var counts: [Int] = []
  for layer in layers {
    switch layer.kind {
    case "conv":
      counts.append((layer.size * layer.size * shape[2] + 1) * layer.channels)
      shape = shape.prefix(2).map { $0 + 2 * layer.padding - layer.size + 1 } + [layer.channels]
    case "pool":
      counts.append((layer.size * layer.size + 1) * shape[2])
      shape = shape.prefix(2).map { ($0 - layer.size) / layer.size + 1 } + [shape[2]]
    case "flatten":
      counts.append(0)
      shape = [shape.reduce(1, *)]
    default:
      counts.append((shape[0] + 1) * layer.channels)
      shape = [layer.channels]
    }
  }
  return counts
}
