/// Maximum and average pooling over images and volumes, by plain loops.
///
/// Padding is never looked at: the maximum and the mean are those of the values of the window that lie on the input.
public enum VolumePooling {
  /// output[n, p, c] = the largest value of the window; `winners` remembers at which kernel place the first of them lies.
  ///
  /// - Parameter winners: one kernel place per output value; nil where no backward pass follows.
  public static func maximum(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
    winners: UnsafeMutablePointer<Int32>?
  ) {
    let channels = g.inputChannels
    g.forEachOutputPosition { n, z, y, x, position in
      let out = output + position * channels
      let won = winners.map { $0 + position * channels }
      var isFirst = true
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * channels
        for c in 0..<channels where isFirst || pixel[c] > out[c] || pixel[c].isNaN {
          out[c] = pixel[c]
          won?[c] = Int32(truncatingIfNeeded: place)
        }
        isFirst = false
      }
      if isFirst {
        for c in 0..<channels {
          out[c] = 0
          won?[c] = -1
        }
      }
    }
  }

  /// Each output's gradient goes to the input that was the maximum, and to no other.
  public static func maximumBackward(
    _ g: VolumeGeometry, outputGradient: UnsafePointer<Float>, winners: UnsafePointer<Int32>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    let channels = g.inputChannels
    inputGradient.update(repeating: 0, count: g.inputCount)
    g.forEachOutputPosition { n, z, y, x, position in
      let out = outputGradient + position * channels
      let won = winners + position * channels
      g.forEachTap(at: z, y, x) { place, inputPosition in
        let pixel = inputGradient + (n * g.inputPositions + inputPosition) * channels
        for c in 0..<channels where Int(won[c]) == place { pixel[c] += out[c] }
      }
    }
  }

  /// output[n, p, c] = the mean of the values of the window.
  public static func average(
    _ g: VolumeGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    let channels = g.inputChannels
    g.forEachOutputPosition { n, z, y, x, position in
      let out = output + position * channels
      for c in 0..<channels { out[c] = 0 }
      var count = 0
      g.forEachTap(at: z, y, x) { _, inputPosition in
        let pixel = input + (n * g.inputPositions + inputPosition) * channels
        for c in 0..<channels { out[c] += pixel[c] }
        count += 1
      }
      let share = 1 / Float(max(1, count))
      for c in 0..<channels { out[c] *= share }
    }
  }

  /// Each output's gradient is shared equally by the values of its window.
  public static func averageBackward(
    _ g: VolumeGeometry, outputGradient: UnsafePointer<Float>, inputGradient: UnsafeMutablePointer<Float>
  ) {
    let channels = g.inputChannels
    inputGradient.update(repeating: 0, count: g.inputCount)
    g.forEachOutputPosition { n, z, y, x, position in
      let out = outputGradient + position * channels
      var count = 0
      g.forEachTap(at: z, y, x) { _, _ in count += 1 }
      let share = 1 / Float(max(1, count))
      g.forEachTap(at: z, y, x) { _, inputPosition in
        let pixel = inputGradient + (n * g.inputPositions + inputPosition) * channels
        for c in 0..<channels { pixel[c] += share * out[c] }
      }
    }
  }
}
