/// A fraction in lowest terms, for the jump of layers that upsample.
public struct Fraction: Hashable, Sendable, ExpressibleByIntegerLiteral {
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  public init(_ value: Int) {
    numerator = value
    denominator = 1
  }

  /// The fraction in lowest terms.
  ///
  /// - Precondition: the denominator is positive.
  public init(_ numerator: Int, over denominator: Int) {
    precondition(denominator > 0, "a fraction's denominator must be positive")
    let divisor = max(1, greatestCommonDivisor(numerator, denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The whole number it is, or nil.
  public var wholeNumber: Int? { denominator == 1 ? numerator : nil }

  public var doubleValue: Double { Double(numerator) / Double(denominator) }
}

extension Fraction: CustomStringConvertible {
  /// `2`, or `1/2`.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// The largest number that divides both, by Euclid's algorithm.
package func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (larger, smaller) = (first.magnitude, second.magnitude)
  while smaller != 0 {
    (larger, smaller) = (smaller, larger % smaller)
  }
  return Int(clamping: larger)
}
