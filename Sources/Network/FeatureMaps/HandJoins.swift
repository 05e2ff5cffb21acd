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
