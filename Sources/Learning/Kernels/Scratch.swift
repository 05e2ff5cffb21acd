/// Memory that kernels work in, kept from call to call: it only grows, so that a training step allocates nothing.
///
/// One thread at a time may use it.
public final class Scratch: @unchecked Sendable {
  private var memory: UnsafeMutableRawPointer?
  private var count = 0

  public init() {}

  deinit { memory?.deallocate() }

  /// Room for `count` numbers, aligned to 64 bytes, valid until the next call and as long as this object, which the
  /// caller has to keep (`withExtendedLifetime`); what is in it is left over.
  func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
    if memory == nil || count > self.count {
      memory?.deallocate()
      self.count = max(count, 1024)
      memory = .allocate(byteCount: self.count * MemoryLayout<Float>.stride, alignment: 64)
      memory!.initializeMemory(as: Float.self, repeating: 0, count: self.count)
    }
    return memory!.assumingMemoryBound(to: Float.self)
  }
}

/// Rounded up to whole cache lines of 16 numbers.
@inline(__always)
func roundedToVector(_ count: Int) -> Int { (count + 15) / 16 * 16 }
