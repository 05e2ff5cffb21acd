import Networks

extension ChannelShuffle: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let channels = sizes.output.channels
    return PreparedShuffle(rows: sizes.outputCount / channels, sources: sources(channels: channels))
  }
}

private struct PreparedShuffle: PreparedLayer {
  let rows: Int
  /// Where each channel comes from.
  let sources: [Int]

  func forward(_ pass: LayerPass, _ step: StepContext) {
    for row in 0..<rows {
      let (from, to) = (pass.inputs[0] + row * sources.count, pass.output + row * sources.count)
      for (channel, source) in sources.enumerated() { to[channel] = from[source] }
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    for row in 0..<rows {
      let (from, to) = (pass.outputGradient + row * sources.count, inputGradient + row * sources.count)
      for (channel, source) in sources.enumerated() { to[source] = from[channel] }
    }
  }
}
