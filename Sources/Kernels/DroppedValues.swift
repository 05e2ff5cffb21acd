/// Dropout: each value is dropped or kept and enlarged, decided by the seed and the value's place alone.
///
/// So the same values are dropped whatever the order or the number of threads that work on them.
public enum DroppedValues {
  /// output = 0 with probability `rate`, input / (1 − rate) otherwise. Forward and backward are the same multiplication.
  ///
  /// - Parameter seed: one for each layer and step; the backward pass gives the same again.
  public static func apply(
    _ count: Int, rate: Double, seed: UInt64, input: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>
  ) {
    let threshold = UInt32(min(rate * 0x1p32, 0x1p32 - 1))
    let scale = Float(1 / (1 - rate))
    for index in 0..<count {
      output[index] = draw(seed, index) < threshold ? 0 : input[index] * scale
    }
  }

  /// 32 bits for a place: the finalizer of SplitMix64 over seed and place.
  @inline(__always)
  static func draw(_ seed: UInt64, _ index: Int) -> UInt32 {
    var z = seed &+ UInt64(truncatingIfNeeded: index &+ 1) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return UInt32(truncatingIfNeeded: (z ^ (z >> 31)) >> 32)
  }
}
