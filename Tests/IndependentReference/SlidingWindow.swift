/// A kernel that slides along one axis.
struct SlidingWindow {
  var kernel: Int
  var stride: Int
  var dilation = 1
  var before = 0
  var after = 0
  /// Whether the last place may hang over the end (`ceil`).
  var mayHangOver = false

  /// Where the kernel's elements lie, from its first.
  var taps: [Int] { (0..<kernel).map { $0 * dilation } }

  /// The positions at which the kernel's first element stands, on an axis of positions 0 ..< size.
  ///
  /// All of the kernel lies on the axis or its padding. If it may hang over, then by less than a stride, and
  /// it starts on the axis or the padding before it.
  func places(on size: Int) -> [Int] {
    let end = size + after
    let tolerance = mayHangOver ? stride - 1 : 0
    let reach = taps[kernel - 1]
    var places: [Int] = []
    var start = -before
    while start + reach < end + tolerance, !mayHangOver || start < size {
      places.append(start)
      start += stride
    }
    return places
  }

  /// The positions that a unit looks at.
  func positions(of unit: Int) -> [Int] {
    taps.map { unit * stride - before + $0 }
  }

  /// The same window with as little padding as gives a place for every stride begun, the odd one at the end
  /// (`tf-same`).
  func paddedForEveryStride(on size: Int) -> SlidingWindow {
    let wanted = Swift.stride(from: 0, to: size, by: stride).underestimatedCount
    var window = self
    window.mayHangOver = false
    (window.before, window.after) = (0, 0)
    while window.places(on: size).count < wanted {
      if window.before == window.after { window.after += 1 } else { window.before += 1 }
    }
    return window
  }
}
