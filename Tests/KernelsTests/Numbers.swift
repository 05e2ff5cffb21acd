import SeededRandom

/// Seeded numbers in memory, for kernels that take pointers.
final class Numbers {
  let pointer: UnsafeMutablePointer<Float>
  let count: Int
  /// What lies behind the numbers, to see whether a kernel writes too far.
  private static let guardValue: Float = 12_345.5
  private static let guardCount = 64

  init(_ count: Int, _ random: inout SplitMix64) {
    self.count = count
    pointer = .allocate(capacity: count + Self.guardCount)
    for i in 0..<count { pointer[i] = Float(random.next() >> 40) / Float(1 << 23) - 1 }
    for i in count..<count + Self.guardCount { pointer[i] = Self.guardValue }
  }

  init(_ count: Int, filledWith value: Float = .nan) {
    self.count = count
    pointer = .allocate(capacity: count + Self.guardCount)
    for i in 0..<count { pointer[i] = value }
    for i in count..<count + Self.guardCount { pointer[i] = Self.guardValue }
  }

  init(_ values: [Float]) {
    count = values.count
    pointer = .allocate(capacity: count + Self.guardCount)
    for i in 0..<count { pointer[i] = values[i] }
    for i in count..<count + Self.guardCount { pointer[i] = Self.guardValue }
  }

  deinit { pointer.deallocate() }

  var values: [Float] { (0..<count).map { pointer[$0] } }
  var bits: [UInt32] { values.map(\.bitPattern) }
  var isGuardIntact: Bool {
    (count..<count + Self.guardCount).allSatisfy { pointer[$0] == Self.guardValue }
  }

  /// The largest difference, measured against `tolerance` · (1 + the number itself); NaN anywhere counts as infinite.
  func worstError(against other: Numbers) -> Float {
    var worst: Float = 0
    for i in 0..<count {
      let error = abs(pointer[i] - other.pointer[i]) / (1 + abs(other.pointer[i]))
      worst = error.isNaN ? .infinity : max(worst, error)
    }
    return worst
  }
}
