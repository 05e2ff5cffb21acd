import Networks

extension Concatenation: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedConcatenation(
      positions: sizes.outputCount / sizes.output.channels, channels: sizes.inputs.map(\.channels),
      total: sizes.output.channels)
  }
}

private struct PreparedConcatenation: PreparedLayer {
  let positions: Int
  let channels: [Int]
  let total: Int

  func forward(_ pass: LayerPass, _ step: StepContext) {
    var offset = 0
    for (input, count) in zip(pass.inputs, channels) {
      for position in 0..<positions {
        (pass.output + position * total + offset).update(from: input + position * count, count: count)
      }
      offset += count
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    var offset = 0
    for (inputGradient, count) in zip(pass.inputGradients, channels) {
      if let inputGradient {
        for position in 0..<positions {
          (inputGradient + position * count).update(
            from: pass.outputGradient + position * total + offset, count: count)
        }
      }
      offset += count
    }
  }
}
