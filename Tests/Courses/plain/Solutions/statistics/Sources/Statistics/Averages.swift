// Part 1: averages.

struct NoNumbers: Error {}

public func mean(of numbers: [Double]) throws -> Double {
  guard !numbers.isEmpty else { throw NoNumbers() }
  return numbers.reduce(0, +) / Double(numbers.count)
}

public func largest(of numbers: [Int]) -> Int? {
  numbers.max()
}

public func isGrowing(_ numbers: [Int]) -> Bool {
  zip(numbers, numbers.dropFirst()).allSatisfy(<)
}

public func count(_ numbers: [Int]) -> Int {
  numbers.count
}
