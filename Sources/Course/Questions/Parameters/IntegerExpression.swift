import Diagnostics
import NetworkFiles

/// Whole-number arithmetic over a question's parameters, as `{2*k + 1}` writes it: + - * / % and parentheses.
///
/// Division and remainder round down, so that `-1 / 2` is −1.
indirect enum IntegerExpression: Sendable, Hashable {
  case number(Int)
  case parameter(String)
  case negated(IntegerExpression)
  case operation(Operator, IntegerExpression, IntegerExpression)

  enum Operator: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"

    /// Multiplication binds tighter than addition.
    var isTight: Bool { self != .plus && self != .minus }
  }

  /// The names of the parameters in it.
  var parameters: Set<String> {
    switch self {
    case .number: []
    case .parameter(let name): [name]
    case .negated(let inner): inner.parameters
    case .operation(_, let left, let right): left.parameters.union(right.parameters)
    }
  }

  /// As it is written, with the numbers of a draw for all parameters but those that keep their names.
  func description(_ draw: Draw, symbols: Set<String>) -> String {
    switch self {
    case .number(let number): return String(number)
    case .parameter(let name): return symbols.contains(name) ? name : draw[name]?.text ?? name
    case .negated(let inner): return "-\(inner.grouped(draw, symbols))"
    case .operation(let operation, let left, let right):
      let sides = [left, right].map { side in
        operation.isTight ? side.grouped(draw, symbols) : side.description(draw, symbols: symbols)
      }
      return operation.isTight
        ? "\(sides[0])\(operation.rawValue)\(sides[1])" : "\(sides[0]) \(operation.rawValue) \(sides[1])"
    }
  }

  private func grouped(_ draw: Draw, _ symbols: Set<String>) -> String {
    let text = description(draw, symbols: symbols)
    if case .operation = self { return "(\(text))" }
    return text
  }

  /// Its value for one draw of the parameters.
  ///
  /// - Throws: `PlaceholderError` for a parameter that is a word, for a division by 0, and beyond 64 bits.
  func value(_ draw: Draw) throws(PlaceholderError) -> Int {
    switch self {
    case .number(let number): return number
    case .parameter(let name):
      guard let number = draw[name]?.number else {
        throw PlaceholderError(
          problem: "{\(name)} is \(quoted(draw[name]?.text ?? "")), and arithmetic needs a whole number",
          remedy: "use {\(name)} alone, or draw it from whole numbers")
      }
      return number
    case .negated(let inner):
      return try Self.checked(Int(0).subtractingReportingOverflow(inner.value(draw)))
    case .operation(let operation, let left, let right):
      let (left, right) = (try left.value(draw), try right.value(draw))
      switch operation {
      case .plus: return try Self.checked(left.addingReportingOverflow(right))
      case .minus: return try Self.checked(left.subtractingReportingOverflow(right))
      case .times: return try Self.checked(left.multipliedReportingOverflow(by: right))
      case .divide, .remainder:
        let (quotient, remainder) = (
          left.dividedReportingOverflow(by: right), left.remainderReportingOverflow(dividingBy: right)
        )
        guard right != 0 else {
          throw PlaceholderError(problem: "a division by 0", remedy: "exclude it with <require that=\"…\"/>")
        }
        let roundsUp = remainder.partialValue != 0 && (left < 0) != (right < 0)
        if operation == .divide { return try Self.checked(quotient) - (roundsUp ? 1 : 0) }
        return remainder.partialValue + (roundsUp ? right : 0)
      }
    }
  }

  private static func checked(_ result: (partialValue: Int, overflow: Bool)) throws(PlaceholderError) -> Int {
    if result.overflow {
      throw PlaceholderError(problem: "a number beyond 64 bits", remedy: "use smaller numbers")
    }
    return result.partialValue
  }
}

/// Reads expressions and comparisons, one token after another.
struct ExpressionParser {
  private let text: [Character]
  private var position = 0
  private var depth = 0

  private static let deepest = 64

  private init(_ text: some StringProtocol) { self.text = Array(text) }

  /// - Throws: `PlaceholderError` that shows where the text stops making sense.
  static func expression(_ text: some StringProtocol) throws(PlaceholderError) -> IntegerExpression {
    var parser = ExpressionParser(text)
    let expression = try parser.sum()
    guard parser.isAtEnd else { throw parser.unexpected("an operator + - * / %") }
    return expression
  }

  /// - Throws: `PlaceholderError` that shows where the text stops making sense.
  static func comparison(_ text: some StringProtocol) throws(PlaceholderError) -> IntegerComparison {
    var parser = ExpressionParser(text)
    let left = try parser.sum()
    guard let relation = parser.relation() else { throw parser.unexpected("one of < <= > >= == !=") }
    let right = try parser.sum()
    guard parser.isAtEnd else { throw parser.unexpected("the end of the comparison") }
    return IntegerComparison(left: left, relation: relation, right: right)
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpaces()
      return position == text.count
    }
  }

  private mutating func skipSpaces() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpaces()
    guard position < text.count, text[position] == character else { return false }
    position += 1
    return true
  }

  private mutating func sum() throws(PlaceholderError) -> IntegerExpression {
    var left = try product()
    while let operation = nextOperator(tight: false) { left = .operation(operation, left, try product()) }
    return left
  }

  private mutating func product() throws(PlaceholderError) -> IntegerExpression {
    var left = try operand()
    while let operation = nextOperator(tight: true) { left = .operation(operation, left, try operand()) }
    return left
  }

  private mutating func nextOperator(tight: Bool) -> IntegerExpression.Operator? {
    skipSpaces()
    guard position < text.count else { return nil }
    let character = text[position] == "·" || text[position] == "×" ? "*" : text[position]
    guard let operation = IntegerExpression.Operator(rawValue: character), operation.isTight == tight else {
      return nil
    }
    position += 1
    return operation
  }

  private mutating func operand() throws(PlaceholderError) -> IntegerExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PlaceholderError(problem: "more than \(Self.deepest) parentheses", remedy: "write it more simply")
    }
    if take("-") || take("−") { return .negated(try operand()) }
    for (open, close) in [("(", ")"), ("{", "}")] as [(Character, Character)] where take(open) {
      let inner = try sum()
      guard take(close) else { throw unexpected("“\(close)”") }
      return inner
    }
    skipSpaces()
    let start = position
    if position < text.count, text[position].isASCII, text[position].isNumber {
      while position < text.count, text[position].isASCII, text[position].isNumber { position += 1 }
      guard let number = Int(String(text[start..<position])) else {
        throw PlaceholderError(problem: "a number beyond 64 bits", remedy: "use a smaller number")
      }
      return .number(number)
    }
    while position < text.count, text[position].isLetter || text[position].isNumber || text[position] == "_" {
      position += 1
    }
    guard position > start else { throw unexpected("a number or a parameter's name") }
    return .parameter(String(text[start..<position]))
  }

  private mutating func relation() -> IntegerComparison.Relation? {
    skipSpaces()
    for relation in IntegerComparison.Relation.allCases {
      let spelling = Array(relation.rawValue)
      guard position + spelling.count <= text.count else { continue }
      if Array(text[position..<position + spelling.count]) == spelling {
        position += spelling.count
        return relation
      }
    }
    return nil
  }

  private mutating func unexpected(_ wanted: String) -> PlaceholderError {
    skipSpaces()
    let found = position < text.count ? "“\(String(text[position...].prefix(20)))”" : "the end"
    return PlaceholderError(
      problem: "\(quoted(String(text))) has \(found) where \(wanted) belongs",
      remedy: "write whole-number arithmetic such as 2*k + 1")
  }
}
