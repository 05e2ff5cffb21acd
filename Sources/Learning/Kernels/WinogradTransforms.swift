/// The maps of `Winograd` on a tile in memory: down and across, for all its channels, 16 at a time.
///
/// Channels are at least 16; where they are no multiple of it, the last 16 are taken together and some are computed twice.
enum WinogradTransforms {
  /// Numbers of the memory between the two passes.
  static let middleCount = Winograd.products * 16

  /// A tile of pixels, or of weights, in memory.
  struct Place {
    var start: UnsafeMutablePointer<Float>
    var rowStride: Int
    var columnStride: Int
  }

  /// Calls `body` with the first channel of each group of 16.
  @inline(__always)
  private static func forEachGroup(_ channels: Int, _ body: (Int) -> Void) {
    var first = 0
    while first + 16 <= channels {
      body(first)
      first += 16
    }
    if first < channels { body(channels - 16) }
  }

  @inline(__always)
  private static func six(_ from: UnsafePointer<Float>, _ stride: Int) -> Winograd.Six {
    (
      loadVector(from), loadVector(from + stride), loadVector(from + 2 * stride),
      loadVector(from + 3 * stride), loadVector(from + 4 * stride), loadVector(from + 5 * stride)
    )
  }

  @inline(__always)
  private static func store(_ v: Winograd.Six, _ to: UnsafeMutablePointer<Float>, _ stride: Int) {
    storeVector(v.0, to)
    storeVector(v.1, to + stride)
    storeVector(v.2, to + 2 * stride)
    storeVector(v.3, to + 3 * stride)
    storeVector(v.4, to + 4 * stride)
    storeVector(v.5, to + 5 * stride)
  }

  /// Bᵀ d B of 6×6 pixels; product (row, column) of channel c goes to target[(row · 6 + column) · productStride + c].
  @inline(__always)
  static func pixels(
    _ source: Place, channels: Int, target: UnsafeMutablePointer<Float>, productStride: Int,
    middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    forEachGroup(channels) { channel in
      for column in 0..<6 {
        let from = UnsafePointer(source.start + column * source.columnStride + channel)
        store(Winograd.pixels(six(from, source.rowStride), fused: fused), middle + column * 16, 6 * 16)
      }
      for row in 0..<6 {
        store(
          Winograd.pixels(six(middle + row * 6 * 16, 16), fused: fused),
          target + row * 6 * productStride + channel, productStride)
      }
    }
  }

  /// Aᵀ m A of 36 products: 4×4 results, a bias added and a leaky ReLU applied.
  @inline(__always)
  static func results(
    _ products: UnsafePointer<Float>, productStride: Int, channels: Int, bias: UnsafePointer<Float>,
    slope: Float, target: Place, middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    let slope = Vector(repeating: slope)
    forEachGroup(channels) { channel in
      for column in 0..<6 {
        let v = Winograd.results(
          six(products + column * productStride + channel, 6 * productStride), fused: fused)
        let to = middle + column * 16
        storeVector(v.0, to)
        storeVector(v.1, to + 6 * 16)
        storeVector(v.2, to + 12 * 16)
        storeVector(v.3, to + 18 * 16)
      }
      let added = loadVector(bias + channel)
      for row in 0..<4 {
        let v = Winograd.results(six(middle + row * 6 * 16, 16), fused: fused)
        let to = target.start + row * target.rowStride + channel
        storeVector(leaky(v.0 + added, slope: slope), to)
        storeVector(leaky(v.1 + added, slope: slope), to + target.columnStride)
        storeVector(leaky(v.2 + added, slope: slope), to + 2 * target.columnStride)
        storeVector(leaky(v.3 + added, slope: slope), to + 3 * target.columnStride)
      }
    }
  }

  /// A y Aᵀ of the gradients of 4×4 results; their sum over the tile is added to `sums`, 16 for each group of channels.
  @inline(__always)
  static func gradients(
    _ source: Place, channels: Int, target: UnsafeMutablePointer<Float>, productStride: Int,
    sums: UnsafeMutablePointer<Float>, middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    var sumsOfGroup = sums
    forEachGroup(channels) { channel in
      var sum = loadVector(sumsOfGroup)
      for column in 0..<4 {
        let from = UnsafePointer(source.start + column * source.columnStride + channel)
        let y = (
          loadVector(from), loadVector(from + source.rowStride), loadVector(from + 2 * source.rowStride),
          loadVector(from + 3 * source.rowStride)
        )
        sum += (y.0 + y.1) + (y.2 + y.3)
        store(Winograd.gradients(y, fused: fused), middle + column * 16, 4 * 16)
      }
      for row in 0..<6 {
        let from = UnsafePointer(middle + row * 4 * 16)
        let y = (loadVector(from), loadVector(from + 16), loadVector(from + 32), loadVector(from + 48))
        store(
          Winograd.gradients(y, fused: fused), target + row * 6 * productStride + channel, productStride)
      }
      storeVector(sum, sumsOfGroup)
      sumsOfGroup += 16
    }
  }

  /// G g Gᵀ of 3×3 vectors of weights.
  @inline(__always)
  static func weights(
    _ source: Place, target: UnsafeMutablePointer<Float>, productStride: Int,
    middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    for column in 0..<3 {
      let from = UnsafePointer(source.start + column * source.columnStride)
      let g = (loadVector(from), loadVector(from + source.rowStride), loadVector(from + 2 * source.rowStride))
      store(Winograd.weights(g, fused: fused), middle + column * 16, 3 * 16)
    }
    for row in 0..<6 {
      let from = UnsafePointer(middle + row * 3 * 16)
      let g = (loadVector(from), loadVector(from + 16), loadVector(from + 32))
      store(Winograd.weights(g, fused: fused), target + row * 6 * productStride, productStride)
    }
  }

  /// Gᵀ u G: 3×3 vectors of gradients from 36.
  @inline(__always)
  static func weightGradients(
    _ products: UnsafePointer<Float>, productStride: Int, target: Place,
    middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    for column in 0..<6 {
      let g = Winograd.weightGradients(
        six(products + column * productStride, 6 * productStride), fused: fused)
      let to = middle + column * 16
      storeVector(g.0, to)
      storeVector(g.1, to + 6 * 16)
      storeVector(g.2, to + 12 * 16)
    }
    for row in 0..<3 {
      let g = Winograd.weightGradients(six(middle + row * 6 * 16, 16), fused: fused)
      let to = target.start + row * target.rowStride
      storeVector(g.0, to)
      storeVector(g.1, to + target.columnStride)
      storeVector(g.2, to + 2 * target.columnStride)
    }
  }
}
