/// A transposed convolution along one axis: each input position paints the kernel, `stride` positions on.
struct Painting {
  var brush: SlidingWindow
  /// The output positions that are kept, counted from where the first kernel is painted.
  let kept: Range<Int>

  /// - Parameter extra: the positions added at the end.
  init(_ brush: SlidingWindow, on size: Int, extra: Int, isTensorFlowSame: Bool) {
    if isTensorFlowSame {
      // Backwards through the window that takes size · stride positions to size.
      let before = brush.paddedForEveryStride(on: size * brush.stride).before
      self.brush = brush
      self.brush.before = before
      kept = before..<before + size * brush.stride + extra
      return
    }
    self.brush = brush
    var painted: Set<Int> = []
    for position in 0..<size {
      for tap in brush.taps { painted.insert(position * brush.stride + tap) }
    }
    let end = painted.max()! + 1 - brush.after + extra
    kept = brush.before..<max(brush.before, end)
  }

  /// The input positions that paint on an output position, were the input endless.
  func positions(of unit: Int) -> [Int] {
    let goal = unit + brush.before
    let reach = brush.taps[brush.kernel - 1]
    var painters: [Int] = []
    // Far enough on both sides: a painter begins at most `reach` before the goal, and not after it.
    let first = -((abs(goal) + reach) / brush.stride + 1)
    let last = abs(goal) / brush.stride + 1
    for position in first...last {
      let origin = position * brush.stride
      guard origin <= goal, origin + reach >= goal else { continue }
      if brush.taps.contains(goal - origin) { painters.append(position) }
    }
    return painters
  }
}
