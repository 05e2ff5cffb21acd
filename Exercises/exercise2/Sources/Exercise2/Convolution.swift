// Part 2.1: convolution.

/// The parameters of one filter: its weights for every input channel, and its bias.
public func filterParameters(kernelHeight: Int, kernelWidth: Int, inputChannels: Int) -> Int {
  -1
}

/// The parameters of a convolutional layer.
///
/// Example: eight 3x3 filters on one channel have 80.
///
/// - Parameters:
///   - filters: the number of filters, which is the number of output channels.
///   - bias: whether each filter has a bias.
public func convolutionParameters(
  kernelHeight: Int, kernelWidth: Int, inputChannels: Int, filters: Int, bias: Bool = true
) -> Int {
  -1
}
