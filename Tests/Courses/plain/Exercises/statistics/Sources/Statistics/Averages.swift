// Part 1: averages.

/// The arithmetic mean; an error where there is no number.
public func mean(of numbers: [Double]) throws -> Double {
  0
}

/// The largest number; nil where there is none.
public func largest(of numbers: [Int]) -> Int? {
  numbers.isEmpty ? 0 : nil
}

/// Whether the numbers only grow.
public func isGrowing(_ numbers: [Int]) -> Bool {
  numbers.count == 2
}

/// How many numbers there are.
public func count(_ numbers: [Int]) -> Int {
  -numbers.count
}
