import Kernels
import Networks

extension Dense: RunnableLayer {
  /// Weights of inputs x units, the inputs in the order H, W, C (or C alone on the last axis); a bias for each unit.
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    let count = try inputCount(of: inputs[0])?.value() ?? 0
    let weights = KeptTensor("weights", [count, units], .drawn(fanIn: count, fanOut: units))
    return [weights] + (hasBias ? [KeptTensor("bias", [units], .constant(0))] : [])
  }

  /// The weights are read once for the whole batch.
  package func runsBySlices(training: Bool) -> Bool { false }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedDense(
      batch: sizes.outputCount / units, inputs: try inputCount(of: sizes.inputs[0])?.value() ?? 0,
      units: units, hasBias: hasBias)
  }
}

private struct PreparedDense: PreparedLayer {
  /// The rows that are multiplied: images, or all their positions.
  let batch: Int
  let inputs: Int
  let units: Int
  let hasBias: Bool
  var appliedActivation = Activation.identity
  var needsInputs: Bool { true }

  func applying(_ activation: Activation) -> (any PreparedLayer)? {
    var copy = self
    copy.appliedActivation = activation
    return copy
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    MatrixProduct.multiply(
      rows: batch, columns: units, inner: inputs, left: pass.inputs[0], right: pass.learnt[0],
      result: pass.output, bias: hasBias ? UnsafePointer(pass.learnt[1]) : nil,
      activation: appliedActivation, workers: step.workers)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    MatrixProduct.multiply(
      rows: inputs, columns: units, inner: batch, left: pass.inputs[0], transposesLeft: true,
      right: pass.outputGradient, result: pass.learntGradients[0], workers: step.workers)
    if hasBias {
      ArrayMath.columnSums(
        rows: batch, columns: units, x: pass.outputGradient, sums: pass.learntGradients[1],
        workers: step.workers)
    }
    guard let inputGradient = pass.inputGradients[0] else { return }
    MatrixProduct.multiply(
      rows: batch, columns: inputs, inner: units, left: pass.outputGradient, right: pass.learnt[0],
      transposesRight: true, result: inputGradient, workers: step.workers)
  }
}
