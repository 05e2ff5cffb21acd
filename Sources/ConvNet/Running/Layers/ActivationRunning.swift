import Kernels

extension ReLU: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedLeakyReLU(count: sizes.outputCount, line: .relu)
  }
}

extension LeakyReLU: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedLeakyReLU(count: sizes.outputCount, line: .leakyReLU(slope: Float(slope)))
  }
}

extension Sigmoid: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedSigmoid(count: sizes.outputCount)
  }
}

extension HyperbolicTangent: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedHyperbolicTangent(count: sizes.outputCount)
  }
}

extension Softmax: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedSoftmax(rows: sizes.outputCount / sizes.output.channels, channels: sizes.output.channels)
  }
}

private struct PreparedLeakyReLU: PreparedLayer {
  let count: Int
  let line: Activation
  var activation: Activation? { line }
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    line.forward(count: count, input: pass.inputs[0], output: pass.output, workers: step.workers)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    line.backward(
      count: count, output: pass.output, outputGradient: pass.outputGradient, inputGradient: inputGradient,
      workers: step.workers)
  }
}

private struct PreparedSigmoid: PreparedLayer {
  let count: Int
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    ValueByValue.sigmoid(count, input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    ValueByValue.sigmoidBackward(
      count, output: pass.output, outputGradient: pass.outputGradient, inputGradient: inputGradient)
  }
}

private struct PreparedHyperbolicTangent: PreparedLayer {
  let count: Int
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    ValueByValue.hyperbolicTangent(count, input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    ValueByValue.hyperbolicTangentBackward(
      count, output: pass.output, outputGradient: pass.outputGradient, inputGradient: inputGradient)
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
