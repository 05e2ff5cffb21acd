import SeededRandom

/// One synthetic image: a form in one colour on a ground of another, with what makes it less than trivial.
struct SyntheticDrawing {
  private typealias Color = SIMD3<Float>

  /// A form with its place: `turn` is a unit vector.
  private struct Placed {
    var form: SyntheticForm
    var middle: SIMD2<Float>
    var size: Float
    var turn: SIMD2<Float>
    var color: Color

    /// How much of a pixel it covers, 0…1; its edge is about a pixel wide.
    func coverage(_ x: Float, _ y: Float) -> Float {
      let (dx, dy) = ((x - middle.x) / size, (y - middle.y) / size)
      let depth = form.depth(dx * turn.x + dy * turn.y, dy * turn.x - dx * turn.y)
      return min(1, max(0, depth * size + 0.5))
    }
  }

  private let ground: Color
  /// How the light falls off across the image, a pixel to the right and a pixel down.
  private let shading: SIMD2<Float>
  /// First what lies at the bottom.
  private var forms: [Placed] = []
  private let noise: Float

  init(_ form: SyntheticForm, using generator: inout SplitMix64) {
    let contrast: Float = 0.28
    let ground = Self.color(using: &generator)
    var color = Self.color(using: &generator)
    while Self.distance(ground, color) < contrast { color = Self.color(using: &generator) }
    self.ground = ground
    shading = SIMD2(
      Self.number(-0.008...0.008, using: &generator), Self.number(-0.008...0.008, using: &generator))
    noise = Self.number(0.02...0.16, using: &generator)
    // A small bar of a third colour, which means nothing.
    forms.append(
      Placed(
        form: .square, middle: Self.point(2...30, using: &generator),
        size: Self.number(1...3.5, using: &generator), turn: Self.turn(using: &generator),
        color: Self.color(using: &generator)))
    forms.append(
      Placed(
        form: form,
        middle: form.isTexture
          ? Self.point(4...28, using: &generator) : Self.point(10...22, using: &generator),
        size: form.isTexture
          ? Self.number(2.4...4.6, using: &generator) : Self.number(5...12, using: &generator),
        turn: Self.turn(using: &generator), color: color))
    if form.isTexture { forms.swapAt(0, 1) }
  }

  /// Appends the image plane by plane.
  mutating func appendPlanes(to bytes: inout [UInt8], using generator: inout SplitMix64) {
    let side = CIFARRecord.side
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: CIFARRecord.pixelCount))
    for y in 0..<side {
      for x in 0..<side {
        var color = ground
        for placed in forms {
          let covered = placed.coverage(Float(x) + 0.5, Float(y) + 0.5)
          color += (placed.color - color) * covered
        }
        color += shading.x * (Float(x) - 15.5) + shading.y * (Float(y) - 15.5)
        for channel in 0..<CIFARRecord.channels {
          // Two even draws added fall off to both sides.
          let grain = Self.number(-1...1, using: &generator) + Self.number(-1...1, using: &generator)
          let value = (color[channel] + grain * noise) * 255
          bytes[start + channel * CIFARRecord.planeSize + y * side + x] =
            UInt8(min(255, max(0, value.rounded())))
        }
      }
    }
  }

  // MARK: - Draws

  /// An even draw, in steps of 2⁻²⁴ of the range.
  private static func number(_ range: ClosedRange<Float>, using generator: inout SplitMix64) -> Float {
    let unit = Float(generator.next() >> 40) / Float(1 << 24)
    return range.lowerBound + (range.upperBound - range.lowerBound) * unit
  }

  private static func color(using generator: inout SplitMix64) -> Color {
    Color(
      number(0.05...0.95, using: &generator), number(0.05...0.95, using: &generator),
      number(0.05...0.95, using: &generator))
  }

  private static func distance(_ a: Color, _ b: Color) -> Float {
    let square = (a - b) * (a - b)
    return ((square.x + square.y + square.z) / 3).squareRoot()
  }

  private static func point(
    _ range: ClosedRange<Float>, using generator: inout SplitMix64
  ) -> SIMD2<Float> {
    SIMD2(number(range, using: &generator), number(range, using: &generator))
  }

  /// A direction, from a point drawn in the unit disk: no sine, which differs from machine to machine in its last bit.
  private static func turn(using generator: inout SplitMix64) -> SIMD2<Float> {
    while true {
      let point = point(-1...1, using: &generator)
      let square = point.x * point.x + point.y * point.y
      if square <= 1, square > 0.01 { return point / square.squareRoot() }
    }
  }
}
