import Kernels
import Networks

/// The convolution run backward: its input gradient is this layer's output, its output gradient this layer's input.
///
/// So the weights are those of a convolution from this layer's output to its input: kernel x filters of a group x input
/// channels.
extension ConvolutionTranspose: RunnableLayer {
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    let kernel = inputs[0].spatial.indices.map { kernelSize[$0] }
    let places = kernel.reduce(1, *)
    let weights = KeptTensor(
      "weights", kernel + [filters / groups, inputs[0].channels],
      .drawn(fanIn: places * inputs[0].channels / groups, fanOut: places * filters / groups))
    return [weights] + (hasBias ? [KeptTensor("bias", [filters], .constant(0))] : [])
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let axes = sizes.inputs[0].spatial.indices
    var before: [Int] = []
    for axis in axes { before.append(try cut(axis: axis).before) }
    let transposed = VolumeGeometry(
      batch: sizes.batch, input: LayerSizes.volume(sizes.output), output: LayerSizes.volume(sizes.inputs[0]),
      inputChannels: filters, outputChannels: sizes.inputs[0].channels,
      kernel: LayerSizes.padded(axes.map { kernelSize[$0] }, with: 1),
      stride: LayerSizes.padded(axes.map { stride[$0] }, with: 1),
      padding: LayerSizes.padded(before, with: 0),
      dilation: LayerSizes.padded(axes.map { dilation[$0] }, with: 1), groups: groups)
    return PreparedTranspose(transposed: transposed, hasBias: hasBias)
  }
}

private struct PreparedTranspose: PreparedLayer {
  /// The convolution that this layer transposes.
  let transposed: VolumeGeometry
  let hasBias: Bool
  var needsInputs: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    if let planar = transposed.planar {
      FastConvolution.backwardInput(
        planar, outputGradient: pass.inputs[0], weights: pass.learnt[0], inputGradient: pass.output,
        workers: step.workers)
    } else {
      VolumeConvolution.backwardInput(
        transposed, outputGradient: pass.inputs[0], weights: pass.learnt[0], inputGradient: pass.output)
    }
    guard hasBias else { return }
    ArrayMath.addBias(
      rows: transposed.batch * transposed.inputPositions, columns: transposed.inputChannels,
      bias: pass.learnt[1],
      y: pass.output, workers: step.workers)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    if let planar = transposed.planar {
      FastConvolution.backwardWeights(
        planar, input: pass.outputGradient, outputGradient: pass.inputs[0],
        weightGradient: pass.learntGradients[0], biasGradient: nil, workers: step.workers)
    } else {
      VolumeConvolution.backwardWeights(
        transposed, input: pass.outputGradient, outputGradient: pass.inputs[0],
        weightGradient: pass.learntGradients[0], biasGradient: nil)
    }
    if hasBias {
      ArrayMath.columnSums(
        rows: transposed.batch * transposed.inputPositions, columns: transposed.inputChannels,
        x: pass.outputGradient, sums: pass.learntGradients[1], workers: step.workers)
    }
    guard let inputGradient = pass.inputGradients[0] else { return }
    if let planar = transposed.planar {
      FastConvolution.forward(
        planar, input: pass.outputGradient, weights: pass.learnt[0], bias: nil, output: inputGradient,
        workers: step.workers)
    } else {
      VolumeConvolution.forward(
        transposed, input: pass.outputGradient, weights: pass.learnt[0], bias: nil, output: inputGradient)
    }
  }
}
