/// A whole number of 64 bits whose arithmetic remembers an overflow instead of trapping.
///
/// Networks come from files, and a file may ask for a kernel of 10¹⁸. Formulas are written as formulas; whoever needs the
/// result calls `count()`, which throws when anything on the way did not fit into 64 bits; for a size, `value()`, which throws as
/// well where `Int` has 32 bits and the size needs more.
package struct CheckedInteger: Sendable, ExpressibleByIntegerLiteral {
  private var stored: Int64
  package private(set) var hasOverflowed: Bool

  package init(_ value: Int) {
    self.init(Int64(value))
  }

  package init(_ count: Int64) {
    stored = count
    hasOverflowed = false
  }

  package init(integerLiteral value: Int64) {
    self.init(value)
  }

  private init(_ result: (partialValue: Int64, overflow: Bool), after overflowed: Bool) {
    stored = result.partialValue
    hasOverflowed = overflowed || result.overflow
  }

  /// The count, or nil when it did not fit into 64 bits.
  package var countIfExact: Int64? { hasOverflowed ? nil : stored }

  /// The size, or nil when it did not fit.
  package var valueIfExact: Int? { hasOverflowed ? nil : Int(exactly: stored) }

  /// The count.
  ///
  /// - Throws: `LayerError.tooLarge` when it did not fit into 64 bits.
  package func count() throws(LayerError) -> Int64 {
    guard !hasOverflowed else { throw .tooLarge }
    return stored
  }

  /// The size.
  ///
  /// - Throws: `LayerError` when it did not fit.
  package func value() throws(LayerError) -> Int {
    guard let size = valueIfExact else { throw .tooLarge(bits: Int.bitWidth) }
    return size
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
