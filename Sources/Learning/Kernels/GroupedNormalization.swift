/// Normalisation of the channels of a group over the positions of one image: group and layer normalisation.
///
/// Values lie as images x positions x channels, the channels of a group side by side.
public struct GroupedNormalization: Hashable, Sendable {
  public var images: Int
  public var positions: Int
  public var channels: Int
  public var groups: Int
  public var epsilon: Float

  public init(images: Int, positions: Int, channels: Int, groups: Int, epsilon: Float) {
    self.images = images
    self.positions = positions
    self.channels = channels
    self.groups = groups
    self.epsilon = epsilon
  }

  /// How many numbers go from `forward` to `backward`: mean and 1 / √(variance + ε) of each group of each image.
  public var savedCount: Int { 2 * images * groups }

  private var size: Int { channels / groups }

  /// output = scale · (input − mean) / √(variance + ε) + shift, the variance divided by the count.
  ///
  /// - Parameter scale: for each channel; nil for 1.
  public func forward(
    input: UnsafePointer<Float>, scale: UnsafePointer<Float>?, shift: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>, saved: UnsafeMutablePointer<Float>
  ) {
    forEachGroup { group, start, channel in
      var sum = 0.0
      forEachRow(start) { row in for c in 0..<size { sum += Double(input[row + c]) } }
      let mean = sum / Double(positions * size)
      var squares = 0.0
      forEachRow(start) { row in
        for c in 0..<size {
          let difference = Double(input[row + c]) - mean
          squares += difference * difference
        }
      }
      let inverse = 1 / (Float(squares / Double(positions * size)) + epsilon).squareRoot()
      (saved[2 * group], saved[2 * group + 1]) = (Float(mean), inverse)
      let center = Float(mean)
      forEachRow(start) { row in
        for c in 0..<size {
          let normal = (input[row + c] - center) * inverse
          output[row + c] = (scale?[channel + c] ?? 1) * normal + shift[channel + c]
        }
      }
    }
  }

  /// With g = scale · outputGradient: inputGradient = (g − mean of g − x̂ · mean of g·x̂) / √(variance + ε) over a group;
  /// scaleGradient = Σ outputGradient · x̂, shiftGradient = Σ outputGradient.
  public func backward(
    input: UnsafePointer<Float>, scale: UnsafePointer<Float>?, outputGradient: UnsafePointer<Float>,
    saved: UnsafePointer<Float>, inputGradient: UnsafeMutablePointer<Float>?,
    scaleGradient: UnsafeMutablePointer<Float>?, shiftGradient: UnsafeMutablePointer<Float>
  ) {
    scaleGradient?.update(repeating: 0, count: channels)
    shiftGradient.update(repeating: 0, count: channels)
    forEachGroup { group, start, channel in
      let (mean, inverse) = (saved[2 * group], saved[2 * group + 1])
      var sums = (0.0, 0.0)
      forEachRow(start) { row in
        for c in 0..<size {
          let gradient = outputGradient[row + c]
          let normal = (input[row + c] - mean) * inverse
          scaleGradient?[channel + c] += gradient * normal
          shiftGradient[channel + c] += gradient
          let scaled = (scale?[channel + c] ?? 1) * gradient
          sums.0 += Double(scaled)
          sums.1 += Double(scaled * normal)
        }
      }
      guard let inputGradient else { return }
      let share = 1 / Double(positions * size)
      let (meanGradient, meanProduct) = (Float(sums.0 * share), Float(sums.1 * share))
      forEachRow(start) { row in
        for c in 0..<size {
          let normal = (input[row + c] - mean) * inverse
          let scaled = (scale?[channel + c] ?? 1) * outputGradient[row + c]
          inputGradient[row + c] = inverse * (scaled - meanGradient - normal * meanProduct)
        }
      }
    }
  }

  /// Calls `body` for each group of each image, with where its first value lies and its first channel.
  private func forEachGroup(_ body: (_ group: Int, _ start: Int, _ channel: Int) -> Void) {
    for image in 0..<images {
      for group in 0..<groups {
        body(image * groups + group, image * positions * channels + group * size, group * size)
      }
    }
  }

  private func forEachRow(_ start: Int, _ body: (_ row: Int) -> Void) {
    for position in 0..<positions { body(start + position * channels) }
  }
}
