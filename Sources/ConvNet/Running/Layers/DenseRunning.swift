import Kernels

extension Dense: RunnableLayer {
  /// Weights of inputs x units, the inputs in the order H, W, C; a bias for each unit.
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    let count = inputs[0].elementCount ?? 0
    let weights = KeptTensor("weights", [count, units], .drawn(fanIn: count, fanOut: units))
    return [weights] + (hasBias ? [KeptTensor("bias", [units], .constant(0))] : [])
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedDense(
      batch: sizes.batch, inputs: sizes.inputs[0].elementCount ?? 0, units: units, hasBias: hasBias)
  }
}

private struct PreparedDense: PreparedLayer {
  let batch: Int
  let inputs: Int
  let units: Int
  let hasBias: Bool
  var needsInputs: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    if hasBias {
      for n in 0..<batch { (pass.output + n * units).update(from: pass.learnt[1], count: units) }
    }
    MatrixProduct.multiply(
      rows: batch, columns: units, inner: inputs, left: pass.inputs[0], right: pass.learnt[0],
      result: pass.output, accumulates: hasBias)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    MatrixProduct.multiply(
      rows: inputs, columns: units, inner: batch, left: pass.inputs[0], transposesLeft: true,
      right: pass.outputGradient, result: pass.learntGradients[0])
    if hasBias {
      let gradient = pass.learntGradients[1]
      gradient.update(repeating: 0, count: units)
      for n in 0..<batch {
        for unit in 0..<units { gradient[unit] += pass.outputGradient[n * units + unit] }
      }
    }
    guard let inputGradient = pass.inputGradients[0] else { return }
    MatrixProduct.multiply(
      rows: batch, columns: inputs, inner: units, left: pass.outputGradient, right: pass.learnt[0],
      transposesRight: true, result: inputGradient)
  }
}
