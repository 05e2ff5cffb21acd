import Kernels
import Networks

extension Upsample: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let input = sizes.inputs[0].spatial.map { $0 ?? 1 }
    let taps = input.enumerated().map { axis, size in
      (0..<size * scale[axis]).map { position in
        let (first, second, share) = neighbours(of: position, axis: axis, size: size)
        return Interpolation.Tap(first: first, second: second, share: Float(share))
      }
    }
    let whole = [Interpolation.Tap(first: 0, second: 0, share: 0)]
    return PreparedUpsample(
      interpolation: Interpolation(
        batch: sizes.batch, input: LayerSizes.volume(sizes.inputs[0]), channels: sizes.output.channels,
        taps: Array(repeating: whole, count: 3 - input.count) + taps))
  }
}

private struct PreparedUpsample: PreparedLayer {
  let interpolation: Interpolation

  func forward(_ pass: LayerPass, _ step: StepContext) {
    interpolation.forward(input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    interpolation.backward(outputGradient: pass.outputGradient, inputGradient: inputGradient)
  }
}
