/// Reads what was typed as several numbers: `30x30x5`, `(30, 30, 5)`, `2 3 / 0 -1`, `[[2, 3], [0, -1]]`.
///
/// All tokens are used up, or there is no list.
struct AnswerList {
  /// Why there is no list.
  enum Failure: Error {
    case notUnderstood
    case divisionByZero
    /// The rows written are not those of the map.
    case rows([Int])
  }

  private let tokens: ArraySlice<AnswerToken>
  private let answer: Answer
  private var position: Int
  /// The columns of a map, whose rows a slash ends; nil where a slash is a fraction's only.
  private let columns: Int?

  private init(_ tokens: ArraySlice<AnswerToken>, _ answer: Answer) {
    self.tokens = tokens
    self.answer = answer
    position = tokens.startIndex
    if case .maps(_, let columns) = answer.form { self.columns = columns } else { columns = nil }
  }

  static func numbers(
    in tokens: ArraySlice<AnswerToken>, for answer: Answer
  ) throws(Failure) -> [ReadAnswer.Number] {
    var list = AnswerList(tokens, answer)
    return try list.run()
  }

  private mutating func run() throws(Failure) -> [ReadAnswer.Number] {
    var numbers: [ReadAnswer.Number] = []
    var rows = [0]
    var open: [Character] = []
    /// Whether anything but white space stands since the last number.
    var isSeparated = true
    var hasSeparator = true
    var slashes = 0
    while position < tokens.endIndex {
      let token = tokens[position]
      switch token.kind {
      case .sign("("), .sign("["), .sign("{"):
        guard isSeparated || token.isApart, case .sign(let sign) = token.kind else { throw .notUnderstood }
        open.append(sign == "(" ? ")" : sign == "[" ? "]" : "}")
        (isSeparated, hasSeparator) = (true, true)
        position += 1
      case .sign(")"), .sign("]"), .sign("}"):
        guard let close = open.popLast(), token.isSign(close), !numbers.isEmpty, !hasSeparator else {
          throw .notUnderstood
        }
        isSeparated = true
        position += 1
      case .sign("/") where columns != nil:
        // One ends a row, two a map.
        let isSpaced = isSpaced(position)
        guard !numbers.isEmpty, slashes > 0 || !hasSeparator && isSpaced, slashes < 2 else {
          throw .notUnderstood
        }
        if slashes == 0 { rows.append(0) }
        slashes += 1
        (isSeparated, hasSeparator) = (true, true)
        position += 1
      case .sign(","), .sign(";"), .sign("|"), .sign("x"), .sign("*"), .word("and"), .word("by"),
        .word("und"):
        guard !hasSeparator else { throw .notUnderstood }
        (isSeparated, hasSeparator) = (true, true)
        position += 1
      case .sign("%") where answer.unit == "%" && !hasSeparator, .word("px") where !hasSeparator,
        .word("pixels") where !hasSeparator:
        position += 1
      default:
        guard isSeparated || token.isApart else { throw .notUnderstood }
        numbers.append(try number(mayStandApart: hasSeparator))
        rows[rows.count - 1] += 1
        (isSeparated, hasSeparator, slashes) = (false, false, 0)
      }
    }
    guard open.isEmpty, !numbers.isEmpty, !hasSeparator else { throw .notUnderstood }
    if let columns, rows.count > 1, rows.contains(where: { $0 != columns }) { throw .rows(rows) }
    return numbers
  }

  /// A slash with white space on both sides.
  private func isSpaced(_ index: Int) -> Bool {
    var end = index
    while end < tokens.endIndex, tokens[end].isSign("/") { end += 1 }
    return tokens[index].isApart && end < tokens.endIndex && tokens[end].isApart
  }

  /// A number with its sign and the fraction it may be.
  ///
  /// - Parameter mayStandApart: whether the sign may have a space behind it: not where it may be a difference's.
  private mutating func number(mayStandApart: Bool) throws(Failure) -> ReadAnswer.Number {
    var sign = 1.0
    if tokens[position].isSign("-") || tokens[position].isSign("+") {
      if tokens[position].isSign("-") { sign = -1 }
      position += 1
      guard position < tokens.endIndex, !tokens[position].isApart || mayStandApart else {
        throw .notUnderstood
      }
    }
    guard position < tokens.endIndex else { throw .notUnderstood }
    switch tokens[position].kind {
    case .glyph(let value):
      position += 1
      return ReadAnswer.Number(value: sign * value, decimals: nil)
    case .number(let literal):
      position += 1
      if position < tokens.endIndex, case .glyph(let part) = tokens[position].kind, !tokens[position].isApart,
        literal.plainDigits != nil
      {
        position += 1
        return ReadAnswer.Number(value: sign * (literal.value + part), decimals: nil)
      }
      guard position + 1 < tokens.endIndex, tokens[position].isSign("/"),
        columns == nil || !isSpaced(position)
      else { return ReadAnswer.Number(value: sign * literal.value, decimals: literal.decimals) }
      guard columns == nil || !tokens[position].isApart && !tokens[position + 1].isApart,
        case .number(let denominator) = tokens[position + 1].kind
      else { throw .notUnderstood }
      position += 2
      if position < tokens.endIndex, tokens[position].isSign("/"), columns == nil || !isSpaced(position) {
        throw .notUnderstood
      }
      guard denominator.value != 0 else { throw .divisionByZero }
      return ReadAnswer.Number(value: sign * literal.value / denominator.value, decimals: nil)
    default: throw .notUnderstood
    }
  }
}
