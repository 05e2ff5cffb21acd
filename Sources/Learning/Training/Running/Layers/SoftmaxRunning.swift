import Kernels
import Networks

extension Softmax: RunnableLayer {
  package var givesProbabilities: Bool { true }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedSoftmax(rows: sizes.outputCount / sizes.output.channels, channels: sizes.output.channels)
  }
}

private struct PreparedSoftmax: PreparedLayer {
  let rows: Int
  let channels: Int
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    Kernels.SoftmaxCrossEntropy.softmax(
      rows: rows, classes: channels, logits: pass.inputs[0], probabilities: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    Kernels.SoftmaxCrossEntropy.softmaxBackward(
      rows: rows, classes: channels, probabilities: pass.output, outputGradient: pass.outputGradient,
      inputGradient: inputGradient)
  }
}
