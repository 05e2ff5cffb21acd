import Networks

// Layers that move values about, or mix neighbours, without anything learnt.

/// The channels in another order.
extension ChannelShuffle: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    inputs[0].with(sources(channels: inputs[0].channels).flatMap { inputs[0].values(ofChannel: $0) })
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    try outputGradient.requireShape(inputs[0].shape)
    var result = inputs[0].values
    let size = inputs[0].placeCount
    for (channel, source) in sources(channels: inputs[0].channels).enumerated() {
      result.replaceSubrange(
        source * size..<(source + 1) * size, with: outputGradient.values(ofChannel: channel))
    }
    return HandGradients(inputs: [inputs[0].with(result)])
  }
}

/// Each value of the output is made of its neighbours in the input, by their shares.
extension Upsample: HandLayer {
  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    let input = inputs[0]
    let shares = shares(on: input.extent)
    return Volume(
      channels: input.channels, extent: input.extent.enumerated().map { $1 * scale[$0] },
      values: (0..<input.channels).flatMap { channel in
        shares.map { $0.reduce(0) { $0 + $1.share * input.values[channel * input.placeCount + $1.place] } }
      })
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    let input = inputs[0]
    try outputGradient.requireShape(try output(of: inputs, weights).shape)
    var result = input.values.map { _ in 0.0 }
    for (number, shares) in shares(on: input.extent).enumerated() {
      for channel in 0..<input.channels {
        let gradient = outputGradient.values[channel * outputGradient.placeCount + number]
        for (place, share) in shares { result[channel * input.placeCount + place] += share * gradient }
      }
    }
    return HandGradients(inputs: [input.with(result)])
  }

  /// For each place of the output, the last axis fastest, the places that it is made of.
  private func shares(on extent: [Int]) -> [[(place: Int, share: Double)]] {
    var all: [[(place: Int, share: Double)]] = [[(0, 1)]]
    for (axis, size) in extent.enumerated() {
      all = all.flatMap { before in
        (0..<size * scale[axis]).map { position in
          let (first, second, share) = neighbours(of: position, axis: axis, size: size)
          return before.flatMap {
            [($0.place * size + first, $0.share * (1 - share)), ($0.place * size + second, $0.share * share)]
          }
        }
      }
    }
    return all
  }
}
