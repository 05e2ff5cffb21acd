/// Places buffers in one arena so that buffers in use at the same time never overlap.
package struct MemoryPlan {
  private struct Buffer {
    var count: Int
    var first: Int
    var last: Int
    var offset = 0
  }

  private var buffers: [Buffer] = []

  package init() {}

  /// Asks for floats from one moment on; `extend` keeps them longer. Returns the buffer's number.
  package mutating func reserve(_ count: Int, at time: Int) -> Int {
    buffers.append(Buffer(count: Arena.rounded(count), first: time, last: time))
    return buffers.count - 1
  }

  /// Keeps a buffer until a moment, that included.
  package mutating func extend(_ buffer: Int, to time: Int) {
    buffers[buffer].first = min(buffers[buffer].first, time)
    buffers[buffer].last = max(buffers[buffer].last, time)
  }

  /// Chooses the offsets, the largest buffers first, each at the lowest place that is free all its time.
  ///
  /// - Returns: the offset of each buffer, and the floats needed in all.
  package mutating func place() -> (offsets: [Int], count: Int) {
    var placed: [Int] = []
    var total = 0
    let order = buffers.indices.sorted {
      (buffers[$0].count, $1) > (buffers[$1].count, $0)
    }
    for index in order where buffers[index].count > 0 {
      let buffer = buffers[index]
      var offset = 0
      for other in placed {
        let taken = buffers[other]
        if taken.first > buffer.last || taken.last < buffer.first { continue }
        if taken.offset >= offset + buffer.count { break }
        offset = max(offset, taken.offset + taken.count)
      }
      buffers[index].offset = offset
      total = max(total, offset + buffer.count)
      // Kept in the order of their offsets, so that gaps are met from below.
      let place = placed.firstIndex { buffers[$0].offset > offset } ?? placed.count
      placed.insert(index, at: place)
    }
    return (buffers.map(\.offset), total)
  }
}
