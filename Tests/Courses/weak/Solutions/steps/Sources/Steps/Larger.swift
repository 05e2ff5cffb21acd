// Part 2: the larger one.

/// Compares them.
public func larger(_ one: Int, _ other: Int) -> Int {
  one > other ? one : other
}
