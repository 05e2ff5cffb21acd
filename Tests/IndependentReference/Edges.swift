/// How a layer's windows lie at the edges, by walking.
extension SolvedLayer {
  private var windows: [(window: SlidingWindow, size: Int)] {
    relations.compactMap { relation in
      guard case .sliding(let window, let size) = relation else { return nil }
      return (window, size)
    }
  }

  /// Whether the last window's last element lies on the last position, padding included, on every axis.
  var endsAtTheEdge: Bool {
    windows.allSatisfy { window, size in
      guard let last = window.places(on: size).last else { return false }
      return last + window.taps[window.kernel - 1] == size + window.after - 1
    }
  }

  /// How many strides there are from the first place to the one that would end at the edge, parts of one included.
  var stepsBeforeRounding: [Double] {
    windows.map { window, size in
      let firstEnd = -window.before + window.taps[window.kernel - 1]
      var positions = 0
      while firstEnd + positions < size + window.after - 1 { positions += 1 }
      return Double(positions) / Double(window.stride)
    }
  }

  /// The values that one output value is made from.
  func connectionsOfAUnit() throws -> Int {
    let products = try multiplyAccumulateCount()
    if products > 0 { return products / output.values }
    return relations.reduce(1) { $0 * $1.tapCount }
  }
}
