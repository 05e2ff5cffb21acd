import Kernels

/// ε = 10⁻⁵ under the root; running values move by a tenth to those of each batch, the variance there divided by n − 1:
/// all as PyTorch's defaults.
extension BatchNormalization: RunnableLayer {
  static let epsilon: Float = 1e-5
  static let momentum: Float = 0.1

  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    let shift = KeptTensor("shift", [output.channels], .constant(0))
    return hasScale ? [KeptTensor("scale", [output.channels], .constant(1)), shift] : [shift]
  }

  package func statistics(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    [
      KeptTensor("running-mean", [output.channels], .constant(0)),
      KeptTensor("running-variance", [output.channels], .constant(1)),
    ]
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let channels = sizes.output.channels
    return PreparedBatchNormalization(
      rows: sizes.outputCount / channels, channels: channels, hasScale: hasScale)
  }
}

private struct PreparedBatchNormalization: PreparedLayer {
  let rows: Int
  let channels: Int
  let hasScale: Bool
  var needsInputs: Bool { true }
  /// Mean, and 1 / √(variance + ε).
  var savedCount: Int { 2 * channels }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    let (mean, inverse) = (pass.saved, pass.saved + channels)
    let (runningMean, runningVariance) = (pass.statistics[0], pass.statistics[1])
    if step.isTraining {
      Kernels.ChannelNormalization.statistics(
        rows: rows, channels: channels, input: pass.inputs[0], mean: mean, variance: inverse)
      let unbiased = rows > 1 ? Float(rows) / Float(rows - 1) : 1
      for c in 0..<channels {
        runningMean[c] += BatchNormalization.momentum * (mean[c] - runningMean[c])
        runningVariance[c] += BatchNormalization.momentum * (inverse[c] * unbiased - runningVariance[c])
      }
    } else {
      mean.update(from: runningMean, count: channels)
      inverse.update(from: runningVariance, count: channels)
    }
    for c in 0..<channels { inverse[c] = 1 / (inverse[c] + BatchNormalization.epsilon).squareRoot() }
    Kernels.ChannelNormalization.normalize(
      rows: rows, channels: channels, input: pass.inputs[0], mean: mean, inverse: inverse,
      scale: hasScale ? UnsafePointer(pass.learnt[0]) : nil, shift: pass.learnt[hasScale ? 1 : 0],
      output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    let (mean, inverse) = (pass.saved, pass.saved + channels)
    let scale = hasScale ? UnsafePointer(pass.learnt[0]) : nil
    Kernels.ChannelNormalization.backward(
      rows: rows, channels: channels, input: pass.inputs[0], mean: mean, inverse: inverse, scale: scale,
      outputGradient: pass.outputGradient, inputGradient: step.isTraining ? pass.inputGradients[0] : nil,
      scaleGradient: hasScale ? pass.learntGradients[0] : nil,
      shiftGradient: pass.learntGradients[hasScale ? 1 : 0])
    if !step.isTraining, let inputGradient = pass.inputGradients[0] {
      Kernels.ChannelNormalization.backwardFixed(
        rows: rows, channels: channels, inverse: inverse, scale: scale, outputGradient: pass.outputGradient,
        inputGradient: inputGradient)
    }
  }
}
