import Sentences

/// A piece of what was typed as an answer.
struct AnswerToken {
  enum Kind: Equatable {
    /// A number as written, grouping taken out.
    case number(Literal)
    /// A fraction in one character, such as ½.
    case glyph(Double)
    /// A power in raised digits, such as ⁹.
    case raised(Int)
    case word(String)
    /// Anything that separates, calculates or encloses.
    case sign(Character)
  }

  /// A number without its sign.
  struct Literal: Equatable {
    var value: Double
    /// How many decimals were written, less what a power of ten takes away.
    var decimals: Int
    /// How many digits stand before anything else; nil where there is something else.
    var plainDigits: Int?
    var beginsWithZero: Bool
  }

  var kind: Kind
  /// Whether white space stands before it.
  var isApart: Bool

  func isSign(_ sign: Character) -> Bool { kind == .sign(sign) }
}

/// What commas, and points, between digits are taken for: one thing throughout a line.
enum DigitSeparators: CaseIterable {
  /// `34,944.5`: commas group digits by three.
  case groupingCommas
  /// `85,71`: a comma before the decimals.
  case decimalCommas
  /// `34.944,5` and `8.100.000`: points group digits by three, a comma stands before the decimals.
  case groupingPoints
  /// `30,30,5`: commas stand between numbers.
  case list

  /// Those that a line may be written in. Where the language's decimals stand behind a comma, `1,168` has three of them, unless
  /// whole numbers are asked for.
  static func understandings(ofWholeNumbers isWhole: Bool) -> [DigitSeparators] {
    Language.current.decimalMark == "," && !isWhole ? [.decimalCommas, .groupingPoints, .list] : allCases
  }
}

/// Cuts an answer into tokens, under one understanding of its commas.
struct AnswerLexer {
  /// A character that no answer has.
  struct Unknown: Error {
    /// What to show; nil where a number is written as nobody writes it under this understanding.
    var text: String?
  }

  private let scalars: [Unicode.Scalar]
  private let separators: DigitSeparators
  private let answer: Answer
  private let isWhole: Bool
  /// Whether a point with three digits behind it groups them, as the language writes it.
  private let hasGroupingPoints: Bool
  private var position = 0
  private var hasDecimalPoint = false
  private var hasDecimalComma = false
  private var hasWholeNumber = false
  private var hasListComma = false

  private init(
    _ scalars: [Unicode.Scalar], _ separators: DigitSeparators, _ answer: Answer, isWhole: Bool
  ) {
    self.scalars = scalars
    self.separators = separators
    self.answer = answer
    self.isWhole = isWhole
    hasGroupingPoints = isWhole && Language.current.decimalMark == ","
  }

  /// - Parameter isWhole: whether what was typed stands for whole numbers.
  static func tokens(
    _ scalars: [Unicode.Scalar], _ separators: DigitSeparators, for answer: Answer, isWhole: Bool
  ) throws(Unknown) -> [AnswerToken] {
    var lexer = AnswerLexer(scalars, separators, answer, isWhole: isWhole)
    return try lexer.run()
  }

  private mutating func run() throws(Unknown) -> [AnswerToken] {
    var tokens: [AnswerToken] = []
    var isApart = false
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == " " {
        isApart = true
        position += 1
        continue
      }
      let kind = try next(scalar)
      tokens.append(AnswerToken(kind: kind, isApart: isApart))
      isApart = false
    }
    if hasDecimalComma, hasDecimalPoint { throw Unknown() }
    // Where decimals are wanted, "85,71" is one number and "85.71,14.29" two.
    if hasListComma, hasWholeNumber, answer.exactness != .exact, answer.form == .axes { throw Unknown() }
    return tokens
  }

  private mutating func next(_ scalar: Unicode.Scalar) throws(Unknown) -> AnswerToken.Kind {
    if PlainText.isDigit(scalar) || scalar == "." && isDigit(position + 1) { return .number(try number()) }
    if let digit = Self.raised(scalar) { return .raised(raisedNumber(from: digit)) }
    if let value = Self.fraction(scalar) {
      position += 1
      return .glyph(value)
    }
    if scalar.properties.isAlphabetic {
      // Between digits it is the sign between sizes, not the beginning of a word.
      if scalar == "x", !isLetter(position + 1) {
        position += 1
        return .sign("x")
      }
      return .word(word())
    }
    position += 1
    if scalar == ",", isDigit(position), position > 1, PlainText.isDigit(scalars[position - 2]) {
      hasListComma = true
      // Nobody begins a number of a list with zeros: "10,003" is one.
      if has("0", at: position), isDigit(position + 1) { throw Unknown() }
    }
    let sign = Character(scalar)
    guard "+-/*^()[]{},;|=:%~!?.".contains(sign) else { throw Unknown(text: String(sign)) }
    return .sign(sign)
  }

  // MARK: - Words

  private func isLetter(_ index: Int) -> Bool {
    index < scalars.count && scalars[index].properties.isAlphabetic
  }
  private func isDigit(_ index: Int) -> Bool { index < scalars.count && PlainText.isDigit(scalars[index]) }
  private func has(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    index < scalars.count && scalars[index] == scalar
  }

  /// Letters, the digits after them, and hyphens and apostrophes between letters.
  private mutating func word() -> String {
    let start = position
    while position < scalars.count {
      let isJoint = has("-", at: position) || has("'", at: position) || has("_", at: position)
      guard isLetter(position) || isDigit(position) || isJoint && isLetter(position + 1) else { break }
      position += 1
    }
    return Self.text(scalars[start..<position])
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  // MARK: - Numbers

  /// A number without sign, its grouping, its decimals and its `e9`.
  private mutating func number() throws(Unknown) -> AnswerToken.Literal {
    let start = position
    var literal = digits()
    let first = literal
    var decimals = 0
    func canGroup() -> Bool { (1...3).contains(first.count) && !first.hasPrefix("0") }
    // Marks that never mean anything else.
    while has("'", at: position) || has("_", at: position), isDigit(position + 1) {
      position += 1
      let group = digits()
      guard group.count == 3, canGroup() else { throw Unknown() }
      literal += group
    }
    if separators == .groupingCommas {
      while has(",", at: position), isDigit(position + 1), !first.isEmpty {
        position += 1
        let group = digits()
        guard group.count == 3, canGroup() else { throw Unknown() }
        literal += group
      }
      // 2,904e5 has one digit before the decimals for a reason.
      if hasGroupingPoints, literal != first, isScaled(position) { throw Unknown() }
    }
    if separators == .groupingPoints, groupsWithPoints(first) {
      while has(".", at: position), isDigit(position + 1) {
        position += 1
        literal += digits()
      }
    }
    var mark: Unicode.Scalar?
    if has(".", at: position), isDigit(position + 1) {
      mark = "."
      hasDecimalPoint = true
    } else if has(",", at: position), isDigit(position + 1), !first.isEmpty,
      separators == .decimalCommas || separators == .groupingPoints
    {
      mark = ","
      hasDecimalComma = true
    }
    if mark != nil {
      position += 1
      let rest = digits()
      // Of whole numbers, "34,944" is the program's own way to write one.
      if mark == "," ? isWhole : hasGroupingPoints, rest.count == 3, canGroup(), literal == first,
        !isScaled(position)
      {
        throw Unknown()
      }
      decimals = rest.count
      literal = (literal.isEmpty ? "0" : literal) + "." + rest
      // Nothing follows a number's decimals but what separates numbers.
      if has(".", at: position), isDigit(position + 1) { throw Unknown() }
      if has(",", at: position), isDigit(position + 1), separators != .list { throw Unknown() }
    } else {
      hasWholeNumber = true
    }
    let isPlain = position - start == first.count
    if let exponent = exponent() {
      literal += "e\(exponent)"
      decimals = max(0, decimals - exponent)
      return try made(literal, decimals, plain: nil, first)
    }
    return try made(literal, decimals, plain: isPlain ? first.count : nil, first)
  }

  private func made(
    _ literal: String, _ decimals: Int, plain: Int?, _ first: String
  ) throws(Unknown) -> AnswerToken.Literal {
    guard literal.utf8.count <= 1_000, let value = Double(literal) else { throw Unknown() }
    return AnswerToken.Literal(
      value: value, decimals: decimals, plainDigits: plain, beginsWithZero: first.hasPrefix("0"))
  }

  /// Whether the points ahead group digits: several of them, one and a decimal comma, or one where a count is asked for.
  private func groupsWithPoints(_ first: String) -> Bool {
    guard (1...3).contains(first.count), !first.hasPrefix("0") else { return false }
    var index = position
    var groups = 0
    while has(".", at: index), isDigit(index + 1) {
      var end = index + 1
      while isDigit(end) { end += 1 }
      guard end - index == 4 else { return false }
      groups += 1
      index = end
    }
    // 1.168e3 and 1.168·10³ have one digit before the point for a reason.
    if groups == 1, isScaled(index) { return false }
    let isCount = answer.form == .shape || !answer.unit.isEmpty && answer.unit != "%"
    return groups > 1
      || groups == 1 && (isCount || hasGroupingPoints || has(",", at: index) && isDigit(index + 1))
  }

  /// Whether a power of ten follows: `e3`, `·10³`, `x 10^3`.
  private func isScaled(_ index: Int) -> Bool {
    var index = index
    func skipSpaces() { while has(" ", at: index) { index += 1 } }
    if has("e", at: index) {
      let hasSign = has("-", at: index + 1) || has("+", at: index + 1)
      return isDigit(index + (hasSign ? 2 : 1))
    }
    skipSpaces()
    guard has("*", at: index) || has("x", at: index) else { return false }
    index += 1
    skipSpaces()
    guard has("1", at: index), has("0", at: index + 1), index + 2 < scalars.count else { return false }
    return has("^", at: index + 2) || Self.raised(scalars[index + 2]) != nil
  }

  private mutating func digits() -> String {
    let start = position
    while isDigit(position) { position += 1 }
    return Self.text(scalars[start..<position])
  }

  /// `e9`; nil where there is none.
  private mutating func exponent() -> Int? {
    guard has("e", at: position) else { return nil }
    let hasSign = has("-", at: position + 1) || has("+", at: position + 1)
    let start = position + (hasSign ? 2 : 1)
    guard isDigit(start) else { return nil }
    let isNegative = has("-", at: position + 1)
    position = start
    let exponent = min(400, Int(digits().prefix(4)) ?? 400)
    return isNegative ? -exponent : exponent
  }

  // MARK: - Numbers in one character

  private static func raised(_ scalar: Unicode.Scalar) -> Int? {
    let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    if scalar == "⁻" { return -1 }
    return raised.firstIndex(of: scalar)
  }

  private mutating func raisedNumber(from first: Int) -> Int {
    let isNegative = first < 0
    if isNegative { position += 1 }
    var number = 0
    while position < scalars.count, let digit = Self.raised(scalars[position]), digit >= 0 {
      number = min(10_000, number * 10 + digit)
      position += 1
    }
    return isNegative ? -number : number
  }

  private static func fraction(_ scalar: Unicode.Scalar) -> Double? {
    guard scalar.properties.numericType == .numeric, let value = scalar.properties.numericValue,
      value > 0, value < 1
    else { return nil }
    return value
  }
}
