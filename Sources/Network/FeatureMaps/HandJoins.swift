import Networks

extension Add: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    inputs.dropFirst().reduce(inputs[0]) { sum, input in
      sum.with(zip(sum.values, input.values).map { $0 + $1 })
    }
  }

  /// Everyone gets all of it.
  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(inputs[0].shape)
    return HandGradients(inputs: inputs.map { _ in outputGradient })
  }
}

/// An input of a single position counts at all positions.
extension Multiply: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    let isGate = isGate(inputs.map(\.shape))
    let full = inputs[isGate.firstIndex(of: false) ?? 0]
    return full.with(
      full.values.indices.map { index in
        inputs.reduce(1) { $0 * $1.value(at: index, of: full) }
      })
  }

  /// Everyone gets all of it, times all others; a single position gets the sum.
  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(try output(of: inputs, weights).shape)
    return HandGradients(
      inputs: inputs.indices.map { number in
        var result = inputs[number].values.map { _ in 0.0 }
        for (index, gradient) in outputGradient.values.enumerated() {
          let others = inputs.indices.filter { $0 != number }.reduce(1) {
            $0 * inputs[$1].value(at: index, of: outputGradient)
          }
          result[inputs[number].place(of: index, in: outputGradient)] += gradient * others
        }
        return inputs[number].with(result)
      })
  }
}

extension Volume {
  /// Where the value that belongs to one of a volume of as many channels lies: of a single position that of its channel.
  fileprivate func place(of index: Int, in volume: Volume) -> Int {
    values.count == volume.values.count ? index : index / volume.placeCount
  }

  fileprivate func value(at index: Int, of volume: Volume) -> Double { values[place(of: index, in: volume)] }
}

extension Concatenation: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    Volume(
      channels: inputs.reduce(0) { $0 + $1.channels }, extent: inputs[0].extent,
      values: inputs.flatMap(\.values))
  }

  /// Everyone gets its own channels.
  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(try output(of: inputs, weights).shape)
    var rest = outputGradient.values[...]
    return HandGradients(
      inputs: inputs.map { input in
        defer { rest = rest.dropFirst(input.values.count) }
        return input.with(Array(rest.prefix(input.values.count)))
      })
  }
}
