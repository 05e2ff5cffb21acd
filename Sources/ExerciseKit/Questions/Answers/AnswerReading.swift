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
    if case .choices(let count) = answer.form { return try readChoices(text, count) }
    var scanner = NumberScanner(
      text, groupsThousands: wantsOneNumber, hasDecimalCommas: answer.exactness != .exact)
    let found = scanner.numbers()
    guard !found.isEmpty else {
      throw UnreadableAnswer(description: "There is no number in that. Wanted: \(wanted).")
    }
    let numbers = try fitted(found)
    for number in numbers where !number.value.isFinite {
      throw UnreadableAnswer(description: "That number is too large to be read. Wanted: \(wanted).")
    }
    for (truth, number) in zip(answer.values, numbers) { try requireDecimals(number, truth) }
    return ReadAnswer(numbers: numbers)
  }

  /// As many numbers as the answer has, those that stand for several repeated, those that stand apart joined.
  private func fitted(_ found: [NumberScanner.Found]) throws(UnreadableAnswer) -> [ReadAnswer.Number] {
    let count = answer.values.count
    if found.count == count { return found.map(\.number) }
    if wantsOneNumber {
      if found.count == 1 { return Array(repeating: found[0].number, count: count) }
      if let one = NumberScanner.joiningThousands(found) { return Array(repeating: one, count: count) }
    }
    throw UnreadableAnswer(
      description: "That is \(found.count == 1 ? "one number" : "\(found.count) numbers"). Wanted: \(wanted)."
    )
  }

  private var wantsOneNumber: Bool { answer.form == .number || answer.form == .axes }

  /// What to type, in words.
  private var wanted: String {
    let count = answer.values.count
    switch answer.form {
    case .number: return answer.unit == "%" ? "a number, such as 85.71" : "one number, such as 1168"
    case .axes:
      let example = answer.unit == "%" ? "85.71" : "12"
      return "a number, such as \(example)" + (count > 1 ? ", or \(count), one for each axis" : "")
    case .shape:
      let example = answer.values.indices.map { "\(8 << min(8, $0))" }.reversed().joined(separator: "x")
      return count == 1 ? "one number, such as 64" : "\(count) numbers, such as \(example)"
    case .maps(let rows, let columns):
      let maps = count / max(1, rows * columns)
      return "\(count) numbers: \(rows) \(rows == 1 ? "row" : "rows") of \(columns), such as 1 0 / 0 1"
        + (maps > 1 ? ", for each of \(maps) maps" : "")
    case .choices: return "the letters of your choices, such as a or a c"
    }
  }

  /// A number that is right as far as it goes, but is written too coarsely to be told from others.
  private func requireDecimals(_ number: ReadAnswer.Number, _ truth: Double) throws(UnreadableAnswer) {
    guard case .rounded(let wanted) = answer.exactness, let decimals = number.decimals, decimals < wanted
    else {
      return
    }
    let difference = abs(truth - number.value)
    if difference <= 0.5 * powerOfTen(-decimals), difference > 0.5 * powerOfTen(-wanted) {
      throw UnreadableAnswer(description: "Close: write \(wanted) decimals of it, please.")
    }
  }

  private func readChoices(_ text: String, _ count: Int) throws(UnreadableAnswer) -> ReadAnswer {
    var numbers: Set<Int> = []
    for word in text.lowercased().split(whereSeparator: { " \t,;.)".contains($0) }) where word != "and" {
      if let number = Int(word), (1...count).contains(number) {
        numbers.insert(number)
        continue
      }
      // Letters may be written together: "ac".
      for letter in word {
        guard let ascii = letter.asciiValue, ascii > 96, (1...count).contains(Int(ascii) - 96) else {
          let shown = shortened(escapingControlCharacters(String(word)))
          throw UnreadableAnswer(
            description: "“\(shown)” is none of a to \(QuestionInstance.letter(count - 1)).")
        }
        numbers.insert(Int(ascii) - 96)
      }
    }
    guard !numbers.isEmpty else { throw UnreadableAnswer(description: "Wanted: \(wanted).") }
    return ReadAnswer(numbers: numbers.sorted().map { ReadAnswer.Number(value: Double($0), decimals: 0) })
  }
}
