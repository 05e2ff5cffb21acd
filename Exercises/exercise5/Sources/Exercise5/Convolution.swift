// Part 5.4: back through a convolutional layer.
//
// Forward, as in exercise 4: output[filter][row][column] is the filter's bias plus the products of
// filters[filter][channel][ky][kx] and input[channel][row · stride + ky − padding][column · stride + kx − padding],
// where pixels outside the input count as 0. From behind comes ∂L/∂output, of the output's size.

/// ∂L/∂filters: filter by filter, channel by channel the rows of the kernel's gradient.
///
/// - Parameter kernelSize: rows and columns of each kernel.
public func filterGradients(
  input: [[[Double]]], kernelSize: (rows: Int, columns: Int), outputGradient: [[[Double]]], stride: Int,
  padding: Int
) -> [[[[Double]]]] {
  [[[[.nan]]]]
}

/// ∂L/∂biases: a number for each filter.
public func biasGradients(outputGradient: [[[Double]]]) -> [Double] {
  [.nan]
}

/// ∂L/∂input: channel by channel, of the input's size. A pixel collects from every product that it took part in; one that
/// no window reaches gets 0.
///
/// - Parameter inputSize: rows and columns of each channel.
public func inputGradient(
  filters: [[[[Double]]]], inputSize: (rows: Int, columns: Int), outputGradient: [[[Double]]], stride: Int,
  padding: Int
) -> [[[Double]]] {
  [[[.nan]]]
}
