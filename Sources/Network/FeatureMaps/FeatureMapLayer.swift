import Networks
import Sentences

/// A layer whose way over small maps suites can ask for: one image in, one out.
public protocol FeatureMapLayer: Layer {}

extension FeatureMapLayer {
  /// The layer's output for one input.
  ///
  /// - Parameter kernels: the weights of a convolution, one per filter, its biases being 0; other layers have none.
  /// - Throws: `LayerError` when the input does not fit.
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    let layer = try byHand
    return FeatureMaps(
      ofOutput: try layer.output(of: [Volume(input)], LayerWeights(kernels: kernels.map { Volume($0) })))
  }

  /// ∂L/∂input, of the input's size.
  ///
  /// - Parameters:
  ///   - input: what went into the layer.
  ///   - kernels: as for `featureMaps`.
  ///   - outputGradient: ∂L/∂output, of the output's size.
  /// - Throws: `LayerError` when the input, or the gradient, does not fit.
  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    let layer = try byHand
    let weights = LayerWeights(kernels: kernels.map { Volume($0) })
    let output = try layer.output(of: [Volume(input)], weights)
    let isVector = output.extent.isEmpty && outputGradient.rows == 1 && outputGradient.columns == 1
    let gradient = isVector ? Volume(vector: outputGradient.values) : Volume(outputGradient)
    return FeatureMaps(
      try layer.gradients(of: [Volume(input)], weights, outputGradient: gradient).inputs[0])
  }

  private var byHand: any HandLayer {
    get throws(LayerError) {
      guard let layer = self as? any HandLayer else {
        throw LayerError(
          problem: localized("the layer cannot be worked out by hand"), remedy: localized("use another"))
      }
      return layer
    }
  }
}

extension AveragePooling: FeatureMapLayer {}
extension Convolution: FeatureMapLayer {}
extension GELU: FeatureMapLayer {}
extension GlobalAveragePooling: FeatureMapLayer {}
extension GlobalMaxPooling: FeatureMapLayer {}
extension HardSigmoid: FeatureMapLayer {}
extension HardSwish: FeatureMapLayer {}
extension LeakyReLU: FeatureMapLayer {}
extension MaxPooling: FeatureMapLayer {}
extension ReLU: FeatureMapLayer {}
extension SiLU: FeatureMapLayer {}

extension FeatureMaps {
  /// A vector's values are maps of one pixel.
  fileprivate init(ofOutput volume: Volume) {
    if volume.extent.isEmpty {
      self.init(channels: volume.channels, rows: 1, columns: 1, values: volume.values)
    } else {
      self.init(volume)
    }
  }
}
