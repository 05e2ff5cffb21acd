/// The convolution at the machine's speed, for any geometry: what training and inference call.
///
/// 3×3 convolutions with a stride of 1 and many channels run in tiles (`Winograd`), all others directly, without an im2col matrix
/// (`TapConvolution`, `WeightGradient`): the images are copied into a frame of zeros (one, or a band of one, for each thread), the
/// weights into blocks of 32 output channels, and `MicroKernel` does the rest. The results are the same bits for any number of
/// workers.
public enum FastConvolution {
  /// output[n, y, x, co] = f(bias[co] + Σ input · weights), as `NaiveConvolution.forward` defines it.
  ///
  /// - Parameters:
  ///   - bias: one per output channel; nil for none.
  ///   - activation: applied to each output.
  ///   - workers: the threads; nil for this one alone.
  ///   - scratch: memory to work in where there are no workers, which have their own; nil allocates some.
  public static func forward(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>, activation: Activation = .identity,
    workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    if DepthwiseConvolution.fits(g) {
      DepthwiseConvolution.forward(
        g, input: input, weights: weights, bias: bias, output: output, activation: activation,
        workers: workers)
      return
    }
    let taps = ConvolutionTaps.forward(g)
    let inner = taps.inner
    TapConvolution.run(
      taps, source: input, bias: bias, target: output, slope: activation.slope, workers: workers,
      scratch: scratch
    ) { group, first, lanes, used, packed in
      let source = weights + group * g.groupOutputChannels + first
      for k in 0..<inner {
        (packed + k * lanes).update(from: source + k * g.outputChannels, count: used)
        (packed + k * lanes + used).update(repeating: 0, count: lanes - used)
      }
    }
  }

  /// inputGradient[…] = Σ outputGradient · weights, as `NaiveConvolution.backwardInput` defines it: a convolution of the
  /// gradient with the weights turned by 180 degrees and their channels exchanged.
  public static func backwardInput(
    _ g: ConvolutionGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    if DepthwiseConvolution.fits(g) {
      DepthwiseConvolution.backwardInput(
        g, outputGradient: outputGradient, weights: weights, inputGradient: inputGradient, workers: workers)
      return
    }
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    for taps in ConvolutionTaps.backward(g) {
      TapConvolution.run(
        taps, source: outputGradient, bias: nil, target: inputGradient, slope: 1, workers: workers,
        scratch: scratch
      ) { group, first, lanes, used, packed in
        if used < lanes { packed.update(repeating: 0, count: taps.inner * lanes) }
        for (index, tap) in taps.taps.enumerated() {
          Transposition.copy(
            rows: used, columns: g.groupOutputChannels,
            source: weights + (tap.weight * g.groupInputChannels + first) * g.outputChannels
              + group * g.groupOutputChannels,
            sourceStride: g.outputChannels, target: packed + index * g.groupOutputChannels * lanes,
            targetStride: lanes)
        }
      }
    }
  }

  /// weightGradient[ky, kx, ci, co] = Σ outputGradient · input and biasGradient[co] = Σ outputGradient, as
  /// `NaiveConvolution.backwardWeights` defines them.
  public static func backwardWeights(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?,
    workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    if DepthwiseConvolution.fits(g) {
      DepthwiseConvolution.backwardWeights(
        g, input: input, outputGradient: outputGradient, weightGradient: weightGradient,
        biasGradient: biasGradient, workers: workers)
      return
    }
    WeightGradient.run(
      g, input: input, outputGradient: outputGradient, weightGradient: weightGradient,
      biasGradient: biasGradient, workers: workers, scratch: scratch)
  }
}
