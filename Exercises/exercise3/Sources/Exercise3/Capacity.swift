// Part 3.4: learning capacity and image coverage.

/// The rows of the c-value table on one axis: a row a layer.
///
/// The kinds of layer:
/// - "conv": kernel `size`, `stride`. Its real filter is its kernel in pixels of the image: it doubles with every
///   down-sampling by 2 before it. Its field: the kernel itself for the first convolution; after that, what the layer before
///   sees and its own kernel less one, in pixels of the image.
/// - "pool": window `size` (`stride` is the same). It keeps both numbers of the row before.
/// - "pointwise": acts on each value alone (ReLU, dropout); it keeps both numbers, too.
/// - "global": mixes all positions (flatten, dense). From here on both numbers are the image.
///
/// Strides and pool sizes multiply: everything after them is that much coarser. Padding plays no part.
///
/// - Parameter image: the image's size on this axis.
/// - Returns: capacity = 100 · real filter / field and coverage = 100 · field / image, in percent, not rounded.
public func capacities(
  image: Int, layers: [(kind: String, size: Int, stride: Int)]
) -> [(capacity: Double, coverage: Double)] {
  []
}

/// Whether a row is worth a warning: "magenta" where the capacity is below a sixth (of 100), "cyan" where the coverage is
/// above 100, "red" where both, and nil where all is well.
public func warning(capacity: Double, coverage: Double) -> String? {
  "?"
}
