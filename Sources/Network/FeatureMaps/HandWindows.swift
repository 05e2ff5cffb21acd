import Networks

extension Convolution: WindowedHandLayer {
  package func learntShape(from inputs: [Shape]) -> LearntShape? {
    LearntShape(
      filters: filters, channels: inputs[0].channels / max(1, groups),
      extent: inputs[0].spatial.indices.map { kernelSize[$0] })
  }

  package func output(
    of input: Volume, _ weights: LayerWeights, windows: [Window]
  ) throws(LayerError) -> Volume {
    try input.convolved(with: weights.kernels, windows, groups: groups).adding(hasBias ? weights.biases : [])
  }

  package func gradients(
    of input: Volume, _ weights: LayerWeights, outputGradient: Volume, windows: [Window]
  ) throws(LayerError) -> HandGradients {
    try input.gradients(weights, windows, groups: groups, outputGradient, hasBias: hasBias)
  }
}

extension DepthwiseConvolution: WindowedHandLayer {
  package func learntShape(from inputs: [Shape]) -> LearntShape? {
    LearntShape(
      filters: (try? outputChannels(for: inputs[0])) ?? 0, channels: 1,
      extent: inputs[0].spatial.indices.map { kernelSize[$0] })
  }

  package func output(
    of input: Volume, _ weights: LayerWeights, windows: [Window]
  ) throws(LayerError) -> Volume {
    try input.convolved(with: weights.kernels, windows, groups: input.channels).adding(
      hasBias ? weights.biases : [])
  }

  package func gradients(
    of input: Volume, _ weights: LayerWeights, outputGradient: Volume, windows: [Window]
  ) throws(LayerError) -> HandGradients {
    try input.gradients(weights, windows, groups: input.channels, outputGradient, hasBias: hasBias)
  }
}

extension MaxPooling: WindowedHandLayer {
  package func output(
    of input: Volume, _ weights: LayerWeights, windows: [Window]
  ) throws(LayerError) -> Volume {
    try input.pooled(windows) { $0.max() ?? 0 }
  }

  package func gradients(
    of input: Volume, _ weights: LayerWeights, outputGradient: Volume, windows: [Window]
  ) throws(LayerError) -> HandGradients {
    HandGradients(inputs: [
      try input.poolingGradient(windows, outputGradient: outputGradient, shares: sharesOfMaximum)
    ])
  }
}

extension AveragePooling: WindowedHandLayer {
  /// The mean of the values in the window that lie on the input.
  package func output(
    of input: Volume, _ weights: LayerWeights, windows: [Window]
  ) throws(LayerError) -> Volume {
    try input.pooled(windows, mean)
  }

  package func gradients(
    of input: Volume, _ weights: LayerWeights, outputGradient: Volume, windows: [Window]
  ) throws(LayerError) -> HandGradients {
    HandGradients(inputs: [
      try input.poolingGradient(windows, outputGradient: outputGradient, shares: sharesOfMean)
    ])
  }
}

extension Volume {
  /// A number added to every place of each channel.
  fileprivate func adding(_ biases: [Double]) -> Volume {
    biases.isEmpty
      ? self : with(values.enumerated().map { $0.element + biases[$0.offset / placeCount] })
  }

  fileprivate func gradients(
    _ weights: LayerWeights, _ windows: [Window], groups: Int, _ outputGradient: Volume, hasBias: Bool
  ) throws(LayerError) -> HandGradients {
    let (input, kernels) = try convolutionGradients(
      kernels: weights.kernels, windows, groups: groups, outputGradient: outputGradient)
    // A bias is added in every place, so it gets the sum.
    let biases = (0..<outputGradient.channels).map { outputGradient.values(ofChannel: $0).reduce(0, +) }
    return HandGradients(inputs: [input], weights: LayerWeights(kernels: kernels, biases: biases))
  }
}
