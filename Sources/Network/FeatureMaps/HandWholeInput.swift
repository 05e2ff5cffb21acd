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

/// A dense layer flattens what it gets, or takes each place by itself.
extension Dense: HandLayer {
  package func learntShape(from inputs: [Shape]) -> LearntShape? {
    inputCount(of: inputs[0])?.valueIfExact.map { LearntShape(filters: units, channels: $0, extent: []) }
  }

  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    guard isOnLastAxis else { return try output(ofRow: inputs[0].flattened, weights) }
    let input = inputs[0]
    var rows: [Double] = []
    for place in 0..<input.placeCount {
      rows += try output(ofRow: input.channels(at: place), weights).values
    }
    return Volume(
      channels: units, extent: input.extent, values: Array(repeating: 0, count: units * input.placeCount)
    ).unflattening(rows)
  }

  private func output(ofRow row: [Double], _ weights: LayerWeights) throws(LayerError) -> Volume {
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
    let input = inputs[0]
    guard isOnLastAxis else {
      let found = gradients(ofRow: input.flattened, weights, outputGradient: outputGradient.values)
      return HandGradients(inputs: [input.unflattening(found.row)], weights: found.weights)
    }
    var rows: [Double] = []
    var sum: LayerWeights?
    for place in 0..<input.placeCount {
      let found = gradients(
        ofRow: input.channels(at: place), weights, outputGradient: outputGradient.channels(at: place))
      rows += found.row
      sum = sum?.plus(found.weights) ?? found.weights
    }
    return HandGradients(inputs: [input.unflattening(rows)], weights: sum ?? LayerWeights())
  }

  private func gradients(
    ofRow row: [Double], _ weights: LayerWeights, outputGradient: [Double]
  ) -> (row: [Double], weights: LayerWeights) {
    var back = row.map { _ in 0.0 }
    var kernels: [Volume] = []
    for (kernel, gradient) in zip(weights.kernels, outputGradient) {
      for index in back.indices { back[index] += gradient * kernel.values[index] }
      kernels.append(kernel.with(row.map { gradient * $0 }))
    }
    return (back, LayerWeights(kernels: kernels, biases: outputGradient))
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

extension AdaptivePooling {
  /// For each place of the output, the last axis fastest, the places of a channel that it pools.
  fileprivate func parts(of extent: [Int]) -> [[Int]] {
    var all = [[0]]
    for (axis, size) in extent.enumerated() {
      all = all.flatMap { before in
        (0..<outputSize[axis]).map { number in
          before.flatMap { place in part(number, axis: axis, of: size).map { place * size + $0 } }
        }
      }
    }
    return all
  }

  fileprivate func pooled(_ input: Volume, _ reduce: ([Double]) -> Double) -> Volume {
    let parts = parts(of: input.extent)
    return Volume(
      channels: input.channels, extent: input.extent.indices.map { outputSize[$0] },
      values: (0..<input.channels).flatMap { channel in
        let values = input.values(ofChannel: channel)
        return parts.map { reduce($0.map { values[$0] }) }
      })
  }

  fileprivate func gradients(
    _ input: Volume, _ outputGradient: Volume, _ shares: ([Double]) -> [Double]
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(
      Shape(spatial: input.extent.indices.map { outputSize[$0] }, channels: input.channels))
    var result = input.values.map { _ in 0.0 }
    for channel in 0..<input.channels {
      let values = input.values(ofChannel: channel)
      for (gradient, places) in zip(outputGradient.values(ofChannel: channel), parts(of: input.extent)) {
        for (place, share) in zip(places, shares(places.map { values[$0] })) {
          result[channel * input.placeCount + place] += share * gradient
        }
      }
    }
    return HandGradients(inputs: [input.with(result)])
  }
}

extension AdaptiveMaxPooling: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    pooled(inputs[0]) { $0.max() ?? 0 }
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try gradients(inputs[0], outputGradient, sharesOfMaximum)
  }
}

extension AdaptiveAveragePooling: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    pooled(inputs[0], mean)
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try gradients(inputs[0], outputGradient, sharesOfMean)
  }
}

extension Volume {
  /// The channels of a place.
  fileprivate func channels(at place: Int) -> [Double] {
    (0..<channels).map { values[$0 * placeCount + place] }
  }

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
