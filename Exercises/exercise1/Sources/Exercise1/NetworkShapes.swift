// Part 1.4: a whole network.

/// The shape of every layer's output, in order.
///
/// The kinds of layer:
/// - "conv": a convolution with `channels` filters, kernel `size`, `stride`, and `padding` on each side.
/// - "pool": a pooling with window `size` and `stride`; `padding` and `channels` are 0 and mean nothing.
/// - "flatten": all values in one list; its shape is one number.
/// - "dense": `channels` units; its shape is one number.
///
/// - Parameter input: height, width and channels of the image.
/// - Returns: one shape a layer; nil where a window does not fit somewhere on the way.
public func networkShapes(
  input: [Int], layers: [(kind: String, size: Int, stride: Int, padding: Int, channels: Int)]
) -> [[Int]]? {
  []
}
