import Kernels
import Networks

/// Group or layer normalisation.
struct PreparedGroups: PreparedLayer {
  let kernel: GroupedNormalization
  let hasScale: Bool
  var needsInputs: Bool { true }
  var savedCount: Int { kernel.savedCount }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    kernel.forward(
      input: pass.inputs[0], scale: scale(pass), shift: pass.learnt[hasScale ? 1 : 0], output: pass.output,
      saved: pass.saved)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    kernel.backward(
      input: pass.inputs[0], scale: scale(pass), outputGradient: pass.outputGradient, saved: pass.saved,
      inputGradient: pass.inputGradients[0], scaleGradient: hasScale ? pass.learntGradients[0] : nil,
      shiftGradient: pass.learntGradients[hasScale ? 1 : 0])
  }

  private func scale(_ pass: LayerPass) -> UnsafePointer<Float>? {
    hasScale ? UnsafePointer(pass.learnt[0]) : nil
  }
}
