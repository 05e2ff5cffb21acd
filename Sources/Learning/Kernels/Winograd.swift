/// The linear maps of Winograd's F(4×4, 3×3): sixteen results of a 3×3 convolution from 36 products instead of 144.
///
/// A convolution is a product of polynomials. Its factors are taken at the six points 0, ±√½, ±√2 and ∞, multiplied there, and
/// the product is brought back; in two dimensions once down and once across:
///
///     Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A        d 6×6 pixels, g 3×3 weights, Y 4×4 results
///
/// The gradient of the weights is the same identity turned round: Gᵀ [ (A y Aᵀ) ⊙ (Bᵀ d B) ] G. The points decide how much
/// rounding grows: with these it is about five times that of the direct sum, with the better known ±1 and ±2 eleven times.
///
/// S. Winograd, Arithmetic Complexity of Computations, 1980; A. Lavin and S. Gray, Fast Algorithms for Convolutional Neural
/// Networks, 2016.
enum Winograd {
  /// Results of a tile along an axis.
  static let results = 4
  /// Pixels that they need along an axis, and points of the maps.
  static let points = 6
  /// Products of a tile for a pair of channels.
  static let products = points * points
  /// Weights along an axis.
  static let kernel = 3

  typealias Three = (Vector, Vector, Vector)
  typealias Four = (Vector, Vector, Vector, Vector)
  typealias Six = (Vector, Vector, Vector, Vector, Vector, Vector)

  /// √½ and √2, and their third powers.
  @inline(__always) private static var near: Vector { Vector(repeating: 0.707_106_78) }
  @inline(__always) private static var nearCubed: Vector { Vector(repeating: 0.353_553_39) }
  @inline(__always) private static var far: Vector { Vector(repeating: 1.414_213_6) }
  @inline(__always) private static var farCubed: Vector { Vector(repeating: 2.828_427_1) }
  @inline(__always) private static var half: Vector { Vector(repeating: 0.5) }
  @inline(__always) private static var two: Vector { Vector(repeating: 2) }
  /// 1 ∕ Π (point - other point) at ±√½ and at ±√2.
  @inline(__always) private static var nearShare: Vector { Vector(repeating: -2 / 3) }
  @inline(__always) private static var farShare: Vector { Vector(repeating: 1 / 6) }

  /// Bᵀ d: six pixels at the six points.
  @inline(__always)
  static func pixels(_ d: Six, fused: Bool) -> Six {
    let minusMiddle = Vector(repeating: -2.5)
    let evenNear = multiplyAdd(d.2, -two, d.4, fused: fused)
    let oddNear = multiplyAdd(d.1, -two, d.3, fused: fused) * near
    let evenFar = multiplyAdd(d.2, -half, d.4, fused: fused)
    let oddFar = multiplyAdd(d.1, -half, d.3, fused: fused) * far
    return (
      multiplyAdd(d.2, minusMiddle, d.0 + d.4, fused: fused), evenNear + oddNear, evenNear - oddNear,
      evenFar + oddFar, evenFar - oddFar, multiplyAdd(d.3, minusMiddle, d.1 + d.5, fused: fused)
    )
  }

  /// Aᵀ m: the four results of the products at the six points.
  @inline(__always)
  static func results(_ m: Six, fused: Bool) -> Four {
    let evenNear = m.1 + m.2
    let oddNear = m.1 - m.2
    let evenFar = m.3 + m.4
    let oddFar = m.3 - m.4
    return (
      m.0 + (evenNear + evenFar),
      multiplyAdd(oddNear, near, oddFar * far, fused: fused),
      multiplyAdd(evenNear, half, evenFar * two, fused: fused),
      multiplyAdd(oddNear, nearCubed, multiplyAdd(oddFar, farCubed, m.5, fused: fused), fused: fused)
    )
  }

  /// A y: the gradients of four results at the six points.
  @inline(__always)
  static func gradients(_ y: Four, fused: Bool) -> Six {
    let evenNear = multiplyAdd(y.2, half, y.0, fused: fused)
    let oddNear = multiplyAdd(y.3, nearCubed, y.1 * near, fused: fused)
    let evenFar = multiplyAdd(y.2, two, y.0, fused: fused)
    let oddFar = multiplyAdd(y.3, farCubed, y.1 * far, fused: fused)
    return (y.0, evenNear + oddNear, evenNear - oddNear, evenFar + oddFar, evenFar - oddFar, y.3)
  }

  /// G g: three weights at the six points.
  @inline(__always)
  static func weights(_ g: Three, fused: Bool) -> Six {
    let evenNear = multiplyAdd(g.2, half, g.0, fused: fused) * nearShare
    let oddNear = g.1 * (near * nearShare)
    let evenFar = multiplyAdd(g.2, two, g.0, fused: fused) * farShare
    let oddFar = g.1 * (far * farShare)
    return (g.0, evenNear + oddNear, evenNear - oddNear, evenFar + oddFar, evenFar - oddFar, g.2)
  }

  /// Gᵀ u: the gradients of three weights from those at the six points.
  @inline(__always)
  static func weightGradients(_ u: Six, fused: Bool) -> Three {
    let evenNear = (u.1 + u.2) * nearShare
    let oddNear = (u.1 - u.2) * nearShare
    let evenFar = (u.3 + u.4) * farShare
    let oddFar = (u.3 - u.4) * farShare
    return (
      u.0 + (evenNear + evenFar),
      multiplyAdd(oddNear, near, oddFar * far, fused: fused),
      multiplyAdd(evenNear, half, multiplyAdd(evenFar, two, u.5, fused: fused), fused: fused)
    )
  }
}
