// Part 5.3: shared weights. Pretend that the kernel has a copy of its own in every place of the map; then add up.

/// The gradients of the copies: for each place of the map, in reading order, the gradient of the kernel copy that stands
/// there (stride 1, no padding).
///
/// Example: on the image 1 2 3 a kernel of one row and two columns has two places. With the output gradients 10 and 1 its
/// copies get [[10, 20]] and [[2, 3]].
///
/// - Parameters:
///   - image: rows of equal length.
///   - outputGradient: ∂L/∂(map), one number for each place of the map. From its size and the image's follows the kernel's.
/// - Returns: copy by copy the rows of its gradient, of the kernel's size.
public func gradientsOfCopies(image: [[Double]], outputGradient: [[Double]]) -> [[[Double]]] {
  [[[.nan]]]
}

/// The gradient of the one kernel that all copies share: their sum.
///
/// - Parameter copies: at least one; all have the same size.
public func sharedGradient(copies: [[[Double]]]) -> [[Double]] {
  [[.nan]]
}

/// One step of gradient descent, the same for all copies: w ← w − γ · Σ ∂L/∂(copies), with γ the learning rate.
public func updated(kernel: [[Double]], copies: [[[Double]]], learningRate: Double) -> [[Double]] {
  [[.nan]]
}
