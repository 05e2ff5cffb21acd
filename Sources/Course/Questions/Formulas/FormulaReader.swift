import Diagnostics
import Escaping
import Sentences

/// Reads what is typed as a formula: `9*C^2 + C`, `9C² + C`, `C·(9·C + 1)`, `⌊(n − k)/2⌋ + 1`, `P = 3^2 C^2`.
///
/// A product needs no sign between a number, a variable and a parenthesis. All of the text is read, or nothing is; it takes
/// time in proportion to the text's length.
struct FormulaReader {
  /// Why a text is no formula.
  struct Failure: Error, Equatable {
    var problem: String
  }

  private enum Token: Equatable {
    case number(String)
    case word(String)
    case raised(String)
    case sign(Unicode.Scalar)
  }

  private let variables: [String]
  /// Whether `1,5` is one and a half, and `1.168` without variables more than a thousand.
  private let hasDecimalCommas: Bool
  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0

  static let longestText = 1_000
  private static let deepest = 64

  /// - Parameter variables: the names it may use; case counts only where two differ in nothing else.
  static func formula(
    _ text: String, variables: [String], isTyped: Bool = false
  ) throws(Failure) -> Formula {
    guard text.utf8.count <= longestText else {
      throw Failure(problem: localized("That is too long to be a formula."))
    }
    var reader = FormulaReader(
      variables: variables, hasDecimalCommas: isTyped && Language.current.decimalMark == ",")
    try reader.cut(withoutName(PlainText.scalars(text, levelingCase: false)))
    guard !reader.tokens.isEmpty else { throw Failure(problem: localized("There is no formula in that.")) }
    let formula = try reader.sum()
    guard reader.position == reader.tokens.count else { throw reader.unexpected() }
    return formula
  }

  private init(variables: [String], hasDecimalCommas: Bool) {
    self.variables = variables
    self.hasDecimalCommas = hasDecimalCommas
  }

  // MARK: - Tokens

  private mutating func cut(_ scalars: [Unicode.Scalar]) throws(Failure) {
    var index = 0
    func isDigit(_ index: Int) -> Bool { index < scalars.count && PlainText.isDigit(scalars[index]) }
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      if scalar == " " {
        index += 1
      } else if isDigit(index) || scalar == "." && isDigit(index + 1) {
        var digits = ""
        var hasPoint = false
        while index < scalars.count {
          // 34,944 is one number, but max(3,100) has two.
          let isGroup =
            scalars[index] == "'"
            || scalars[index] == "," && depthOfCall(tokens) == 0 && (1...3).contains(digits.count % 4)
              && (!hasDecimalCommas || variables.isEmpty)
            || scalars[index] == "." && hasDecimalCommas && variables.isEmpty
          let isDecimalComma = scalars[index] == "," && hasDecimalCommas && depthOfCall(tokens) == 0
          let endsGroup =
            isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
          if isDigit(index) {
            digits.unicodeScalars.append(scalars[index])
          } else if isGroup, !hasPoint, endsGroup {
            // Groups of three.
          } else if scalars[index] == "." || isDecimalComma, !hasPoint, isDigit(index + 1) {
            hasPoint = true
            digits += "."
          } else {
            break
          }
          index += 1
        }
        tokens.append(.number(digits))
      } else if Self.raisedDigit(scalar) != nil {
        var digits = ""
        while index < scalars.count, let digit = Self.raisedDigit(scalars[index]) {
          digits += digit
          index += 1
        }
        tokens.append(.raised(digits))
      } else if scalar.properties.isAlphabetic {
        while index < scalars.count,
          scalars[index].properties.isAlphabetic && Self.raisedDigit(scalars[index]) == nil || isDigit(index)
            || scalars[index] == "_"
        {
          index += 1
        }
        var word = ""
        word.unicodeScalars.append(contentsOf: scalars[start..<index])
        try append(word: word)
      } else if "+-*/^()[]{}⌊⌋⌈⌉,=".unicodeScalars.contains(scalar) {
        tokens.append(.sign(scalar))
        index += 1
      } else if ".!?".unicodeScalars.contains(scalar), index == scalars.count - 1 {
        index += 1
      } else {
        let shown = DisplayText.escaped(String(Character(scalar)))
        throw Failure(problem: localized("“\(shown)” is not understood there."))
      }
    }
    // 2**3
    var joined: [Token] = []
    for token in tokens {
      if token == .sign("*"), joined.last == .sign("*") {
        joined[joined.count - 1] = .sign("^")
      } else {
        joined.append(token)
      }
    }
    tokens = joined
  }

  /// How many calls of min and max are open.
  private func depthOfCall(_ tokens: [Token]) -> Int {
    tokens.contains { $0 == .word("min") || $0 == .word("max") } ? 1 : 0
  }

  /// A name as it is, or letters written together that are variables one by one: `kC` is `k·C`.
  private mutating func append(word: String) throws(Failure) {
    if let name = name(word) {
      tokens.append(.word(name))
      return
    }
    if word.count > 1, word.count <= 8 {
      // 3x3: an x between numbers multiplies.
      var pieces: [Token] = []
      var digits = ""
      for letter in word {
        if letter.isNumber {
          digits.append(letter)
          continue
        }
        if !digits.isEmpty { pieces.append(.number(digits)) }
        digits = ""
        if let name = name(String(letter)) {
          pieces.append(.word(name))
        } else if letter == "x" || letter == "X" {
          pieces.append(.sign("*"))
        } else {
          throw unknown(word)
        }
      }
      if !digits.isEmpty { pieces.append(.number(digits)) }
      tokens += pieces
      return
    }
    guard word == "x" || word == "X" else { throw unknown(word) }
    tokens.append(.sign("*"))
  }

  private func unknown(_ word: String) -> Failure {
    let (shown, names) = (shortened(DisplayText.escaped(word)), variables.joined(separator: ", "))
    return Failure(
      problem: variables.isEmpty
        ? localized("“\(shown)” is no number.")
        : variables.count == 1
          ? localized("“\(shown)” is no variable here; there is \(names).")
          : localized("“\(shown)” is no variable here; there are \(names)."))
  }

  private func name(_ word: String) -> String? {
    if variables.contains(word) { return word }
    if let function = Formula.Function(rawValue: word.lowercased()) { return function.rawValue }
    let similar = variables.filter { $0.lowercased() == word.lowercased() }
    return similar.count == 1 ? similar[0] : nil
  }

  private static func raisedDigit(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "⁰": "0"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "⁴": "4"
    case "⁵": "5"
    case "⁶": "6"
    case "⁷": "7"
    case "⁸": "8"
    case "⁹": "9"
    case "⁻": "-"
    default: nil
    }
  }

  /// What stands before an = is the formula's name: `P = …`, `p(C) = …`.
  private static func withoutName(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let equals = scalars.firstIndex(of: "="),
      scalars.first(where: { $0 != " " })?.properties.isAlphabetic == true,
      scalars[..<equals].allSatisfy({
        $0.properties.isAlphabetic || PlainText.isDigit($0) || " _()".unicodeScalars.contains($0)
      })
    else { return scalars }
    return Array(scalars[(equals + 1)...])
  }

  // MARK: - Grammar

  private func isNext(_ sign: Unicode.Scalar) -> Bool {
    position < tokens.count && tokens[position] == .sign(sign)
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard isNext(sign) else { return false }
    position += 1
    return true
  }

  private func unexpected() -> Failure {
    guard position < tokens.count else { return Failure(problem: localized("The formula breaks off.")) }
    let text =
      switch tokens[position] {
      case .number(let text), .word(let text), .raised(let text): text
      case .sign(let sign): String(Character(sign))
      }
    return Failure(
      problem: localized("“\(shortened(DisplayText.escaped(text)))” is not understood there."))
  }

  private mutating func sum() throws(Failure) -> Formula {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Failure(problem: localized("That has too many parentheses.")) }
    var left = try product()
    while isNext("+") || isNext("-") {
      let isPlus = isNext("+")
      position += 1
      let right = try product()
      left = .sum(left, isPlus ? right : .negated(right))
    }
    return left
  }

  private mutating func product() throws(Failure) -> Formula {
    var left = try signed()
    while position < tokens.count {
      if take("*") {
        left = .product(left, try signed())
      } else if take("/") {
        left = .quotient(left, try signed())
      } else if isFactorNext {
        left = .product(left, try powered())
      } else {
        break
      }
    }
    return left
  }

  /// Whether a factor follows without a sign before it.
  private var isFactorNext: Bool {
    switch tokens[position] {
    case .word: return true
    case .sign(let sign): return "([{⌊⌈".unicodeScalars.contains(sign)
    // 2 3 may be 23 as well.
    case .number: return position > 0 && tokens[position - 1] == .sign(")")
    case .raised: return false
    }
  }

  private mutating func signed() throws(Failure) -> Formula {
    if take("-") { return .negated(try powered()) }
    _ = take("+")
    return try powered()
  }

  private mutating func powered() throws(Failure) -> Formula {
    let base = try atom()
    guard position < tokens.count else { return base }
    if case .raised(let digits) = tokens[position] {
      position += 1
      let isNegative = digits.hasPrefix("-")
      let number = Formula.number(isNegative ? String(digits.dropFirst()) : digits)
      return .power(base, isNegative ? .negated(number) : number)
    }
    guard take("^") else { return base }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Failure(problem: localized("That has too many powers of powers."))
    }
    return .power(base, try signed())
  }

  private mutating func atom() throws(Failure) -> Formula {
    guard position < tokens.count else { throw unexpected() }
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] as [(Unicode.Scalar, Unicode.Scalar)]
    where take(open) {
      let inner = try sum()
      guard take(close) else { throw unexpected() }
      return inner
    }
    for (open, close, function) in [("⌊", "⌋", .floor), ("⌈", "⌉", .ceil)]
      as [(Unicode.Scalar, Unicode.Scalar, Formula.Function)] where take(open)
    {
      let inner = try sum()
      guard take(close) else { throw unexpected() }
      return .call(function, [inner])
    }
    switch tokens[position] {
    case .number(let digits):
      position += 1
      return .number(digits)
    case .word(let name):
      position += 1
      guard !variables.contains(name), let function = Formula.Function(rawValue: name) else {
        return .variable(name)
      }
      guard take("(") else { throw unexpected() }
      var arguments = [try sum()]
      while take(",") { arguments.append(try sum()) }
      guard take(")") else { throw unexpected() }
      guard function.arguments.contains(arguments.count) else {
        throw Failure(problem: localized("\(name) takes another number of values."))
      }
      return .call(function, arguments)
    default: throw unexpected()
    }
  }
}
