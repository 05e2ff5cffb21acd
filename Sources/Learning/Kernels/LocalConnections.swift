/// A convolution whose weights are not shared: every output position has kernels of its own.
///
/// Weights lie in memory as output position, kernel place, input channel of the group, output channel; biases as output
/// position, output channel.
public enum LocalConnections {
  /// The weights of all positions.
  public static func weightCount(_ g: VolumeGeometry) -> Int { g.outputPositions * g.weightCount }

  /// output[n, p, co] = bias[p, co] + Σ input[…, ci] · weights[p, k, ci, co]
  public static func forward(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    g.forEachOutputPosition { n, z, y, x, position in
      let own = position - n * g.outputPositions
      let out = output + position * g.outputChannels
      for co in 0..<g.outputChannels { out[co] = bias?[own * g.outputChannels + co] ?? 0 }
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let value = pixel[group * groupIn + ci]
            let row = weights + own * g.weightCount + (place * groupIn + ci) * g.outputChannels
            for co in group * groupOut..<(group + 1) * groupOut { out[co] += value * row[co] }
          }
        }
      }
    }
  }

  /// inputGradient[…, ci] = Σ outputGradient[n, p, co] · weights[p, k, ci, co], over all positions that saw the input.
  public static func backwardInput(
    _ g: VolumeGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    inputGradient.update(repeating: 0, count: g.inputCount)
    g.forEachOutputPosition { n, z, y, x, position in
      let own = position - n * g.outputPositions
      let out = outputGradient + position * g.outputChannels
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = inputGradient + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let row = weights + own * g.weightCount + (place * groupIn + ci) * g.outputChannels
            var sum: Float = 0
            for co in group * groupOut..<(group + 1) * groupOut { sum += out[co] * row[co] }
            pixel[group * groupIn + ci] += sum
          }
        }
      }
    }
  }

  /// weightGradient[p, k, ci, co] = Σ over the batch of outputGradient[n, p, co] · input[…, ci]: no sum over positions.
  public static func backwardWeights(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?
  ) {
    let (groupIn, groupOut) = (g.groupInputChannels, g.groupOutputChannels)
    weightGradient.update(repeating: 0, count: weightCount(g))
    biasGradient?.update(repeating: 0, count: g.outputPositions * g.outputChannels)
    g.forEachOutputPosition { n, z, y, x, position in
      let own = position - n * g.outputPositions
      let out = outputGradient + position * g.outputChannels
      if let biasGradient {
        for co in 0..<g.outputChannels { biasGradient[own * g.outputChannels + co] += out[co] }
      }
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * g.inputChannels
        for group in 0..<g.groups {
          for ci in 0..<groupIn {
            let value = pixel[group * groupIn + ci]
            let row = weightGradient + own * g.weightCount + (place * groupIn + ci) * g.outputChannels
            for co in group * groupOut..<(group + 1) * groupOut { row[co] += value * out[co] }
          }
        }
      }
    }
  }
}
