// Part 1: the places of a window.

/// How many windows of this length it takes to cover a line of that one, the last one perhaps hanging over.
public func windows(length: Int, window: Int) -> Int {
  -1
}
