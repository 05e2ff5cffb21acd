import Clocks

/// Whether the kernels were compiled for a processor with fused multiply-add.
///
/// Without `-Xcc -march=native` in Package.swift, or on a processor without the instruction, `addingProduct` calls a
/// library function for every number: correct and some hundred times slower. The compiler tells a program nothing of this,
/// so it is measured once, in some ten microseconds; the kernels then multiply and add in two instructions.
public enum VectorSupport {
  public static let isVectorised: Bool = measureFusedMultiplyAdd()

  /// What to tell the user, once; nil where all is well.
  public static var warning: String? {
    guard !isVectorised else { return nil }
    return """
      The compute kernels run without fused multiply-add and are several times slower than they could be. Build the \
      package on the machine that runs it, with the flags of its Package.swift (-Xcc -march=native); results are right \
      either way.
      """
  }

  /// A multiplication and an addition by a library function take some 50 times the two instructions: 6 is far from both.
  private static func measureFusedMultiplyAdd() -> Bool {
    var fused = UInt64.max
    var plain = UInt64.max
    for _ in 0..<5 {
      fused = min(fused, time { chain($0, fused: true) })
      plain = min(plain, time { chain($0, fused: false) })
    }
    return fused < 6 * max(plain, 1)
  }

  private static func time(_ work: (Vector) -> Vector) -> UInt64 {
    let start = MonotonicClock.now
    let result = work(Vector(repeating: Float(start & 1)))
    // The result decides nothing, but the compiler cannot know that it is never NaN.
    return result[0].isNaN ? 0 : MonotonicClock.now - start
  }

  @inline(never)
  private static func chain(_ start: Vector, fused: Bool) -> Vector {
    var sum = start
    let factor = Vector(repeating: 0.5)
    for _ in 0..<200 { sum = multiplyAdd(sum, factor, factor, fused: fused) }
    return sum
  }
}
