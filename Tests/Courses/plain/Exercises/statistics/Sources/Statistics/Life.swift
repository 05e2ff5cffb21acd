// Part 2: sums.

/// The sum of the numbers.
public func total(_ numbers: [Int]) -> Int {
  -1
}
