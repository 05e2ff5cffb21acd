import Kernels
import Networks

extension Convolution: RunnableLayer {
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    convolutionTensors(
      axes: inputs[0].spatial.count, inputChannels: inputs[0].channels, groups: groups, output)
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedConvolution(
      try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? [], groups: groups), hasBias: hasBias)
  }
}

extension WeightedWindow {
  /// Weights of kernel x input channels of a group x filters, and a bias for each filter.
  func convolutionTensors(axes: Int, inputChannels: Int, groups: Int, _ output: Shape) -> [KeptTensor] {
    let kernel = (0..<axes).map { kernelSize[$0] }
    let places = kernel.reduce(1, *)
    let weights = KeptTensor(
      "weights", kernel + [inputChannels / groups, output.channels],
      .drawn(fanIn: places * inputChannels / groups, fanOut: places * output.channels / groups))
    return [weights] + (hasBias ? [KeptTensor("bias", [output.channels], .constant(0))] : [])
  }
}

/// A convolution over one to three axes, depthwise ones as convolutions with a group for each channel.
struct PreparedConvolution: PreparedLayer {
  let volume: VolumeGeometry
  /// The same on an image, where the fast kernels do it.
  let planar: ConvolutionGeometry?
  let hasBias: Bool
  /// What the fast kernels apply to the output.
  var appliedActivation = Activation.identity
  var needsInputs: Bool { true }

  init(_ volume: VolumeGeometry, hasBias: Bool) {
    self.volume = volume
    planar = volume.planar
    self.hasBias = hasBias
  }

  func applying(_ activation: Activation) -> (any PreparedLayer)? {
    guard planar != nil else { return nil }
    var copy = self
    copy.appliedActivation = activation
    return copy
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    let bias = hasBias ? UnsafePointer(pass.learnt[1]) : nil
    if let planar {
      FastConvolution.forward(
        planar, input: pass.inputs[0], weights: pass.learnt[0], bias: bias, output: pass.output,
        activation: appliedActivation, workers: step.workers)
    } else {
      VolumeConvolution.forward(
        volume, input: pass.inputs[0], weights: pass.learnt[0], bias: bias, output: pass.output)
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    let biasGradient = hasBias ? pass.learntGradients[1] : nil
    if let planar {
      FastConvolution.backwardWeights(
        planar, input: pass.inputs[0], outputGradient: pass.outputGradient,
        weightGradient: pass.learntGradients[0], biasGradient: biasGradient, workers: step.workers)
    } else {
      VolumeConvolution.backwardWeights(
        volume, input: pass.inputs[0], outputGradient: pass.outputGradient,
        weightGradient: pass.learntGradients[0], biasGradient: biasGradient)
    }
    guard let inputGradient = pass.inputGradients[0] else { return }
    if let planar {
      FastConvolution.backwardInput(
        planar, outputGradient: pass.outputGradient, weights: pass.learnt[0], inputGradient: inputGradient,
        workers: step.workers)
    } else {
      VolumeConvolution.backwardInput(
        volume, outputGradient: pass.outputGradient, weights: pass.learnt[0], inputGradient: inputGradient)
    }
  }
}
