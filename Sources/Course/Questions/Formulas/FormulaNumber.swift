/// What a formula can be worked out in: a Double, or an exact number of any size.
protocol FormulaNumber {
  /// - Parameter digits: decimal digits.
  init?(digits: String)
  static func sum(_ left: Self, _ right: Self) -> Self
  static func product(_ left: Self, _ right: Self) -> Self
  /// nil where there is none.
  static func quotient(_ left: Self, _ right: Self) -> Self?
  static func power(_ base: Self, _ exponent: Self) -> Self?
  static func negated(_ number: Self) -> Self
  /// The value of a function that whoever answers may use; nil where it has none.
  static func value(of function: Formula.Function, _ arguments: [Self]) -> Self?
}

extension Double: FormulaNumber {
  init?(digits: String) { self.init(digits) }
  static func sum(_ left: Double, _ right: Double) -> Double { left + right }
  static func product(_ left: Double, _ right: Double) -> Double { left * right }
  static func quotient(_ left: Double, _ right: Double) -> Double? { right == 0 ? nil : left / right }
  static func negated(_ number: Double) -> Double { -number }

  /// Whole exponents only: nothing that is counted in a network has a root of something.
  static func power(_ base: Double, _ exponent: Double) -> Double? {
    guard exponent == exponent.rounded(), abs(exponent) <= 10_000, base != 0 || exponent >= 0 else {
      return nil
    }
    return AnswerArithmetic.power(base, Int(exponent))
  }

  static func value(of function: Formula.Function, _ arguments: [Double]) -> Double? {
    switch function {
    // What is a whole number but for a bit of a Double is meant as one.
    case .floor: (arguments[0] + 1e-9).rounded(.down)
    case .ceil: (arguments[0] - 1e-9).rounded(.up)
    case .min: arguments.min()
    case .max: arguments.max()
    }
  }
}
