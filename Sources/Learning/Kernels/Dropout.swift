/// Sets numbers to zero at random and enlarges the others by 1 / (1 − rate).
///
/// Whether number i is kept follows from `key` and i alone, by a hash of both: the same for any threads, any cutting of the batch,
/// and again in the backward pass, which therefore needs no stored mask. The hash multiplies the low half of i by the golden
/// ratio, mixes in the two halves of the key and the high half of i, and runs the two multiply-and-shift rounds of C. Wellons'
/// `lowbias32`; its upper 24 bits are compared with the rate.
public struct Dropout: Hashable, Sendable {
  /// The share of numbers set to zero, from 0 to below 1.
  public let rate: Float
  /// Another for every layer and step.
  public let key: UInt64

  public init(rate: Float, key: UInt64) {
    guard rate >= 0, rate < 1 else { fatalError("A dropout rate is at least 0 and below 1.") }
    self.rate = rate
    self.key = key
  }

  /// output[i] = input[i] / (1 − rate), or 0: forward with the numbers, backward with the gradients. `output` may be `input`.
  ///
  /// - Parameter firstIndex: the index of the first number where these are a part of a larger array.
  public func apply(
    count: Int, firstIndex: Int = 0, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
    workers: Workers? = nil
  ) {
    let scale = Vector(repeating: 1 / (1 - rate))
    let threshold = broadcast(UInt32(rate * Float(1 << 24)))
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let isDropped = bits(firstIndex + i) .< threshold
        let kept = (loadVector(input + i, lanes: lanes) * scale).replacing(
          with: Vector.zero, where: isDropped)
        storeVector(kept, output + i, lanes: lanes)
      }
    }
  }

  /// 24 random bits for each of the sixteen numbers from `index`.
  @inline(__always)
  private func bits(_ index: Int) -> SIMD16<UInt32> {
    let index = UInt64(truncatingIfNeeded: index)
    let low = UInt32(truncatingIfNeeded: index)
    let lanes = SIMD16<UInt32>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    // The sixteen may straddle a multiple of 2³².
    guard low <= .max - 15 else {
      var result = SIMD16<UInt32>.zero
      for lane in 0..<16 {
        result[lane] = bits(broadcast(low &+ UInt32(lane)), (index + UInt64(lane)) >> 32)[0]
      }
      return result
    }
    return bits(broadcast(low) &+ lanes, index >> 32)
  }

  @inline(__always)
  private func bits(_ low: SIMD16<UInt32>, _ high: UInt64) -> SIMD16<UInt32> {
    let added = UInt32(truncatingIfNeeded: high) &* 0x85EB_CA6B &+ UInt32(truncatingIfNeeded: key >> 32)
    var x = (low &* broadcast(0x9E37_79B9)) ^ broadcast(UInt32(truncatingIfNeeded: key))
    x ^= x &>> broadcast(16)
    x = x &* broadcast(0x7FEB_352D)
    x ^= broadcast(added)
    x ^= x &>> broadcast(15)
    x = x &* broadcast(0x846C_A68B)
    x ^= x &>> broadcast(16)
    return x &>> broadcast(8)
  }
}
