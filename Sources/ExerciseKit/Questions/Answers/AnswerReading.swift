import ConvNet

/// What a student typed, read as numbers.
package struct ReadAnswer: Sendable, Equatable {
  package struct Number: Sendable, Equatable {
    var value: Double
    /// How many decimals were written; nil for a fraction, which is exact.
    var decimals: Int?
  }

  package var numbers: [Number]

  package var values: [Double] { numbers.map(\.value) }
}

/// Why a text is no answer to the question; it costs no attempt.
package struct UnreadableAnswer: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, and what to write instead.
  package var description: String
}

/// Reads answers kindly: `30x30x5`, `30×30×5`, `30, 30, 5`, `34 944`, `34,944`, `8.1e9`, `85,71 %`, `600/7`.
struct AnswerReader {
  let answer: Answer

  /// - Throws: `UnreadableAnswer` where the text has no numbers, or not as many as are wanted.
  func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    let normal = Self.normalized(text)
    if case .choices(let count) = answer.form { return try readChoices(normal, count) }
    let tokens = try tokens(in: normal)
    let wanted = answer.values.count
    switch answer.form {
    case .number:
      return ReadAnswer(numbers: [try single(tokens)])
    case .axes:
      if tokens.count == wanted { return ReadAnswer(numbers: try numbers(tokens)) }
      if let one = try? single(tokens) {
        return ReadAnswer(numbers: Array(repeating: one, count: wanted))
      }
      throw wrongCount(tokens.count, "one number for all axes, or \(wanted) such as \(example)")
    case .shape:
      guard tokens.count == wanted else {
        throw wrongCount(
          tokens.count, "\(wanted == 1 ? "one number" : "\(wanted) numbers"), such as \(example)")
      }
      return ReadAnswer(numbers: try numbers(tokens))
    case .maps(let rows, let columns):
      guard tokens.count == wanted else {
        let maps = wanted / max(1, rows * columns)
        throw wrongCount(
          tokens.count,
          "\(wanted) numbers, row by row: \(rows) rows of \(columns)"
            + (maps > 1 ? " for each of \(maps) maps" : ""))
      }
      return ReadAnswer(numbers: try numbers(tokens))
    case .choices:
      return ReadAnswer(numbers: [])
    }
  }

  private var example: String {
    switch answer.form {
    case .shape: answer.values.indices.map { "\(8 << $0)" }.reversed().joined(separator: "x")
    default: answer.values.indices.map { "\(5 + 2 * $0)" }.joined(separator: " x ")
    }
  }

  private func wrongCount(_ count: Int, _ wanted: String) -> UnreadableAnswer {
    UnreadableAnswer(
      description: "That is \(count == 1 ? "one number" : "\(count) numbers"). Wanted: \(wanted).")
  }

  // MARK: - Text

  /// One spelling for each sign, and no words: units that were written are left out.
  private static func normalized(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "×", "✕", "✖", "X", "*", "·": result += "x"
      case "−", "–": result += "-"
      case "⁄": result += "/"
      case "\u{A0}", "\u{2009}", "\u{202F}", "\t", "\n", "\r": result += " "
      case "'", "’", "_": break
      case "[", "]", "(", ")", "{", "}": result += " "
      case "E": result += "e"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The pieces between separators, before thousands are put together.
  private func tokens(in text: String) throws(UnreadableAnswer) -> [Substring] {
    var text = text
    // Powers of ten written out: 8.1x10^9.
    text.replace(/x\s*10\s*\^\s*/, with: "e")
    // A unit after the number, and "=" or "about" before it.
    text.replace(/([0-9.)])\s*(%|[a-df-wyz][a-z ]*)\s*$/, maxReplacements: 1) { String($0.1) }
    text.replace(/^[^0-9.+-]*?([=≈~:])\s*/, with: "")
    var separators: Set<Character> = ["x", " ", ";"]
    if case .maps = answer.form { separators.insert("|") }
    let hasDecimalComma = usesDecimalComma(text)
    if hasDecimalComma {
      text = text.replacing(",", with: ".")
    } else if !isGroupedByCommas(text) {
      separators.insert(",")
    }
    // A slash with spaces around it ends a row; one between digits is a fraction.
    text.replace(/\s+\/+\s+/, with: " ")
    let tokens = text.split { separators.contains($0) }
    guard !tokens.isEmpty else {
      throw UnreadableAnswer(description: "There is no number in that. Wanted: \(wantedForm).")
    }
    return tokens
  }

  /// `34,944` and `8,100,090,000`, where one number is wanted.
  private func isGroupedByCommas(_ text: String) -> Bool {
    wantsOneNumber && text.wholeMatch(of: /\s*[+-]?\d{1,3}(,\d{3})+(\.\d+)?\s*/) != nil
  }

  /// `85,71`, where decimals are wanted.
  private func usesDecimalComma(_ text: String) -> Bool {
    guard case .rounded = answer.exactness, !text.contains("."), !isGroupedByCommas(text) else {
      return false
    }
    return text.contains(/\d,\d/) && !text.contains(/,\s/)
  }

  private var wantsOneNumber: Bool {
    switch answer.form {
    case .number: true
    case .axes: true
    default: answer.values.count == 1
    }
  }

  private var wantedForm: String {
    switch answer.form {
    case .number: answer.unit == "%" ? "a number, such as 85.71" : "a number, such as 1168"
    case .axes: "a number, such as \(answer.unit == "%" ? "85.71" : "12"), or one per axis"
    case .shape: "a shape, such as \(example)"
    case .maps(let rows, let columns): "\(rows) rows of \(columns) numbers, such as 1 0 2 / 0 1 1"
    case .choices: "the letters of your choices, such as a or a c"
    }
  }

  // MARK: - Numbers

  /// One number, whose thousands may stand apart: `34 944`.
  private func single(_ tokens: [Substring]) throws(UnreadableAnswer) -> ReadAnswer.Number {
    if tokens.count > 1 {
      let grouped = tokens.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
      guard grouped, tokens[0].count <= 4 else {
        throw wrongCount(tokens.count, wantedForm)
      }
    }
    return try number(Substring(tokens.joined()))
  }

  private func numbers(_ tokens: [Substring]) throws(UnreadableAnswer) -> [ReadAnswer.Number] {
    var numbers: [ReadAnswer.Number] = []
    for token in tokens { numbers.append(try number(token)) }
    return numbers
  }

  private func number(_ token: Substring) throws(UnreadableAnswer) -> ReadAnswer.Number {
    var token = token
    if wantsOneNumber, token.contains(",") { token = Substring(token.filter { $0 != "," }) }
    if token.hasSuffix("%") { token = token.dropLast() }
    let halves = token.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2, let numerator = Self.decimal(halves[0]), let denominator = Self.decimal(halves[1]),
      denominator != 0
    {
      return ReadAnswer.Number(value: numerator / denominator, decimals: nil)
    }
    guard let value = Self.decimal(token) else {
      throw UnreadableAnswer(
        description:
          "“\(shortened(escapingControlCharacters(String(token))))” is not a number. Wanted: \(wantedForm).")
    }
    let point = token.firstIndex(of: ".")
    let decimals = point.map { token[$0...].dropFirst().prefix { $0.isNumber }.count } ?? 0
    try requireDecimals(value, decimals)
    return ReadAnswer.Number(value: value, decimals: decimals)
  }

  /// A rounded number must be written exactly enough to be told from others.
  private func requireDecimals(_ value: Double, _ decimals: Int) throws(UnreadableAnswer) {
    guard case .rounded(let wanted) = answer.exactness, decimals < wanted else { return }
    let half = 0.5 * powerOfTen(-decimals)
    let isCoarselyRight = answer.values.contains { truth in
      abs(truth - value) <= half && abs(truth - value) > 0.5 * powerOfTen(-wanted)
    }
    if isCoarselyRight {
      throw UnreadableAnswer(
        description: "Close: write \(wanted == 1 ? "a decimal" : "\(wanted) decimals") of it, please.")
    }
  }

  /// A finite number in ASCII digits: Swift's own reading, without its hexadecimal, "inf" and "nan".
  private static func decimal(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.count <= 40,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+" || $0 == "e") }),
      let value = Double(text.hasPrefix(".") ? "0" + text : String(text)), value.isFinite
    else { return nil }
    return value
  }

  // MARK: - Choices

  private func readChoices(_ text: String, _ count: Int) throws(UnreadableAnswer) -> ReadAnswer {
    var numbers: Set<Int> = []
    for word in text.lowercased().split(whereSeparator: { " ,;.".contains($0) }) where word != "and" {
      // Letters may be written together: "ac".
      if let number = Int(word), (1...count).contains(number) {
        numbers.insert(number)
        continue
      }
      for letter in word {
        guard let ascii = letter.asciiValue, case let number = Int(ascii) - 96, (1...count).contains(number)
        else {
          let last = String(UnicodeScalar(UInt8(96 + count)))
          throw UnreadableAnswer(
            description: "“\(shortened(escapingControlCharacters(String(word))))” is none of a to \(last).")
        }
        numbers.insert(number)
      }
    }
    guard !numbers.isEmpty else {
      throw UnreadableAnswer(description: "Wanted: \(wantedForm).")
    }
    return ReadAnswer(numbers: numbers.sorted().map { ReadAnswer.Number(value: Double($0), decimals: 0) })
  }
}
