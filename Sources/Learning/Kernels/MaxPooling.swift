/// Max pooling, forward with the place of each maximum, backward by it.
///
/// The place is the tap within the window, row · window width + column: a byte holds it for windows of up to 255 numbers, an
/// Int32 for any. Where several are largest, the first one is taken. A window that sees only padding gives −infinity.
public enum MaxPooling {
  /// - Parameters:
  ///   - output: N, H, W, C.
  ///   - taps: the place of each maximum, as many as outputs; nil where it is not needed.
  public static func forward(
    _ g: PoolingGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
    taps: UnsafeMutablePointer<UInt8>?, workers: Workers? = nil
  ) {
    if taps != nil, g.windowHeight * g.windowWidth > 255 { fatalError("A byte holds taps up to 255.") }
    forwardAny(g, input: input, output: output, workers: workers) { place, best, lanes in
      guard let taps else { return }
      if lanes == 16 {
        UnsafeMutableRawPointer(taps + place).storeBytes(
          of: SIMD16<UInt8>(truncatingIfNeeded: best), as: SIMD16<UInt8>.self)
      } else {
        for lane in 0..<lanes { taps[place + lane] = UInt8(truncatingIfNeeded: best[lane]) }
      }
    }
  }

  public static func forward(
    _ g: PoolingGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
    taps: UnsafeMutablePointer<Int32>, workers: Workers? = nil
  ) {
    forwardAny(g, input: input, output: output, workers: workers) { place, best, lanes in
      for lane in 0..<lanes { taps[place + lane] = best[lane] }
    }
  }

  /// inputGradient = the gradient of each output at the place of its maximum, zero elsewhere.
  ///
  /// An activation between the input and the pooling is cheapest undone before: the maximum is the activated number itself, so
  /// `Activation.backward` on the (smaller) pooled arrays gives the same.
  public static func backward(
    _ g: PoolingGeometry, outputGradient: UnsafePointer<Float>, taps: UnsafePointer<UInt8>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    backwardAny(g, outputGradient: outputGradient, taps: taps, inputGradient: inputGradient, workers: workers)
  }

  public static func backward(
    _ g: PoolingGeometry, outputGradient: UnsafePointer<Float>, taps: UnsafePointer<Int32>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    backwardAny(g, outputGradient: outputGradient, taps: taps, inputGradient: inputGradient, workers: workers)
  }

  /// - Parameter keep: the places of up to 16 maxima, from the first one's number on.
  @inline(__always)
  private static func forwardAny(
    _ g: PoolingGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, workers: Workers?,
    keep: (_ first: Int, _ taps: SIMD16<Int32>, _ lanes: Int) -> Void
  ) {
    forEachChunk(workers, g.batch) { image, _ in
      let source = input + image * g.inputHeight * g.inputWidth * g.channels
      // Which taps a window has in the image is found once for all of its channels.
      withUnsafeTemporaryAllocation(
        of: (tap: Int32, values: UnsafePointer<Float>).self, capacity: g.windowHeight * g.windowWidth
      ) { taps in
        for y in 0..<g.outputHeight {
          for x in 0..<g.outputWidth {
            let place = ((image * g.outputHeight + y) * g.outputWidth + x) * g.channels
            var count = 0
            g.forEachTap(y, x) { tap, pixel in
              taps[count] = (Int32(truncatingIfNeeded: tap), source + pixel * g.channels)
              count += 1
            }
            forEachVector(0..<g.channels) { c, lanes in
              var best = Vector(repeating: -.infinity)
              var bestTap = SIMD16<Int32>.zero
              for index in 0..<count {
                let value = loadVector(taps[index].values + c, lanes: lanes)
                let isLarger = value .> best
                best.replace(with: value, where: isLarger)
                bestTap.replace(with: broadcast(taps[index].tap), where: isLarger)
              }
              storeVector(best, output + place + c, lanes: lanes)
              keep(place + c, bestTap, lanes)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func backwardAny<Tap: FixedWidthInteger>(
    _ g: PoolingGeometry, outputGradient: UnsafePointer<Float>, taps: UnsafePointer<Tap>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers?
  ) {
    let isDisjoint = g.isDisjoint
    let isTiling = g.isTiling
    let imageCount = g.inputHeight * g.inputWidth * g.channels
    forEachChunk(workers, g.batch) { image, _ in
      let target = inputGradient + image * imageCount
      if !isTiling { target.update(repeating: 0, count: imageCount) }
      for y in 0..<g.outputHeight {
        for x in 0..<g.outputWidth {
          let place = ((image * g.outputHeight + y) * g.outputWidth + x) * g.channels
          // Loops over plain numbers: the compiler vectorises them, whatever the type of the taps.
          g.forEachTap(y, x) { tap, pixel in
            let tap = Tap(truncatingIfNeeded: tap)
            let to = target + pixel * g.channels
            if isDisjoint {
              for c in 0..<g.channels { to[c] = taps[place + c] == tap ? outputGradient[place + c] : 0 }
            } else {
              for c in 0..<g.channels { to[c] += taps[place + c] == tap ? outputGradient[place + c] : 0 }
            }
          }
        }
      }
    }
  }
}
