import Networks
import Sentences

extension Flatten: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    Volume(vector: inputs[0].flattened)
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(try output(of: inputs, weights).shape)
    return HandGradients(inputs: [inputs[0].unflattening(outputGradient.values)])
  }
}

/// A dense layer flattens what it gets.
extension Dense: HandLayer {
  package func learntShape(from inputs: [Shape]) -> LearntShape? {
    inputs[0].elementCount.map { LearntShape(filters: units, channels: $0, extent: []) }
  }

  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    let row = inputs[0].flattened
    for kernel in weights.kernels where kernel.values.count != row.count {
      throw LayerError(
        problem: localized("a unit has \(kernel.values.count) weights, and \(row.count) values come in"),
        remedy: localized("give each unit a row of \(row.count)"))
    }
    return Volume(
      vector: weights.kernels.enumerated().map { unit, kernel in
        zip(row, kernel.values).reduce(0) { $0 + $1.0 * $1.1 } + (hasBias ? weights.bias(unit) : 0)
      })
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(try output(of: inputs, weights).shape)
    let row = inputs[0].flattened
    var back = row.map { _ in 0.0 }
    var kernels: [Volume] = []
    for (kernel, gradient) in zip(weights.kernels, outputGradient.values) {
      for index in back.indices { back[index] += gradient * kernel.values[index] }
      kernels.append(kernel.with(row.map { gradient * $0 }))
    }
    return HandGradients(
      inputs: [inputs[0].unflattening(back)],
      weights: LayerWeights(kernels: kernels, biases: outputGradient.values))
  }
}

extension GlobalMaxPooling: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    inputs[0].overall(keepsAxes: keepsAxes) { $0.max() ?? 0 }
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try inputs[0].overallGradient(outputGradient, keepsAxes: keepsAxes, sharesOfMaximum)
  }
}

extension GlobalAveragePooling: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    inputs[0].overall(keepsAxes: keepsAxes, mean)
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try inputs[0].overallGradient(outputGradient, keepsAxes: keepsAxes, sharesOfMean)
  }
}

extension Volume {
  fileprivate func overall(keepsAxes: Bool, _ reduce: ([Double]) -> Double) -> Volume {
    Volume(
      channels: channels, extent: keepsAxes ? extent.map { _ in 1 } : [],
      values: (0..<channels).map { reduce(values(ofChannel: $0)) })
  }

  fileprivate func overallGradient(
    _ outputGradient: Volume, keepsAxes: Bool, _ shares: ([Double]) -> [Double]
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(
      Shape(spatial: keepsAxes ? extent.map { _ in 1 } : [], channels: channels))
    return HandGradients(inputs: [
      with(
        (0..<channels).flatMap { channel in
          shares(values(ofChannel: channel)).map { $0 * outputGradient.values[channel] }
        })
    ])
  }
}
