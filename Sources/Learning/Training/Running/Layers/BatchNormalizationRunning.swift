import Kernels
import Networks

/// ε = 10⁻⁵ under the root; running values move by a tenth to those of each batch, the variance there divided by n − 1:
/// all as PyTorch's defaults.
extension Networks.BatchNormalization: RunnableLayer {
  static let epsilon: Float = 1e-5
  static let momentum: Float = 0.1

  package var weightsBefore: WeightsBefore { .asBehind }

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

  /// The statistics of a training step are those of the whole batch.
  package func runsBySlices(training: Bool) -> Bool { !training }

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
  var appliedActivation = Activation.identity
  var needsInputs: Bool { true }
  /// Mean and variance that were used, and room for the gradient of a scale that is not learnt.
  var savedCount: Int { 3 * channels }

  func applying(_ activation: Activation) -> (any PreparedLayer)? {
    var copy = self
    copy.appliedActivation = activation
    return copy
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    let (mean, variance) = (pass.saved, pass.saved + channels)
    let (runningMean, runningVariance) = (pass.statistics[0], pass.statistics[1])
    if step.isTraining {
      Kernels.BatchNormalization.statistics(
        pixels: rows, channels: channels, input: pass.inputs[0], mean: mean, variance: variance,
        workers: step.workers)
      let unbiased = rows > 1 ? Float(rows) / Float(rows - 1) : 1
      for c in 0..<channels {
        runningMean[c] += BatchNormalization.momentum * (mean[c] - runningMean[c])
        runningVariance[c] += BatchNormalization.momentum * (variance[c] * unbiased - runningVariance[c])
      }
    } else {
      mean.update(from: runningMean, count: channels)
      variance.update(from: runningVariance, count: channels)
    }
    Kernels.BatchNormalization.forward(
      pixels: rows, channels: channels, epsilon: BatchNormalization.epsilon, input: pass.inputs[0],
      mean: mean,
      variance: variance, gamma: scale(pass), beta: pass.learnt[hasScale ? 1 : 0], output: pass.output,
      activation: appliedActivation, workers: step.workers)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    let (mean, variance) = (pass.saved, pass.saved + channels)
    // The gradient is written over that of the output where no one asks for it: that one is read no more.
    let inputGradient = pass.inputGradients[0] ?? pass.outputGradient
    let scaleGradient = hasScale ? pass.learntGradients[0] : pass.saved + 2 * channels
    let shiftGradient = pass.learntGradients[hasScale ? 1 : 0]
    if step.isTraining {
      Kernels.BatchNormalization.backward(
        pixels: rows, channels: channels, epsilon: BatchNormalization.epsilon, input: pass.inputs[0],
        mean: mean,
        variance: variance, gamma: scale(pass), outputGradient: pass.outputGradient,
        inputGradient: inputGradient, gammaGradient: scaleGradient, betaGradient: shiftGradient,
        workers: step.workers)
    } else {
      FixedNormalization.backward(
        rows: rows, channels: channels, epsilon: BatchNormalization.epsilon, input: pass.inputs[0],
        mean: mean,
        variance: variance, scale: scale(pass), outputGradient: pass.outputGradient,
        inputGradient: inputGradient, scaleGradient: scaleGradient, shiftGradient: shiftGradient)
    }
  }

  private func scale(_ pass: LayerPass) -> UnsafePointer<Float>? {
    hasScale ? UnsafePointer(pass.learnt[0]) : nil
  }
}
