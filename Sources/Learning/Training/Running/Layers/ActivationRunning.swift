import Kernels
import Networks

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
    PreparedCurve(
      count: sizes.outputCount, value: ValueByValue.sigmoid, slope: ValueByValue.sigmoidBackward)
  }
}

extension HyperbolicTangent: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedCurve(
      count: sizes.outputCount, value: ValueByValue.hyperbolicTangent,
      slope: ValueByValue.hyperbolicTangentBackward)
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

/// A curve whose slope follows from its value.
private struct PreparedCurve: PreparedLayer {
  let count: Int
  let value: (Int, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  /// Takes the outputs and their gradients, and writes the gradients of the inputs.
  let slope: (Int, UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  var needsOutput: Bool { true }
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) { value(count, pass.inputs[0], pass.output) }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    slope(count, pass.output, pass.outputGradient, inputGradient)
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
