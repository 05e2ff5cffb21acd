import Kernels
import Networks

extension Add: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedAdd(count: sizes.outputCount)
  }
}

private struct PreparedAdd: PreparedLayer {
  let count: Int

  func forward(_ pass: LayerPass, _ step: StepContext) {
    pass.output.update(from: pass.inputs[0], count: count)
    for input in pass.inputs.dropFirst() {
      ArrayMath.axpy(count: count, a: 1, x: input, y: pass.output, workers: step.workers)
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    for case .some(let inputGradient) in pass.inputGradients {
      inputGradient.update(from: pass.outputGradient, count: count)
    }
  }
}
