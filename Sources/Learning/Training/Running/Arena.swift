/// A run of floats with a fixed address, zero at first, freed with its owner.
package final class Arena {
  package let base: UnsafeMutablePointer<Float>
  package let count: Int

  package init(count: Int) {
    self.count = count
    // 64 bytes: a line of the cache, and the widest vector.
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Float>.stride, alignment: 64)
    base = bytes.bindMemory(to: Float.self, capacity: max(1, count))
    base.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(base).deallocate() }

  /// The values of a part.
  package func values(_ range: Range<Int>) -> [Float] {
    Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// A count rounded up so that what follows begins on a line of the cache.
  package static func rounded(_ count: Int) -> Int { (count + 15) / 16 * 16 }
}
