/// The buffers of a plan: in memory that all slices of the batch share, or in memory of the thread at work on a slice.
struct PlanMemory {
  struct Buffer {
    fileprivate let number: Int
    /// Whether every thread has its own.
    fileprivate let isLocal: Bool
    /// From one slice to the next.
    fileprivate let stride: Int
  }

  private var shared = MemoryPlan()
  private var local = MemoryPlan()
  private let slices: Int
  private let spans: [ClosedRange<Int>]

  /// - Parameter spans: the moments in which slices are at work: one is ahead of the other, so what they share is taken for as
  ///   long as any of them may be there.
  init(slices: Int, spans: [ClosedRange<Int>]) {
    self.slices = slices
    self.spans = spans
  }

  /// Asks for the floats of a slice, once for each slice, from one moment on.
  mutating func reserve(_ count: Int, times: Int? = nil, isLocal: Bool = false, at time: Int) -> Buffer {
    guard !isLocal else {
      return Buffer(number: local.reserve(count, at: time), isLocal: true, stride: 0)
    }
    let number = shared.reserve(count * (times ?? slices), at: time)
    let buffer = Buffer(number: number, isLocal: false, stride: times == 1 ? 0 : count)
    extend(buffer, to: time)
    return buffer
  }

  /// Keeps a buffer, where there is one, until a moment, that included.
  mutating func extend(_ buffer: Buffer?, to time: Int) {
    guard let buffer else { return }
    if buffer.isLocal { return local.extend(buffer.number, to: time) }
    let span = spans.first { $0.contains(time) } ?? time...time
    shared.extend(buffer.number, to: span.lowerBound)
    shared.extend(buffer.number, to: span.upperBound)
  }

  /// Chooses where everything lies.
  mutating func place(threads: Int) -> Places {
    let (sharedOffsets, sharedCount) = shared.place()
    let (localOffsets, localCount) = local.place()
    return Places(
      sharedOffsets: sharedOffsets, localOffsets: localOffsets, sharedCount: sharedCount,
      localCount: localCount,
      count: sharedCount + threads * localCount)
  }

  struct Places {
    fileprivate let sharedOffsets: [Int]
    fileprivate let localOffsets: [Int]
    fileprivate let sharedCount: Int
    fileprivate let localCount: Int
    /// The floats needed in all.
    let count: Int

    /// Where the part of a slice begins, for the thread that is at work on it.
    func offset(_ buffer: Buffer, slice: Int, thread: Int) -> Int {
      return buffer.isLocal
        ? sharedCount + thread * localCount + localOffsets[buffer.number]
        : sharedOffsets[buffer.number] + slice * buffer.stride
    }
  }
}
