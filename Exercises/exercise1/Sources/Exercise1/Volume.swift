// Part 1.3: volumes.

/// The shape of a convolution's output.
///
/// - Parameters:
///   - input: height, width and channels.
///   - filters: how many filters the layer has.
///   - kernel: height and width of the kernels, which are square.
///   - padding: zeros on each of the four sides.
/// - Returns: height, width and channels, or nil where the kernel does not fit.
public func convolutionShape(input: [Int], filters: Int, kernel: Int, stride: Int, padding: Int) -> [Int]? {
  []
}

/// The shape of a pooling's output, without padding.
///
/// Example: 30, 30, 5 pooled with size 2 and stride 2 gives 15, 15, 5.
///
/// - Parameters:
///   - input: height, width and channels.
///   - size: height and width of the pooling window.
/// - Returns: height, width and channels, or nil where the window does not fit.
public func poolingShape(input: [Int], size: Int, stride: Int) -> [Int]? {
  []
}
