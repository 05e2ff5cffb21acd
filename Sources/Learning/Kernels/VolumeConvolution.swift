/// The three-dimensional convolution, by plain loops: nothing is packed, the innermost loop runs over the output channels.
public enum VolumeConvolution {
  /// output[n, z, y, x, co] = bias[co] + Σ input[…, ci] · weights[kz, ky, kx, ci, co]
  public static func forward(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    g.forEachOutputPosition { n, z, y, x, position in
      let out = output + position * g.outputChannels
      for co in 0..<g.outputChannels { out[co] = bias?[co] ?? 0 }
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let value = pixel[group * groupIn + ci]
            let row = weights + (place * groupIn + ci) * g.outputChannels
            for co in group * groupOut..<(group + 1) * groupOut { out[co] += value * row[co] }
          }
        }
      }
    }
  }

  /// inputGradient[…, ci] = Σ outputGradient[…, co] · weights[…, ci, co], over all outputs that saw the input.
  public static func backwardInput(
    _ g: VolumeGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    inputGradient.update(repeating: 0, count: g.inputCount)
    g.forEachOutputPosition { n, z, y, x, position in
      let out = outputGradient + position * g.outputChannels
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = inputGradient + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let row = weights + (place * groupIn + ci) * g.outputChannels
            var sum: Float = 0
            for co in group * groupOut..<(group + 1) * groupOut { sum += out[co] * row[co] }
            pixel[group * groupIn + ci] += sum
          }
        }
      }
    }
  }

  /// weightGradient[…, ci, co] = Σ outputGradient[…, co] · input[…, ci], over all positions that share the weight.
  public static func backwardWeights(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    weightGradient.update(repeating: 0, count: g.weightCount)
    biasGradient?.update(repeating: 0, count: g.outputChannels)
    g.forEachOutputPosition { n, z, y, x, position in
      let out = outputGradient + position * g.outputChannels
      if let biasGradient { for co in 0..<g.outputChannels { biasGradient[co] += out[co] } }
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let value = pixel[group * groupIn + ci]
            let row = weightGradient + (place * groupIn + ci) * g.outputChannels
            for co in group * groupOut..<(group + 1) * groupOut { row[co] += value * out[co] }
          }
        }
      }
    }
  }
}
