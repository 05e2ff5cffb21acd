/// Sixteen numbers at a time: one register with AVX-512, two with AVX2, four with NEON.
typealias Vector = SIMD16<Float>

@inline(__always)
func loadVector(_ place: UnsafePointer<Float>) -> Vector {
  UnsafeRawPointer(place).loadUnaligned(as: Vector.self)
}

@inline(__always)
func storeVector(_ vector: Vector, _ place: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(place).storeBytes(of: vector, as: Vector.self)
}

/// The first `lanes` numbers; the others are zero and their memory is not touched.
@inline(__always)
func loadVector(_ place: UnsafePointer<Float>, lanes: Int) -> Vector {
  if lanes == 16 { return loadVector(place) }
  var vector = Vector.zero
  for lane in 0..<lanes { vector[lane] = place[lane] }
  return vector
}

@inline(__always)
func storeVector(_ vector: Vector, _ place: UnsafeMutablePointer<Float>, lanes: Int) {
  if lanes == 16 { return storeVector(vector, place) }
  for lane in 0..<lanes { place[lane] = vector[lane] }
}

/// Walks over `range` by sixteen; the last step may have fewer lanes.
@inline(__always)
func forEachVector(_ range: Range<Int>, _ body: (_ index: Int, _ lanes: Int) -> Void) {
  var index = range.lowerBound
  while index + 16 <= range.upperBound {
    body(index, 16)
    index += 16
  }
  if index < range.upperBound { body(index, range.upperBound - index) }
}

/// a · b + c with one rounding where the processor has the instruction for it, with two elsewhere.
@inline(__always)
func multiplyAdd(_ a: Vector, _ b: Vector, _ c: Vector, fused: Bool) -> Vector {
  fused ? c.addingProduct(a, b) : c + a * b
}

/// `value` in all lanes. Written out: for integers, `SIMD16(repeating:)` is compiled to a loop over the lanes.
@inline(__always)
func broadcast<Number: SIMDScalar>(_ value: Number) -> SIMD16<Number> {
  SIMD16(
    value, value, value, value, value, value, value, value, value, value, value, value, value, value, value,
    value)
}

/// x, times `slope` where it is negative.
@inline(__always)
func leaky(_ x: Vector, slope: Vector) -> Vector { x.replacing(with: x * slope, where: x .< 0) }
