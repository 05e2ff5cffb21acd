import Networks

/// A layer that can be worked out by hand, forwards and backwards.
package protocol HandLayer: Layer {
  /// The shape of what the layer learns; nil where it learns nothing.
  func learntShape(from inputs: [Shape]) -> LearntShape?

  /// Whether what comes out are probabilities, of which a cross-entropy takes the logarithm as they are.
  var givesProbabilities: Bool { get }

  /// The output for one image.
  ///
  /// - Parameters:
  ///   - inputs: what comes in; one volume, except for layers that join.
  ///   - weights: what the layer has learnt; nothing for most layers.
  /// - Throws: `LayerError` when inputs or weights do not fit.
  func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume

  /// How the loss changes with each value that comes in, and with what the layer has learnt.
  ///
  /// - Parameter outputGradient: ∂L/∂output, of the output's shape.
  /// - Throws: `LayerError` when inputs, weights or the gradient do not fit.
  func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients
}

extension HandLayer {
  package func learntShape(from inputs: [Shape]) -> LearntShape? { nil }
  package var givesProbabilities: Bool { false }
}

/// The gradients that go back through a layer.
package struct HandGradients {
  /// ∂L/∂input, one for each input.
  package var inputs: [Volume]
  package var weights = LayerWeights()
}

/// A layer with a window that can be worked out with any other window than its own as well.
package protocol WindowedHandLayer: WindowedLayer, HandLayer {
  /// The output, as if the windows were these, one for each axis.
  func output(of input: Volume, _ weights: LayerWeights, windows: [Window]) throws(LayerError) -> Volume

  /// The gradients, as if the windows were these.
  func gradients(
    of input: Volume, _ weights: LayerWeights, outputGradient: Volume, windows: [Window]
  ) throws(LayerError) -> HandGradients
}

extension WindowedHandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    try output(of: inputs[0], weights, windows: inputs[0].extent.indices.map(window))
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try gradients(
      of: inputs[0], weights, outputGradient: outputGradient,
      windows: inputs[0].extent.indices.map(window))
  }
}

/// A layer whose output is found value by value.
protocol PointwiseHandLayer: HandLayer {
  func value(of input: Double) -> Double
  /// The slope at an input.
  func slope(at input: Double) -> Double
}

extension PointwiseHandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    inputs[0].with(inputs[0].values.map(value))
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(inputs[0].shape)
    return HandGradients(
      inputs: [inputs[0].with(zip(inputs[0].values, outputGradient.values).map { slope(at: $0) * $1 })])
  }
}
