// Part 1: the places of a window.

/// One more than whole windows fit into what is left beside the last pixel.
public func windows(length: Int, window: Int) -> Int {
  (length - 1) / window + 1
}
