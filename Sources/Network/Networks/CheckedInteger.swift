/// A whole number whose arithmetic remembers an overflow instead of trapping.
///
/// Networks come from files, and a file may ask for a kernel of 10¹⁸. Formulas are written as formulas; whoever needs the
/// result calls `value()`, which throws when anything on the way did not fit into 64 bits.
package struct CheckedInteger: Sendable, ExpressibleByIntegerLiteral {
  private var stored: Int
  package private(set) var hasOverflowed: Bool

  package init(_ value: Int) {
    stored = value
    hasOverflowed = false
  }

  package init(integerLiteral value: Int) {
    self.init(value)
  }

  private init(_ result: (partialValue: Int, overflow: Bool), after overflowed: Bool) {
    stored = result.partialValue
    hasOverflowed = overflowed || result.overflow
  }

  /// The number, or nil when it did not fit.
  package var valueIfExact: Int? { hasOverflowed ? nil : stored }

  /// The number.
  ///
  /// - Throws: `LayerError.tooLarge` when it did not fit into 64 bits.
  package func value() throws(LayerError) -> Int {
    guard !hasOverflowed else { throw .tooLarge }
    return stored
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      left.stored.addingReportingOverflow(right.stored), after: left.hasOverflowed || right.hasOverflowed)
  }

  package static func - (left: Self, right: Self) -> Self {
    Self(
      left.stored.subtractingReportingOverflow(right.stored),
      after: left.hasOverflowed || right.hasOverflowed)
  }

  package static func * (left: Self, right: Self) -> Self {
    Self(
      left.stored.multipliedReportingOverflow(by: right.stored),
      after: left.hasOverflowed || right.hasOverflowed)
  }

  package static func + (left: Self, right: Int) -> Self { left + Self(right) }
  package static func - (left: Self, right: Int) -> Self { left - Self(right) }
  package static func * (left: Self, right: Int) -> Self { left * Self(right) }
  package static func += (left: inout Self, right: Self) { left = left + right }
  package static func *= (left: inout Self, right: Self) { left = left * right }
  package static func += (left: inout Self, right: Int) { left = left + Self(right) }
  package static func *= (left: inout Self, right: Int) { left = left * Self(right) }
}

extension Int {
  /// The quotient rounded towards minus infinity, ⌊self / divisor⌋, for a positive divisor.
  package func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The quotient rounded towards plus infinity, ⌈self / divisor⌉, for a positive divisor.
  package func ceiledQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor > 0 ? quotient + 1 : quotient
  }
}
