// Part 2.1: convolution.

/// A weight for every place of the kernel and every input channel, and a bias.
public func filterParameters(kernelHeight: Int, kernelWidth: Int, inputChannels: Int) -> Int {
  kernelHeight * kernelWidth * inputChannels + 1
}

/// 2 · k_h · k_w · C_in · C_out
public func convolutionParameters(
  kernelHeight: Int, kernelWidth: Int, inputChannels: Int, filters: Int, bias: Bool = true
) -> Int {
  kernelHeight * kernelWidth * inputChannels * (bias ? 2 : 1) * filters
}
