import Kernels

extension ReLU: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedLeakyReLU(count: sizes.outputCount, slope: 0)
  }
}

extension LeakyReLU: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedLeakyReLU(count: sizes.outputCount, slope: Float(slope))
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
  let slope: Float
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    ValueByValue.leakyReLU(count, slope: slope, input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    ValueByValue.leakyReLUBackward(
      count, slope: slope, output: pass.output, outputGradient: pass.outputGradient,
      inputGradient: inputGradient)
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
    SoftmaxRows.forward(rows: rows, channels: channels, input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    SoftmaxRows.backward(
      rows: rows, channels: channels, output: pass.output, outputGradient: pass.outputGradient,
      inputGradient: inputGradient)
  }
}
