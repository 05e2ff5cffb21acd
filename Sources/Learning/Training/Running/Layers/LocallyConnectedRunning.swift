import Kernels
import Networks

extension LocallyConnected: RunnableLayer {
  /// Weights of output position x kernel x input channels of a group x filters, and a bias for every output value.
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    let positions = output.spatial.map { $0 ?? 1 }
    let kernel = inputs[0].spatial.indices.map { kernelSize[$0] }
    let places = kernel.reduce(1, *)
    let weights = KeptTensor(
      "weights", positions + kernel + [inputs[0].channels / groups, filters],
      .drawn(fanIn: places * inputs[0].channels / groups, fanOut: places * filters / groups))
    return [weights] + (hasBias ? [KeptTensor("bias", positions + [filters], .constant(0))] : [])
  }

  /// The weights are read once for the whole batch.
  package func runsBySlices(training: Bool) -> Bool { false }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedLocal(
      geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? [], groups: groups),
      hasBias: hasBias)
  }
}

private struct PreparedLocal: PreparedLayer {
  let geometry: VolumeGeometry
  let hasBias: Bool
  var needsInputs: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    LocalConnections.forward(
      geometry, input: pass.inputs[0], weights: pass.learnt[0],
      bias: hasBias ? UnsafePointer(pass.learnt[1]) : nil, output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    LocalConnections.backwardWeights(
      geometry, input: pass.inputs[0], outputGradient: pass.outputGradient,
      weightGradient: pass.learntGradients[0], biasGradient: hasBias ? pass.learntGradients[1] : nil)
    guard let inputGradient = pass.inputGradients[0] else { return }
    LocalConnections.backwardInput(
      geometry, outputGradient: pass.outputGradient, weights: pass.learnt[0], inputGradient: inputGradient)
  }
}
