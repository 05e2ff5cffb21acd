/// Batch normalisation over pixels x channels, the channels of a pixel side by side.
public enum BatchNormalization {
  /// Pixels whose sums are kept apart: fixed, so that the sums do not depend on the threads.
  private static let block = 1024

  /// Mean and variance (divided by the count, not by one less) of each channel.
  public static func statistics(
    pixels: Int, channels: Int, input: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    variance: UnsafeMutablePointer<Float>, workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    let share = 1 / Double(max(pixels, 1))
    sums(pixels, channels, mean, nil, share, workers, scratch) { _, _ in
      (.zero, .zero)
    } addends: { place, lanes, _ in
      (loadVector(input + place, lanes: lanes), .zero)
    }
    sums(pixels, channels, variance, nil, share, workers, scratch) { c, lanes in
      (loadVector(mean + c, lanes: lanes), .zero)
    } addends: { place, lanes, constants in
      let difference = loadVector(input + place, lanes: lanes) - constants.0
      return (difference * difference, .zero)
    }
  }

  /// output = f(gamma · (input − mean) / √(variance + epsilon) + beta), per channel. `output` may be `input`.
  ///
  /// - Parameters:
  ///   - mean, variance: of the batch in training, the running ones in inference.
  ///   - gamma, beta: nil for 1 and 0.
  ///   - activation: applied to each output.
  public static func forward(
    pixels: Int, channels: Int, epsilon: Float, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
    variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, beta: UnsafePointer<Float>?,
    output: UnsafeMutablePointer<Float>, activation: Activation = .identity, workers: Workers? = nil
  ) {
    let slope = Vector(repeating: activation.slope)
    forEachRange(workers, count: pixels, size: max(1, 16_384 / max(channels, 1))) { range in
      forEachVector(0..<channels) { c, lanes in
        let spread = (loadVector(variance + c, lanes: lanes) + epsilon).squareRoot()
        let factor = (gamma.map { loadVector($0 + c, lanes: lanes) } ?? Vector(repeating: 1)) / spread
        let mean = loadVector(mean + c, lanes: lanes)
        let shift = beta.map { loadVector($0 + c, lanes: lanes) } ?? .zero
        for pixel in range {
          let place = pixel * channels + c
          let value = (loadVector(input + place, lanes: lanes) - mean) * factor + shift
          storeVector(
            value.replacing(with: value * slope, where: value .< 0), output + place, lanes: lanes)
        }
      }
    }
  }

  /// The gradients in training, where mean and variance depend on every input.
  ///
  /// inputGradient = gamma / √(variance + ε) · (g − Σg / N − x̂ · Σ(g · x̂) / N), gammaGradient = Σ(g · x̂), betaGradient = Σg.
  ///
  /// - Parameters:
  ///   - input: what `forward` got, with the batch's mean and variance.
  ///   - inputGradient: may be `outputGradient`.
  public static func backward(
    pixels: Int, channels: Int, epsilon: Float, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
    variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, gammaGradient: UnsafeMutablePointer<Float>,
    betaGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    sums(pixels, channels, betaGradient, gammaGradient, 1, workers, scratch) { c, lanes in
      let spread = (loadVector(variance + c, lanes: lanes) + epsilon).squareRoot()
      return (loadVector(mean + c, lanes: lanes), spread)
    } addends: { place, lanes, constants in
      let gradient = loadVector(outputGradient + place, lanes: lanes)
      let normal = (loadVector(input + place, lanes: lanes) - constants.0) / constants.1
      return (gradient, gradient * normal)
    }
    let share = 1 / Float(max(pixels, 1))
    forEachRange(workers, count: pixels, size: max(1, 16_384 / max(channels, 1))) { range in
      forEachVector(0..<channels) { c, lanes in
        let inverse = 1 / (loadVector(variance + c, lanes: lanes) + epsilon).squareRoot()
        let factor = (gamma.map { loadVector($0 + c, lanes: lanes) } ?? Vector(repeating: 1)) * inverse
        let mean = loadVector(mean + c, lanes: lanes)
        let meanGradient = loadVector(betaGradient + c, lanes: lanes) * share
        let meanProduct = loadVector(gammaGradient + c, lanes: lanes) * share
        for pixel in range {
          let place = pixel * channels + c
          let normal = (loadVector(input + place, lanes: lanes) - mean) * inverse
          let gradient = loadVector(outputGradient + place, lanes: lanes)
          storeVector(
            factor * (gradient - meanGradient - normal * meanProduct), inputGradient + place, lanes: lanes)
        }
      }
    }
  }

  /// Per channel, `share` times the sums over all pixels of the two vectors that `addends` gives.
  ///
  /// - Parameter constants: what `addends` needs to know of the channels, found once for a block of pixels.
  @inline(__always)
  private static func sums(
    _ pixels: Int, _ channels: Int, _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>?,
    _ share: Double, _ workers: Workers?, _ scratch: Scratch?,
    constants: (_ channel: Int, _ lanes: Int) -> (Vector, Vector),
    addends: (_ place: Int, _ lanes: Int, _ constants: (Vector, Vector)) -> (Vector, Vector)
  ) {
    let blocks = (pixels + block - 1) / block
    let lanes = roundedToVector(channels)
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let memory = scratch.floats(2 * blocks * lanes)
    forEachChunk(workers, blocks) { index, _ in
      let to = memory + 2 * index * lanes
      forEachVector(0..<channels) { c, used in
        let constants = constants(c, used)
        var sums = (Vector.zero, Vector.zero)
        for pixel in index * block..<min((index + 1) * block, pixels) {
          let (first, second) = addends(pixel * channels + c, used, constants)
          sums.0 += first
          sums.1 += second
        }
        storeVector(sums.0, to + c)
        storeVector(sums.1, to + lanes + c)
      }
    }
    for c in 0..<channels {
      var sums = (0.0, 0.0)
      for index in 0..<blocks {
        sums.0 += Double(memory[2 * index * lanes + c])
        sums.1 += Double(memory[(2 * index + 1) * lanes + c])
      }
      first[c] = Float(sums.0 * share)
      second?[c] = Float(sums.1 * share)
    }
  }
}
