import Networks

/// Works out what was typed as one number: a number, a fraction, a mixed number, or arithmetic with + - * / ^ and parentheses.
///
/// All tokens are used up, or there is no value. An x stands between sizes, and multiplies only where one number is wanted and
/// sums show that it is arithmetic.
struct AnswerArithmetic {
  /// Why there is no value.
  enum Failure: Error {
    /// It is no arithmetic, or may mean two things.
    case notUnderstood
    case divisionByZero
    case tooLarge
    /// `3-5`, which may be a range.
    case range
  }

  private let tokens: ArraySlice<AnswerToken>
  private var position: Int
  private var depth = 0
  private let xMultiplies: Bool

  private static let deepest = 64

  private init(_ tokens: ArraySlice<AnswerToken>, xMultiplies: Bool) {
    self.tokens = tokens
    position = tokens.startIndex
    self.xMultiplies = xMultiplies
  }

  static func value(
    of tokens: ArraySlice<AnswerToken>, for answer: Answer
  ) throws(Failure) -> ReadAnswer.Number {
    if isRange(tokens) { throw .range }
    let hasSum = tokens.dropFirst().contains { $0.isSign("+") || $0.isSign("-") }
    var arithmetic = AnswerArithmetic(tokens, xMultiplies: hasSum && answer.form == .number)
    let value = try arithmetic.sum()
    guard arithmetic.position == tokens.endIndex else { throw .notUnderstood }
    guard value.value.isFinite else { throw .tooLarge }
    return value
  }

  /// Two numbers that rise, with a hyphen between.
  private static func isRange(_ tokens: ArraySlice<AnswerToken>) -> Bool {
    let tokens = Array(tokens)
    guard tokens.count == 3, tokens[1].isSign("-"), case .number(let left) = tokens[0].kind,
      case .number(let right) = tokens[2].kind
    else { return false }
    return left.value < right.value && tokens[1].isApart == tokens[2].isApart
  }

  // MARK: - Grammar

  private func isNext(_ sign: Character) -> Bool {
    position < tokens.endIndex && tokens[position].isSign(sign)
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard isNext(sign) else { return false }
    position += 1
    return true
  }

  private mutating func sum() throws(Failure) -> ReadAnswer.Number {
    var left = try product()
    while isNext("+") || isNext("-") {
      let sign = isNext("+") ? 1.0 : -1
      position += 1
      let right = try product()
      left = Self.combined(left, right, left.value + sign * right.value)
    }
    return left
  }

  private mutating func product() throws(Failure) -> ReadAnswer.Number {
    var left = try signed()
    var hasDivided = false
    while true {
      if isPowerOfTenNext() {
        position += 2
        let exponent = try raised()!
        left = ReadAnswer.Number(
          value: left.value * Self.power(10, exponent),
          decimals: left.decimals.map { max(0, $0 - exponent) })
      } else if take("*") || xMultiplies && take("x") {
        let right = try signed()
        left = Self.combined(left, right, left.value * right.value)
      } else if take("/") {
        // a/b/c may be a date as well.
        if hasDivided { throw .notUnderstood }
        hasDivided = true
        let right = try signed()
        guard right.value != 0 else { throw .divisionByZero }
        left = Self.combined(left, right, left.value / right.value)
      } else {
        return left
      }
    }
  }

  /// `x 10^9` and `·10⁹`, which is part of a number.
  private func isPowerOfTenNext() -> Bool {
    guard isNext("x") || isNext("*"), position + 2 < tokens.endIndex,
      case .number(let ten) = tokens[position + 1].kind, ten.value == 10, ten.plainDigits == 2
    else { return false }
    if case .raised = tokens[position + 2].kind { return true }
    return tokens[position + 2].isSign("^")
  }

  private mutating func signed() throws(Failure) -> ReadAnswer.Number {
    if isNext("-") || isNext("+") {
      let sign = isNext("-") ? -1.0 : 1
      position += 1
      if isNext("-") || isNext("+") { throw .notUnderstood }
      let value = try powered()
      return ReadAnswer.Number(value: sign * value.value, decimals: value.decimals)
    }
    return try powered()
  }

  private mutating func powered() throws(Failure) -> ReadAnswer.Number {
    let base = try atom()
    guard let exponent = try raised() else { return base }
    if base.value == 0, exponent < 0 { throw .divisionByZero }
    if isNext("^") { throw .notUnderstood }
    return Self.combined(base, base, Self.power(base.value, exponent))
  }

  /// A whole exponent, `^3`, `^(-3)` or `³`; nil where there is none.
  private mutating func raised() throws(Failure) -> Int? {
    guard position < tokens.endIndex else { return nil }
    if case .raised(let exponent) = tokens[position].kind {
      guard !tokens[position].isApart else { throw .notUnderstood }
      position += 1
      return exponent
    }
    guard take("^") else { return nil }
    let isEnclosed = take("(")
    let isNegative = take("-")
    guard position < tokens.endIndex, case .number(let number) = tokens[position].kind,
      number.plainDigits != nil
    else { throw .notUnderstood }
    position += 1
    if isEnclosed, !take(")") { throw .notUnderstood }
    let exponent = Int(min(10_000, number.value))
    return isNegative ? -exponent : exponent
  }

  private mutating func atom() throws(Failure) -> ReadAnswer.Number {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, position < tokens.endIndex else { throw .notUnderstood }
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] where take(open) {
      let inner = try sum()
      guard take(close) else { throw .notUnderstood }
      return inner
    }
    switch tokens[position].kind {
    case .glyph(let value):
      position += 1
      return ReadAnswer.Number(value: value, decimals: nil)
    case .number(let first):
      position += 1
      return try continued(first)
    default: throw .notUnderstood
    }
  }

  /// A number and what belongs to it: groups of three digits behind spaces, or the fraction of a mixed number.
  private mutating func continued(_ first: AnswerToken.Literal) throws(Failure) -> ReadAnswer.Number {
    if position < tokens.endIndex, case .glyph(let part) = tokens[position].kind {
      guard first.plainDigits != nil else { throw .notUnderstood }
      position += 1
      return ReadAnswer.Number(value: first.value + part, decimals: nil)
    }
    if let fraction = mixedFraction() {
      guard first.plainDigits != nil else { throw .notUnderstood }
      position += 3
      return ReadAnswer.Number(value: first.value + fraction, decimals: nil)
    }
    var value = first.value
    var decimals = first.decimals
    var hasGroups = false
    while position < tokens.endIndex, tokens[position].isApart,
      case .number(let group) = tokens[position].kind
    {
      guard !hasGroups || decimals == 0, let digits = first.plainDigits, digits <= 3, !first.beginsWithZero,
        group.plainDigits == 3 || group.plainDigits == nil && group.decimals > 0 && group.value < 1_000
      else { throw .notUnderstood }
      hasGroups = true
      value = value * 1_000 + group.value
      decimals = group.decimals
      position += 1
    }
    return ReadAnswer.Number(value: value, decimals: decimals)
  }

  /// The 1/2 of `1 1/2`, which stands right here; nil for anything else.
  private func mixedFraction() -> Double? {
    guard position + 2 < tokens.endIndex, tokens[position].isApart,
      case .number(let numerator) = tokens[position].kind, numerator.plainDigits != nil,
      tokens[position + 1].isSign("/"), !tokens[position + 1].isApart, !tokens[position + 2].isApart,
      case .number(let denominator) = tokens[position + 2].kind, denominator.plainDigits != nil,
      numerator.value < denominator.value, numerator.plainDigits != 3
    else { return nil }
    return numerator.value / denominator.value
  }

  // MARK: - Values

  /// A computed value is exact where its numbers are, and as good as any number of decimals where one had some.
  private static func combined(
    _ left: ReadAnswer.Number, _ right: ReadAnswer.Number, _ value: Double
  ) -> ReadAnswer.Number {
    let isExact = (left.decimals ?? 0) == 0 && (right.decimals ?? 0) == 0
    return ReadAnswer.Number(value: value, decimals: isExact ? nil : ReadAnswer.Number.computed)
  }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    if exponent < 0 { return 1 / power(base, -exponent) }
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result *= square }
      square *= square
      rest /= 2
    }
    return result
  }
}
