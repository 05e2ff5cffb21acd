import Diagnostics
import Escaping
import Sentences
import TerminalText

/// What a student typed, read as numbers.
package struct ReadAnswer: Sendable, Equatable {
  package struct Number: Sendable, Equatable {
    var value: Double
    /// How many decimals were written; nil for a fraction, which is exact.
    var decimals: Int?
    /// What it counts, where that was written and is more than one byte.
    var unit: ByteUnit?

    /// The decimals of what was calculated from numbers with some: as many as anybody wants.
    static let computed = 99
  }

  package var numbers: [Number]
  /// What was typed where a formula is asked for.
  var formula: Formula?
  /// What was typed where a number may be of any size.
  var exact: ExactNumber?

  package var values: [Double] { numbers.map(\.value) }
}

/// Why a text is no answer to the question; it costs no attempt.
package struct UnreadableAnswer: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, and what to write instead.
  package var description: String
}

/// Reads answers kindly, and whole: `30x30x5`, `30, 30, 5`, `34 944`, `34,944`, `8.1e9`, `85,71 %`, `1 1/2`, `9·64 + 64`.
///
/// A line is cut into tokens under each understanding of its commas and points (`DigitSeparators`), which depends a little on the
/// language, and each is read as a list
/// (`AnswerList`) and as arithmetic (`AnswerArithmetic`). What uses up every token and gives as many numbers as are wanted is a
/// reading. Where all readings say the same, that was meant; where two differ, or there is none, nothing is read.
struct AnswerReader {
  let answer: Answer

  /// Longer answers are not read: the largest map has 64x64 values.
  private static let longestText = 100_000

  /// - Throws: `UnreadableAnswer` where the text cannot be read as a whole, or not in one way only.
  func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    switch answer.form {
    case .choices(let count): return try ChoiceReader(count: count).read(text)
    case .names(let vocabulary): return try name(in: vocabulary, text)
    case .formula(let key): return ReadAnswer(numbers: [], formula: try formula(text, key.variables))
    case .exact: return ReadAnswer(numbers: [], exact: try exactNumber(text))
    default: break
    }
    guard text.utf8.count <= Self.longestText else {
      throw unreadable(localized("That is too long to be an answer."))
    }
    var scalars = PlainText.scalars(text)
    let unit = ByteUnit.isMeant(by: answer.unit) ? ByteUnit.cut(from: &scalars) : nil
    guard scalars.contains(where: { $0.properties.numericType != nil }) else {
      throw unreadable(localized("There is no number in that."))
    }
    var readings: [Reading] = []
    var problems: [Problem] = []
    // So many KiB may be a fraction, where so many bytes are not.
    let isWhole = answer.exactness == .exact && unit == nil
    for separators in DigitSeparators.understandings(ofWholeNumbers: isWhole) {
      do throws(AnswerLexer.Unknown) {
        let tokens = try AnswerLexer.tokens(scalars, separators, for: answer, isWhole: isWhole)
        do throws(Problem) {
          for reading in try self.readings(of: tokens, &problems) {
            if !readings.contains(where: { $0.values == reading.values }) { readings.append(reading) }
          }
        } catch {
          problems.append(error)
        }
      } catch {
        if let character = error.text { problems.append(.unknown(character)) }
      }
    }
    if let twofold = problems.first(where: \.isTwofold) { throw failure([twofold]) }
    guard let reading = readings.first else { throw failure(problems) }
    if readings.count > 1 { throw ambiguity(readings) }
    // One number for all axes, and as well several, but not as many as there are axes.
    if reading.isRepeated, hasSeveralAxes, let several = problems.first(where: \.isSeveral) {
      throw failure([several])
    }
    if let unit, reading.numbers.count == 1 {
      return ReadAnswer(numbers: [unit.number(of: reading.numbers[0])])
    }
    try requirePercent(reading.numbers, scalars)
    try requireDecimals(reading.numbers)
    return ReadAnswer(numbers: reading.numbers)
  }

  private struct Reading {
    var numbers: [ReadAnswer.Number]
    /// Whether one number was typed, which stands for all axes.
    var isRepeated: Bool

    var values: [Double] { numbers.map(\.value) }
  }

  // MARK: - One understanding of the commas

  /// What keeps a line from being read.
  private enum Problem: Error, Equatable {
    case unknown(String)
    case count(Int)
    case divisionByZero
    case tooLarge
    case range
    case rows([Int])
    case sidesDiffer
    case label(String)
    /// `7^2` where there are two axes or more.
    case power(String, value: Double)
    /// `2x2` where what is asked for is a product itself.
    case product([Double])

    /// Whether it may say either of two things.
    var isTwofold: Bool {
      switch self {
      case .power, .product: true
      default: false
      }
    }

    var isSeveral: Bool {
      if case .count(let count) = self { count > 1 } else { false }
    }

    /// What is worth saying comes before what every misreading meets.
    var rank: Int {
      switch self {
      case .divisionByZero: 0
      case .tooLarge: 1
      case .power, .product: 2
      case .sidesDiffer, .range, .label: 2
      case .unknown: 3
      case .rows: 4
      case .count: 5
      }
    }
  }

  /// What the tokens may say, as many numbers as the answer has.
  private func readings(
    of tokens: [AnswerToken], _ problems: inout [Problem]
  ) throws(Problem) -> [Reading] {
    let core: ArraySlice<AnswerToken>
    do throws(AnswerWords.Failure) {
      core = try AnswerWords.core(of: tokens, for: answer)
    } catch {
      switch error {
      case .unknown(let text): throw .unknown(text)
      case .label(let name): throw .label(name)
      }
    }
    if core.contains(where: { $0.isSign("=") || $0.isSign("~") }) {
      guard allowsOneNumber else { throw .unknown("=") }
      return [repeated(try equation(core))]
    }
    if hasSeveralAxes { try refusePower(core) }
    var readings: [Reading] = []
    if allowsOneNumber {
      do throws(AnswerArithmetic.Failure) {
        readings.append(repeated(try AnswerArithmetic.value(of: core, for: answer)))
      } catch {
        switch error {
        case .notUnderstood: break
        case .divisionByZero: problems.append(.divisionByZero)
        case .tooLarge: problems.append(.tooLarge)
        case .range: problems.append(.range)
        }
      }
    }
    do throws(AnswerList.Failure) {
      let numbers = try AnswerList.numbers(in: core, for: answer)
      if numbers.contains(where: { !$0.value.isFinite }) {
        problems.append(.tooLarge)
      } else if isCalculation(core, numbers), !readings.isEmpty {
        // 100*6/7 is one number.
      } else if numbers.count == answer.values.count {
        if let product = product(core, numbers) { problems.append(product) }
        readings.append(Reading(numbers: numbers, isRepeated: false))
      } else if numbers.count > 1 || !allowsOneNumber {
        problems.append(.count(numbers.count))
      }
    } catch {
      switch error {
      case .notUnderstood: break
      case .divisionByZero: problems.append(.divisionByZero)
      case .rows(let rows): problems.append(.rows(rows))
      }
    }
    return readings
  }

  /// `9·64 + 64 = 640`, whose sides must agree as far as the last one is written.
  private func equation(_ tokens: ArraySlice<AnswerToken>) throws(Problem) -> ReadAnswer.Number {
    var sides: [ReadAnswer.Number] = []
    for side in tokens.split(
      omittingEmptySubsequences: false, whereSeparator: { $0.isSign("=") || $0.isSign("~") })
    {
      do throws(AnswerArithmetic.Failure) {
        sides.append(try AnswerArithmetic.value(of: side, for: answer))
      } catch {
        throw error == .divisionByZero ? .divisionByZero : error == .tooLarge ? .tooLarge : .unknown("=")
      }
    }
    guard let last = sides.last else { throw .unknown("=") }
    let step = last.decimals.map { powerOfTen(-min($0, 12)) } ?? 1e-9
    let allowed = step == 1 ? 1e-9 : step
    guard sides.allSatisfy({ abs($0.value - last.value) <= allowed }) else { throw .sidesDiffer }
    return last
  }

  /// Whether one number is an answer.
  private var allowsOneNumber: Bool {
    answer.form == .number || answer.form == .axes || answer.values.count == 1
  }

  private var hasSeveralAxes: Bool { answer.form == .axes && answer.values.count > 1 }

  private func repeated(_ number: ReadAnswer.Number) -> Reading {
    Reading(numbers: Array(repeating: number, count: answer.values.count), isRepeated: true)
  }

  /// `7²` may be a square of 7 by 7, or 49.
  private func refusePower(_ tokens: ArraySlice<AnswerToken>) throws(Problem) {
    let kinds = tokens.map(\.kind)
    guard case .number(let base)? = kinds.first else { return }
    let exponent: Double
    if kinds.count == 2, case .raised(let raised) = kinds[1] {
      exponent = Double(raised)
    } else if kinds.count == 3, kinds[1] == .sign("^"), case .number(let literal) = kinds[2] {
      exponent = literal.value
    } else {
      return
    }
    throw .power(
      NumberText.ungrouped(base.value) + "^" + NumberText.ungrouped(exponent),
      value: AnswerArithmetic.power(base.value, Int(max(-400, min(400, exponent)))))
  }

  /// `2x2` for a jump may be 2 on each axis, or two strides multiplied.
  private func product(_ tokens: ArraySlice<AnswerToken>, _ numbers: [ReadAnswer.Number]) -> Problem? {
    let values = numbers.map(\.value)
    guard answer.isProduct, numbers.count > 1, tokens.contains(where: { $0.isSign("x") || $0.isSign("*") }),
      Set(values) != [1], Set(values).count == 1 || Set(answer.values).count == 1
    else { return nil }
    return .product(values)
  }

  /// Whether what can be read as a list is rather worked out: stars are seldom between sizes where there is a quotient, a
  /// percentage, or another number of them than there are axes.
  private func isCalculation(_ tokens: ArraySlice<AnswerToken>, _ numbers: [ReadAnswer.Number]) -> Bool {
    guard allowsOneNumber, tokens.contains(where: { $0.isSign("*") }) else { return false }
    return numbers.count != answer.values.count
      || (answer.unit == "%" || tokens.contains { $0.isSign("/") }) && Set(numbers.map(\.value)).count > 1
  }

  // MARK: - What is no list of numbers

  private func name(in vocabulary: Vocabulary, _ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    if let index = vocabulary.index(of: text) {
      return ReadAnswer(numbers: [ReadAnswer.Number(value: Double(index), decimals: 0)])
    }
    guard vocabulary.isOpen, !Vocabulary.folded(text).isEmpty else {
      throw unreadable(localized("“\(shown(text))” is none of them."))
    }
    return ReadAnswer(numbers: [ReadAnswer.Number(value: -1, decimals: 0)])
  }

  private func formula(_ text: String, _ variables: [String]) throws(UnreadableAnswer) -> Formula {
    do throws(FormulaReader.Failure) {
      return try FormulaReader.formula(text, variables: variables, isTyped: true)
    } catch {
      throw unreadable(error.problem)
    }
  }

  private func exactNumber(_ text: String) throws(UnreadableAnswer) -> ExactNumber {
    let typed = text.replacing(#/[eE]\+?(?=\d)/#, with: "*10^")
    guard let number: ExactNumber = try formula(typed, []).value([:]) else {
      throw unreadable(localized("That has no value, or one beyond all bounds."))
    }
    return number
  }

  // MARK: - What is said

  private func unreadable(_ problem: String) -> UnreadableAnswer {
    UnreadableAnswer(
      description: "\(problem) \(localized("Wanted: \(AnswerExample(answer: answer).wanted)."))")
  }

  private func failure(_ problems: [Problem]) -> UnreadableAnswer {
    switch problems.min(by: { $0.rank < $1.rank }) {
    case nil: return unreadable(localized("That cannot be read as a whole."))
    case .divisionByZero: return unreadable(localized("That divides by 0."))
    case .tooLarge: return unreadable(localized("That number is too large to be read."))
    case .sidesDiffer: return unreadable(localized("The two sides of that = differ."))
    case .range: return unreadable(localized("That may be a range or a difference."))
    case .power(let text, let value):
      return unreadable(
        localized("\(text) may be a size on each axis, or the number \(NumberText.ungrouped(value))."))
    case .product(let values):
      let texts = values.map(NumberText.ungrouped)
      let list = texts.joined(separator: Language.current.listMark)
      return unreadable(
        localized(
          "\(texts.joined(separator: "x")) may be a number for each axis, or the product \(NumberText.ungrouped(values.reduce(1, *))): write one number for all axes, or “\(list)”."
        ))
    case .label(let name): return unreadable(localized("“\(shown(name))” names one of several numbers."))
    case .unknown(let text): return unreadable(localized("“\(shown(text))” is not understood there."))
    case .rows(let rows):
      let counts = rows.prefix(8).map(String.init).joined(separator: ", ")
      return unreadable(localized("Your rows have \(counts) numbers."))
    case .count(let count):
      return unreadable(
        count == 1 ? localized("That is one number.") : localized("That is \(count) numbers."))
    }
  }

  private func shown(_ text: String) -> String { shortened(DisplayText.escaped(text)) }

  private func ambiguity(_ readings: [Reading]) -> UnreadableAnswer {
    let texts = readings.prefix(2).map { reading in
      let texts = reading.values.map(NumberText.ungrouped)
      return Set(texts).count == 1 && answer.form == .axes
        ? texts[0] : texts.joined(separator: localized(" and "))
    }
    return unreadable(
      localized(
        "That may be \(texts[0]), or \(texts[1]): write decimals with a point, no commas within a number, and an x between two numbers."
      ))
  }

  /// Asks for decimals where all numbers are right as far as they go, but one is too coarse to be told from others.
  private func requireDecimals(_ reading: [ReadAnswer.Number]) throws(UnreadableAnswer) {
    guard case .rounded(let wanted) = answer.exactness else { return }
    var isCoarse = false
    for (truth, number) in zip(answer.values, reading) {
      if isNear(number, truth, wanted) {
        isCoarse = true
      } else if !answer.isRight(truth, number) {
        return
      }
    }
    guard isCoarse else { return }
    throw UnreadableAnswer(
      description: Set(reading.map(\.value)).count == 1
        ? localized("Close: write \(wanted) decimals of it, please.")
        : localized("Close: write \(wanted) decimals of each, please."))
  }

  /// Whether a number is the truth rounded to fewer decimals than are wanted.
  private func isNear(_ number: ReadAnswer.Number, _ truth: Double, _ wanted: Int) -> Bool {
    guard let decimals = number.decimals, decimals < wanted else { return false }
    let difference = abs(truth - number.value)
    return difference <= 0.5 * powerOfTen(-decimals) * (1 + 1e-9) && difference > 0.5 * powerOfTen(-wanted)
  }

  /// In percent nobody means 0.86, unless it is said.
  private func requirePercent(
    _ reading: [ReadAnswer.Number], _ scalars: [Unicode.Scalar]
  ) throws(UnreadableAnswer) {
    guard answer.unit == "%", reading.contains(where: { $0.value != 0 && abs($0.value) <= 1 }),
      !scalars.contains("%"), !AnswerWords.percent.contains(where: AnswerLexer.text(scalars[...]).contains)
    else { return }
    throw UnreadableAnswer(
      description: localized(
        "In percent, please: a hundred times that, or with a % behind it if you mean so little."))
  }
}

extension NumberText {
  /// As somebody types it: no grouping, a plain minus.
  static func ungrouped(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9.1e15
      ? String(Int(value)) : "\(value)".replacing(".", with: Language.current.decimalMark)
  }
}
