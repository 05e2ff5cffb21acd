import Kernels

/// A line with a kink at 0: ReLU and its leaky kind.
struct PreparedRectifier: PreparedLayer {
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
