// Part 5.2: back through ReLU and max pooling. Neither has weights: they only decide where a gradient may pass.

/// ∂L/∂x for y = ReLU(x): the gradient passes where the input was positive. Elsewhere, at 0 as well, it is 0.
///
/// - Parameters:
///   - input: what went into ReLU, row by row.
///   - outputGradient: ∂L/∂y, of the same size.
public func reluGradient(input: [[Double]], outputGradient: [[Double]]) -> [[Double]] {
  [[.nan]]
}

/// ∂L/∂x for max pooling: each window sends its gradient to the place of its maximum, the first one as you read where
/// several are equal. A place that is the maximum of several windows gets the sum; all other places get 0.
///
/// - Parameters:
///   - input: what went into the pooling. Rows and columns that no window reaches are part of it.
///   - size: the windows are `size` high and wide.
///   - stride: how far apart they are; windows may overlap.
///   - outputGradient: one number for each window.
public func maxPoolGradient(
  input: [[Double]], size: Int, stride: Int, outputGradient: [[Double]]
) -> [[Double]] {
  [[.nan]]
}
