// Part 2.4: a whole network.

/// The parameters of every layer, in order.
///
/// The kinds of layer:
/// - "conv": `channels` filters with biases, kernel `size`, stride 1, `padding` on each side.
/// - "pool": window `size`, stride `size`, no padding; `channels` is 0 and means nothing.
/// - "flatten": all values in one list.
/// - "dense": `channels` units with biases.
///
/// - Parameter input: height, width and channels of the image.
/// - Returns: one number a layer; 0 for layers that learn nothing.
public func networkParameters(
  input: [Int], layers: [(kind: String, size: Int, padding: Int, channels: Int)]
) -> [Int] {
  []
}
