// Part 3: the spread.

public func spread(_ numbers: [Int]) -> Int {
  (numbers.max() ?? 0) - (numbers.min() ?? 0)
}
