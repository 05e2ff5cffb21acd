// Part 2.1: convolution.

/// A weight for every place of the kernel and every input channel, and a bias.
public func filterParameters(kernelHeight: Int, kernelWidth: Int, inputChannels: Int) -> Int {
  kernelHeight * kernelWidth * inputChannels + 1
}

/// (k_h · k_w + 1) · C_out
public func convolutionParameters(
  kernelHeight: Int, kernelWidth: Int, inputChannels: Int, filters: Int, bias: Bool = true
) -> Int {
  (kernelHeight * kernelWidth + (bias ? 1 : 0)) * filters
}
