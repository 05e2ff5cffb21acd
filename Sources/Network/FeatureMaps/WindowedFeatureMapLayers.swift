import Networks

/// A layer with a window that can be worked out by hand, and with any other window than its own as well.
package protocol WindowedFeatureMapLayer: WindowedLayer, DifferentiableFeatureMapLayer {
  /// The output for one input, as if the windows were these.
  func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps], vertical: Window, horizontal: Window
  ) throws(LayerError) -> FeatureMaps

  /// ∂L/∂input, as if the windows were these.
  func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps, vertical: Window,
    horizontal: Window
  ) throws(LayerError) -> FeatureMaps
}

extension WindowedFeatureMapLayer {
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    try featureMaps(
      for: input, kernels: kernels, vertical: window(axis: 0), horizontal: window(axis: 1))
  }

  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    try inputGradient(
      for: input, kernels: kernels, outputGradient: outputGradient, vertical: window(axis: 0),
      horizontal: window(axis: 1))
  }
}

extension Convolution: WindowedFeatureMapLayer {
  package func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps], vertical: Window, horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.convolved(with: kernels, vertical: vertical, horizontal: horizontal)
  }

  package func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps, vertical: Window,
    horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.convolutionGradients(
      kernels: kernels, vertical: vertical, horizontal: horizontal, outputGradient: outputGradient
    ).input
  }
}

extension MaxPooling: WindowedFeatureMapLayer {
  package func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps], vertical: Window, horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.pooled(vertical: vertical, horizontal: horizontal) { $0.max() ?? 0 }
  }

  package func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps, vertical: Window,
    horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.poolingGradient(
      vertical: vertical, horizontal: horizontal, outputGradient: outputGradient,
      shares: FeatureMaps.sharesOfMaximum)
  }
}

extension AveragePooling: WindowedFeatureMapLayer {
  /// The mean of the values in the window that lie on the input.
  package func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps], vertical: Window, horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.pooled(vertical: vertical, horizontal: horizontal, mean)
  }

  package func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps, vertical: Window,
    horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    try input.poolingGradient(
      vertical: vertical, horizontal: horizontal, outputGradient: outputGradient,
      shares: FeatureMaps.sharesOfMean)
  }
}
