import Kernels
import Networks

extension AdaptivePooling {
  /// The parts for inputs of known sizes.
  func pooling(for sizes: LayerSizes) -> PartPooling {
    let parts = sizes.inputs[0].spatial.enumerated().map { axis, size in
      (0..<outputSize[axis]).map { part($0, axis: axis, of: size ?? 1) }
    }
    return PartPooling(
      batch: sizes.batch, input: LayerSizes.volume(sizes.inputs[0]), channels: sizes.output.channels,
      parts: Array(repeating: [0..<1], count: 3 - parts.count) + parts)
  }
}

/// The mean of each part.
struct PreparedPartAverage: PreparedLayer {
  let pooling: PartPooling

  func forward(_ pass: LayerPass, _ step: StepContext) {
    pooling.average(input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    pooling.averageBackward(outputGradient: pass.outputGradient, inputGradient: inputGradient)
  }
}

/// The maximum of each part, with the place where it was.
struct PreparedPartMaximum: PreparedLayer {
  let pooling: PartPooling
  var savedCount: Int { pooling.outputCount }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    pooling.maximum(input: pass.inputs[0], output: pass.output, winners: winners(pass))
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    pooling.maximumBackward(
      outputGradient: pass.outputGradient, winners: winners(pass), inputGradient: inputGradient)
  }

  private func winners(_ pass: LayerPass) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(pass.saved).assumingMemoryBound(to: Int32.self)
  }
}
