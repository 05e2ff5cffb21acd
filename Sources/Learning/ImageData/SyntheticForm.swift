/// What is drawn in the ten synthetic classes: five shapes on a ground, five textures that fill the image.
enum SyntheticForm: String, CaseIterable {
  case circle, ring, square, triangle, cross
  case stripes, checks, dots, circles, zigzag

  var isTexture: Bool {
    switch self {
    case .circle, .ring, .square, .triangle, .cross: false
    case .stripes, .checks, .dots, .circles, .zigzag: true
    }
  }

  /// How deep a point lies inside the form, in units of its size: positive inside, 0 at the edge, negative outside.
  ///
  /// A shape of size 1 reaches about 1 from its middle, (0, 0); a texture of size 1 repeats after 2.
  func depth(_ x: Float, _ y: Float) -> Float {
    switch self {
    case .circle: return 0.95 - length(x, y)
    case .ring: return 0.24 - abs(length(x, y) - 0.74)
    case .square: return 0.8 - max(abs(x), abs(y))
    case .triangle:
      // Three edges at 0.5 from the middle; their normals are 120° apart.
      let side: Float = 0.866_025_4
      return 0.5 - max(y, max(side * x - 0.5 * y, -side * x - 0.5 * y))
    case .cross:
      let upright = min(0.3 - abs(x), 0.95 - abs(y))
      let across = min(0.95 - abs(x), 0.3 - abs(y))
      return max(upright, across)
    case .stripes: return wave(x)
    case .checks:
      let (column, row) = (wave(x), wave(y))
      return column * row >= 0 ? min(abs(column), abs(row)) : -min(abs(column), abs(row))
    case .dots: return 0.55 - length(distance(x), distance(y))
    case .circles: return wave(length(x, y))
    case .zigzag: return wave(y + 1.2 * distance(x))
    }
  }

  private func length(_ x: Float, _ y: Float) -> Float { (x * x + y * y).squareRoot() }

  /// From 0, at each even number, to 1, at each odd one, and back.
  private func distance(_ x: Float) -> Float {
    let half = x / 2
    return abs(half - half.rounded(.toNearestOrEven)) * 2
  }

  /// Between −0.5 and 0.5, once in a length of 2.
  private func wave(_ x: Float) -> Float { 0.5 - distance(x) }
}
