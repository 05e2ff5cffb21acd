// Part 1: the places of a window.

/// One more than whole windows fit.
public func windows(length: Int, window: Int) -> Int {
  length / window + 1
}
