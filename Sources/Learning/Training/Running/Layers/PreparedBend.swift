/// A curve whose slope follows from what comes in, as its values come twice.
struct PreparedBend: PreparedLayer {
  let count: Int
  let value: (Int, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  /// Takes the inputs and the outputs' gradients, and writes the gradients of the inputs.
  let slope: (Int, UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  var needsInputs: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) { value(count, pass.inputs[0], pass.output) }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    slope(count, pass.inputs[0], pass.outputGradient, inputGradient)
  }
}
