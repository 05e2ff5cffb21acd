/// How the units of a layer hang together with the positions of its input, along one axis.
enum AxisRelation {
  /// Each unit sees the position it stands at.
  case samePosition
  /// A convolution or pooling of an axis of so many positions.
  case sliding(SlidingWindow, size: Int)
  /// A transposed convolution of an axis of so many positions.
  case painting(Painting, size: Int)
  /// Values between values.
  case enlarging(size: Int, scale: Int, isBilinear: Bool)
  /// So many parts of an axis.
  case dividing(size: Int, parts: Int)

  /// The positions a unit sees, were the axis endless.
  func positions(of unit: Int) -> [Int] {
    switch self {
    case .samePosition: [unit]
    case .sliding(let window, _): window.positions(of: unit)
    case .painting(let painting, _): painting.positions(of: unit)
    case .enlarging(_, let scale, let isBilinear):
      // From the unit's middle, in positions of the input.
      [
        ((Double(unit) + 0.5) / Double(scale) - (isBilinear ? 0.5 : 0)).rounded(.down),
        ((Double(unit) + 0.5) / Double(scale) - (isBilinear ? 0.5 : 1)).rounded(.up),
      ].map { Int($0) }
    case .dividing(let size, let parts):
      // Every position of which something lies in the unit's share of the axis.
      Array(
        Int(
          (Double(unit * size) / Double(parts)).rounded(.down))..<Int(
            (Double((unit + 1) * size) / Double(parts)).rounded(.up)))
    }
  }

  /// The pairs of a place and a kernel element: how often something is multiplied along this axis.
  var connectionCount: Int {
    var count = 0
    switch self {
    case .samePosition, .enlarging, .dividing: break
    case .sliding(let window, let size):
      for _ in window.places(on: size) { for _ in window.taps { count += 1 } }
    case .painting(let painting, let size):
      for _ in 0..<size { for _ in painting.brush.taps { count += 1 } }
    }
    return count
  }

  /// The elements of the kernel.
  var tapCount: Int {
    switch self {
    case .samePosition, .enlarging, .dividing: 1
    case .sliding(let window, _): window.taps.count
    case .painting(let painting, _): painting.brush.taps.count
    }
  }

  /// By how much a step on the output is finer than one on the input.
  var refinement: Int {
    switch self {
    case .samePosition, .sliding: 1
    case .painting(let painting, _): painting.brush.stride
    case .enlarging(_, let scale, _): scale
    case .dividing(_, let parts): parts
    }
  }
}
