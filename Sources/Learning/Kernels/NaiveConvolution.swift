/// The convolution as it is defined, seven loops deep: slow, and the reference that the fast kernels are held to.
///
/// Written to be read: nothing is packed, skipped or reordered. Letters as in `ConvolutionGeometry`.
public enum NaiveConvolution {
  /// output[n, y, x, co] = bias[co] + Σ input[n, y·s + ky·d − p, x·s + kx·d − p, ci] · weights[ky, kx, ci, co]
  ///
  /// - Parameter bias: one per output channel; nil for none.
  public static func forward(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>
  ) {
    for n in 0..<g.batch {
      for y in 0..<g.outputHeight {
        for x in 0..<g.outputWidth {
          for co in 0..<g.outputChannels {
            var sum = bias?[co] ?? 0
            forEachTap(g, y, x, co) { inputRow, inputColumn, inputChannel, weight in
              let place = ((n * g.inputHeight + inputRow) * g.inputWidth + inputColumn) * g.inputChannels
              sum += input[place + inputChannel] * weights[weight]
            }
            output[((n * g.outputHeight + y) * g.outputWidth + x) * g.outputChannels + co] = sum
          }
        }
      }
    }
  }

  /// inputGradient[…] += Σ outputGradient[n, y, x, co] · weights[ky, kx, ci, co], over all outputs that saw the input.
  ///
  /// What is in `inputGradient` before is overwritten.
  public static func backwardInput(
    _ g: ConvolutionGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<g.inputCount { inputGradient[index] = 0 }
    forEachOutput(g) { n, y, x, co, place in
      forEachTap(g, y, x, co) { inputRow, inputColumn, inputChannel, weight in
        let pixel = ((n * g.inputHeight + inputRow) * g.inputWidth + inputColumn) * g.inputChannels
        inputGradient[pixel + inputChannel] += outputGradient[place] * weights[weight]
      }
    }
  }

  /// weightGradient[ky, kx, ci, co] = Σ outputGradient[n, y, x, co] · input[…]: every copy of a shared weight adds its part.
  public static func backwardWeights(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?
  ) {
    for index in 0..<g.weightCount { weightGradient[index] = 0 }
    if let biasGradient { for co in 0..<g.outputChannels { biasGradient[co] = 0 } }
    forEachOutput(g) { n, y, x, co, place in
      biasGradient?[co] += outputGradient[place]
      forEachTap(g, y, x, co) { inputRow, inputColumn, inputChannel, weight in
        let pixel = ((n * g.inputHeight + inputRow) * g.inputWidth + inputColumn) * g.inputChannels
        weightGradient[weight] += outputGradient[place] * input[pixel + inputChannel]
      }
    }
  }

  private static func forEachOutput(
    _ g: ConvolutionGeometry, _ body: (_ n: Int, _ y: Int, _ x: Int, _ co: Int, _ place: Int) -> Void
  ) {
    for n in 0..<g.batch {
      for y in 0..<g.outputHeight {
        for x in 0..<g.outputWidth {
          for co in 0..<g.outputChannels {
            body(n, y, x, co, ((n * g.outputHeight + y) * g.outputWidth + x) * g.outputChannels + co)
          }
        }
      }
    }
  }

  /// The inputs that one output sees, with the weight of each; zeros of the padding are passed over.
  private static func forEachTap(
    _ g: ConvolutionGeometry, _ y: Int, _ x: Int, _ co: Int,
    _ body: (_ inputRow: Int, _ inputColumn: Int, _ inputChannel: Int, _ weight: Int) -> Void
  ) {
    let group = co / g.groupOutputChannels
    for ky in 0..<g.kernelHeight {
      let inputRow = y * g.strideY + ky * g.dilationY - g.padTop
      guard inputRow >= 0, inputRow < g.inputHeight else { continue }
      for kx in 0..<g.kernelWidth {
        let inputColumn = x * g.strideX + kx * g.dilationX - g.padLeft
        guard inputColumn >= 0, inputColumn < g.inputWidth else { continue }
        for ci in 0..<g.groupInputChannels {
          let weight = ((ky * g.kernelWidth + kx) * g.groupInputChannels + ci) * g.outputChannels + co
          body(inputRow, inputColumn, group * g.groupInputChannels + ci, weight)
        }
      }
    }
  }
}
