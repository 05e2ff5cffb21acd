/// A curve whose slope follows from its value.
struct PreparedCurve: PreparedLayer {
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
