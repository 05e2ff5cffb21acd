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
    // Each block about its own mean while it is in the cache; the means are brought together afterwards.
    forEachBlock(pixels, channels, workers, scratch) { range, c, used in
      var sums = (Vector.zero, Vector.zero)
      forEachPair(range) { first, second in
        sums.0 += loadVector(input + first * channels + c, lanes: used)
        if let second { sums.1 += loadVector(input + second * channels + c, lanes: used) }
      }
      let ownMean = (sums.0 + sums.1) / Float(range.count)
      var squares = (Vector.zero, Vector.zero)
      forEachPair(range) { first, second in
        let difference = loadVector(input + first * channels + c, lanes: used) - ownMean
        squares.0 += difference * difference
        guard let second else { return }
        let other = loadVector(input + second * channels + c, lanes: used) - ownMean
        squares.1 += other * other
      }
      return (ownMean, squares.0 + squares.1)
    } combine: { c, blocks in
      var sum = 0.0
      blocks { count, ownMean, _ in sum += count * ownMean }
      let total = sum * share
      var squares = 0.0
      blocks { count, ownMean, own in squares += own + count * (ownMean - total) * (ownMean - total) }
      mean[c] = Float(total)
      variance[c] = Float(squares * share)
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
          storeVector(leaky(value, slope: slope), output + place, lanes: lanes)
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
    forEachBlock(pixels, channels, workers, scratch) { range, c, used in
      let inverse = 1 / (loadVector(variance + c, lanes: used) + epsilon).squareRoot()
      let mean = loadVector(mean + c, lanes: used)
      var sums = (Vector.zero, Vector.zero)
      for pixel in range {
        let place = pixel * channels + c
        let gradient = loadVector(outputGradient + place, lanes: used)
        sums.0 += gradient
        sums.1 += gradient * ((loadVector(input + place, lanes: used) - mean) * inverse)
      }
      return sums
    } combine: { c, blocks in
      var sums = (0.0, 0.0)
      blocks { _, sum, product in
        sums.0 += sum
        sums.1 += product
      }
      betaGradient[c] = Float(sums.0)
      gammaGradient[c] = Float(sums.1)
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

  /// Two numbers of each block of pixels for each channel, and what becomes of them.
  ///
  /// - Parameters:
  ///   - find: the numbers of a block's pixels, for the channels from one on, as many as there are lanes.
  ///   - combine: gets a channel and a walk over its blocks: how many pixels each has, and its numbers.
  @inline(__always)
  private static func forEachBlock(
    _ pixels: Int, _ channels: Int, _ workers: Workers?, _ scratch: Scratch?,
    find: (_ range: Range<Int>, _ channel: Int, _ lanes: Int) -> (Vector, Vector),
    combine: (
      _ channel: Int, _ blocks: (_ body: (_ count: Double, _ first: Double, _ second: Double) -> Void) -> Void
    )
      -> Void
  ) {
    let blocks = (pixels + block - 1) / block
    let lanes = roundedToVector(channels)
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let memory = scratch.floats(2 * blocks * lanes)
    forEachChunk(workers, blocks) { index, _ in
      let range = index * block..<min((index + 1) * block, pixels)
      let to = memory + 2 * index * lanes
      forEachVector(0..<channels) { c, used in
        let (first, second) = find(range, c, used)
        storeVector(first, to + c)
        storeVector(second, to + lanes + c)
      }
    }
    for c in 0..<channels {
      combine(c) { body in
        for index in 0..<blocks {
          let of = memory + 2 * index * lanes + c
          body(Double(min(block, pixels - index * block)), Double(of[0]), Double(of[lanes]))
        }
      }
    }
  }

  /// Two pixels at a time, so that one sum need not wait for the other; the second is missing where their number is odd.
  @inline(__always)
  private static func forEachPair(_ range: Range<Int>, _ body: (_ first: Int, _ second: Int?) -> Void) {
    var pixel = range.lowerBound
    while pixel + 1 < range.upperBound {
      body(pixel, pixel + 1)
      pixel += 2
    }
    if pixel < range.upperBound { body(pixel, nil) }
  }
}
