// Part 2.1: convolution.

/// A weight for every place of the kernel and every input channel.
public func filterParameters(kernelHeight: Int, kernelWidth: Int, inputChannels: Int) -> Int {
  kernelHeight * kernelWidth * inputChannels
}

/// (k_h · k_w · C_in + 1) · C_out
public func convolutionParameters(
  kernelHeight: Int, kernelWidth: Int, inputChannels: Int, filters: Int, bias: Bool = true
) -> Int {
  (kernelHeight * kernelWidth * inputChannels + (bias ? 1 : 0)) * filters
}
