import Kernels
import Networks

/// Kept values are enlarged by 1 / (1 − rate) while training, so that nothing is to be done afterwards.
extension Networks.Dropout: RunnableLayer {
  package var withoutChance: (any Layer)? { Networks.Dropout(rate: 0) }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedDropout(count: sizes.outputCount, batch: sizes.batch, rate: rate)
  }
}

private struct PreparedDropout: PreparedLayer {
  let count: Int
  let batch: Int
  let rate: Double
  var runsInPlace: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    apply(pass, step, from: pass.inputs[0], to: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    apply(pass, step, from: pass.outputGradient, to: inputGradient)
  }

  private func apply(
    _ pass: LayerPass, _ step: StepContext, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    if step.isTraining, rate > 0 {
      let seed = (step.seed ^ UInt64(pass.node)) &* 0xd134_2543_de82_ef95
      Kernels.Dropout(rate: Float(rate), key: seed).apply(
        count: count, firstIndex: pass.firstImage * (count / batch), input: source, output: target,
        workers: step.workers)
    } else if source != target {
      target.update(from: source, count: count)
    }
  }
}
