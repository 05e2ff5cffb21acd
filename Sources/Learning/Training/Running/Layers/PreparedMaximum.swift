import Kernels

/// The maximum of each window, with the place where it was.
struct PreparedMaximum: PreparedLayer {
  let geometry: VolumeGeometry
  let planar: PoolingGeometry?
  /// Whether a byte holds the places of a window.
  let isSmall: Bool
  /// An activation of the input that `backward` undoes on the maxima, of which there are fewer.
  var undoneActivation: Activation?
  /// Which place of its window won, for each output value.
  var savedCount: Int { isSmall ? (geometry.outputCount + 3) / 4 : geometry.outputCount }
  var needsOutput: Bool { undoneActivation != nil }

  init(geometry: VolumeGeometry) {
    self.geometry = geometry
    planar = geometry.planarPooling
    isSmall = planar != nil && geometry.kernelPositions <= 255
  }

  func undoing(_ activation: Activation) -> (any PreparedLayer)? {
    var copy = self
    copy.undoneActivation = activation
    return copy
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    let winners = UnsafeMutableRawPointer(pass.saved)
    if let planar, isSmall {
      Kernels.MaxPooling.forward(
        planar, input: pass.inputs[0], output: pass.output,
        taps: winners.assumingMemoryBound(to: UInt8.self), workers: step.workers)
    } else if let planar {
      Kernels.MaxPooling.forward(
        planar, input: pass.inputs[0], output: pass.output,
        taps: winners.assumingMemoryBound(to: Int32.self), workers: step.workers)
    } else {
      VolumePooling.maximum(
        geometry, input: pass.inputs[0], output: pass.output,
        winners: winners.assumingMemoryBound(to: Int32.self))
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    undoneActivation?.backward(
      count: geometry.outputCount, output: pass.output, outputGradient: pass.outputGradient,
      inputGradient: pass.outputGradient, workers: step.workers)
    let winners = UnsafeMutableRawPointer(pass.saved)
    if let planar, isSmall {
      Kernels.MaxPooling.backward(
        planar, outputGradient: pass.outputGradient, taps: winners.assumingMemoryBound(to: UInt8.self),
        inputGradient: inputGradient, workers: step.workers)
    } else if let planar {
      Kernels.MaxPooling.backward(
        planar, outputGradient: pass.outputGradient, taps: winners.assumingMemoryBound(to: Int32.self),
        inputGradient: inputGradient, workers: step.workers)
    } else {
      VolumePooling.maximumBackward(
        geometry, outputGradient: pass.outputGradient, winners: winners.assumingMemoryBound(to: Int32.self),
        inputGradient: inputGradient)
    }
  }
}
