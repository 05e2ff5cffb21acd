import Networks

/// Nothing moves: the values already lie in a row, in the order H, W, C.
extension Flatten: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedFlatten(count: sizes.outputCount)
  }
}

private struct PreparedFlatten: PreparedLayer {
  let count: Int
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    if pass.output != pass.inputs[0] { pass.output.update(from: pass.inputs[0], count: count) }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0], inputGradient != pass.outputGradient else { return }
    inputGradient.update(from: pass.outputGradient, count: count)
  }
}
