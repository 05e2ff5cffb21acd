import Kernels

/// The mean of each window.
struct PreparedAverage: PreparedLayer {
  let geometry: VolumeGeometry
  let planar: PoolingGeometry?

  init(geometry: VolumeGeometry) {
    self.geometry = geometry
    planar = geometry.planarPooling
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    if let planar {
      Kernels.AveragePooling.forward(
        planar, countsPadding: false, input: pass.inputs[0], output: pass.output, workers: step.workers)
    } else {
      VolumePooling.average(geometry, input: pass.inputs[0], output: pass.output)
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    if let planar {
      Kernels.AveragePooling.backward(
        planar, countsPadding: false, outputGradient: pass.outputGradient, inputGradient: inputGradient,
        workers: step.workers)
    } else {
      VolumePooling.averageBackward(
        geometry, outputGradient: pass.outputGradient, inputGradient: inputGradient)
    }
  }
}
