import Clocks

/// What the processor can do at most: the measure that the kernels' speed is given in.
public enum ProcessorPeak {
  /// Multiply-adds per second of this thread, counted as two operations each, in units of 10⁹: sixteen independent sums in
  /// registers, no memory. The best of several measurements of about a tenth of a millisecond.
  public static func measureGigaflops() -> Double {
    var best = UInt64.max
    var seed: Float = 0.5
    for _ in 0..<50 {
      let start = MonotonicClock.now
      seed = sums(steps: 1_000, factor: seed, fused: VectorSupport.isVectorised)
      best = min(best, MonotonicClock.now - start)
    }
    return seed.isNaN ? 0 : Double(1_000 * 16 * 16 * 2) / Double(max(best, 1))
  }

  @inline(never)
  private static func sums(steps: Int, factor: Float, fused: Bool) -> Float {
    fused ? chains(steps, factor, fused: true) : chains(steps, factor, fused: false)
  }

  @inline(__always)
  private static func chains(_ steps: Int, _ factor: Float, fused: Bool) -> Float {
    let x = Vector(repeating: factor)
    let y = x * 0.5
    var a = x
    var b = x * 2
    var c = x * 3
    var d = x * 4
    var e = x * 5
    var f = x * 6
    var g = x * 7
    var h = x * 8
    var i = -x
    var j = x * -2
    var k = x * -3
    var l = x * -4
    var m = x * -5
    var n = x * -6
    var o = x * -7
    var p = x * -8
    for _ in 0..<steps {
      a = multiplyAdd(a, x, y, fused: fused)
      b = multiplyAdd(b, x, y, fused: fused)
      c = multiplyAdd(c, x, y, fused: fused)
      d = multiplyAdd(d, x, y, fused: fused)
      e = multiplyAdd(e, x, y, fused: fused)
      f = multiplyAdd(f, x, y, fused: fused)
      g = multiplyAdd(g, x, y, fused: fused)
      h = multiplyAdd(h, x, y, fused: fused)
      i = multiplyAdd(i, x, y, fused: fused)
      j = multiplyAdd(j, x, y, fused: fused)
      k = multiplyAdd(k, x, y, fused: fused)
      l = multiplyAdd(l, x, y, fused: fused)
      m = multiplyAdd(m, x, y, fused: fused)
      n = multiplyAdd(n, x, y, fused: fused)
      o = multiplyAdd(o, x, y, fused: fused)
      p = multiplyAdd(p, x, y, fused: fused)
    }
    let sum = ((a + b) + (c + d)) + ((e + f) + (g + h)) + ((i + j) + (k + l)) + ((m + n) + (o + p))
    return min(max(sum[0] * 1e-6, 0.4), 0.6)
  }
}
