import Markdown
import Sentences
import XMLDocuments

/// One thing to answer in a question, numbers drawn: most questions have one, a table has one for each of its cells.
package struct AnswerField: Sendable {
  /// Its place in the question, from 0.
  package let index: Int
  /// What is asked, in words.
  package let promptMarkdown: MarkdownText
  /// The row and column of the table that it is a cell of; nil for a field with a sentence of its own.
  package let cell: Cell?
  package let points: Double
  package let answer: Answer
  package let form: any QuestionForm
  let asked: Asked
  /// The author's words for misconceptions, numbers put in, by the misconception's name.
  let diagnoses: [String: MarkdownText]

  package struct Cell: Sendable, Equatable {
    package var row: String
    package var column: String
  }

  /// The letters alone of what is asked.
  package var prompt: String { promptMarkdown.plain }
  /// What the quantity is computed from.
  var subject: QuestionSubject? { try? asked.subject() }
  /// The name of the layer asked about, as written.
  package var at: String? { asked.at }
  package var choices: [QuestionInstance.DrawnChoice] { asked.choices }
  package var hasChoices: Bool { !asked.choices.isEmpty }
  /// Whether letters are typed, or a name: what is right then is no matter of how numbers are written.
  package var isChosen: Bool {
    switch answer.form {
    case .choices, .names: true
    default: false
    }
  }

  /// Whether a name is typed.
  var isNamed: Bool {
    if case .names = answer.form { true } else { false }
  }

  /// Reads what a student typed.
  ///
  /// - Throws: `UnreadableAnswer`; it should cost no attempt.
  package func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    guard hasChoices else { return try AnswerReader(answer: answer).read(text) }
    let read: ReadAnswer
    let named = ChoiceMeaning.index(of: text, in: choices.map(\.text))
    do throws(UnreadableAnswer) {
      read = try AnswerReader(answer: answer).read(text)
    } catch {
      // Whoever types a choice out has chosen it.
      guard let named else { throw error }
      return ReadAnswer(numbers: [ReadAnswer.Number(value: Double(named + 1), decimals: 0)])
    }
    if let named, read.values != [Double(named + 1)] {
      let letters = read.values.map { QuestionInstance.letter(Int($0) - 1) }.joined(separator: " ")
      let other = QuestionInstance.letter(named)
      throw UnreadableAnswer(
        description: localized(
          "That may be \(letters), or the words of \(other). Wanted: a letter in parentheses."))
    }
    return read
  }

  /// What to type, in words; its example is never the answer, nor a part of it.
  package var wanted: String { AnswerExample(answer: answer).wanted }

  /// What was read, as it can be typed; nil where that is what was typed.
  package func echo(of read: ReadAnswer, typed: String) -> String? {
    let text: String
    // What stands around a number or a letter is no other reading of it.
    var around = Language.current.decimalMark == "," ? " '%" : " ,%"
    switch answer.form {
    case .choices:
      text = read.values.map { QuestionInstance.letter(Int($0) - 1) }.joined(separator: " ")
      around = " ,().[]:"
    case .names(let vocabulary):
      guard let index = read.values.first.map({ Int($0) }), vocabulary.entries.indices.contains(index) else {
        return nil
      }
      let name = vocabulary.entries[index].name
      return Vocabulary.folded(name) == Vocabulary.folded(typed) ? nil : name
    case .formula, .exact: return nil
    default:
      // Nobody needs to be told what 1.5 MiB are in bytes.
      if read.numbers.first?.unit != nil { return nil }
      var shown = answer
      // As exactly as it was typed.
      shown.exactness = .exact
      shown.unit = ""
      text = shown.text(of: read.values.map(Self.shortened))
    }
    func plain(_ text: String) -> String {
      String(String.UnicodeScalarView(PlainText.scalars(text).filter { !around.unicodeScalars.contains($0) }))
    }
    let isPlain = typed.allSatisfy { $0.isASCII || $0 == "×" || $0 == "−" }
    return isPlain && plain(text) == plain(typed) ? nil : text
  }

  /// A calculated value with as many decimals as anybody looks at.
  private static func shortened(_ value: Double) -> Double {
    let rounded = (value * 1e6).rounded() / 1e6
    return abs(value) < 1e9 && rounded != 0 ? rounded : value
  }

  package func mark(_ read: ReadAnswer) -> Mark { answer.mark(read) }

  /// What every misconception that concerns the field makes of it, the right answer left out.
  package var misconceptions: [QuestionInstance.Explanation] {
    guard form.quantity != nil else { return [] }
    return Misconceptions.all.compactMap { misconception in
      guard let wrong = wrongAnswer(misconception), wrong.form == answer.form || !answer.isMap,
        !answer.agrees(with: wrong)
      else { return nil }
      let words = diagnoses[misconception.name] ?? MarkdownText(plain: misconception.feedback)
      return QuestionInstance.Explanation(
        misconception: misconception.name, markdown: words, answer: wrong)
    }
  }

  /// What somebody with a misconception answers; nil where it makes no difference, or leads nowhere.
  func wrongAnswer(_ misconception: any Misconception.Type) -> Answer? {
    guard form.quantity != nil else { return nil }
    return try? form.answer(asked, by: Reference(misconception: misconception))
  }

  /// The misconceptions that lead to a wrong answer, or for choices the feedback on what was picked wrongly.
  package func explanations(for read: ReadAnswer) -> [QuestionInstance.Explanation] {
    if hasChoices { return feedback(read, on: choices, from: 1, as: "choice") }
    guard !mark(read).isFull else { return [] }
    if !asked.words.isEmpty { return feedback(read, on: asked.words, from: 0, as: "word") }
    let found = misconceptions.filter {
      $0.answer.mark(read).isFull && (isChosen || $0.answer.values.count == read.numbers.count)
    }
    // The author's words come first.
    let declared = asked.material.question.declaredMisconceptions
    return found.filter { declared.contains($0.misconception) }
      + found.filter { !declared.contains($0.misconception) }
  }

  /// The author's words on what was taken, and is wrong.
  private func feedback(
    _ read: ReadAnswer, on listed: [QuestionInstance.DrawnChoice], from first: Int, as name: String
  ) -> [QuestionInstance.Explanation] {
    let picked = Set(read.values.map { Int($0) - first })
    return listed.indices.compactMap { index in
      guard picked.contains(index), !listed[index].isCorrect, let words = listed[index].feedbackMarkdown
      else { return nil }
      return QuestionInstance.Explanation(misconception: name, markdown: words, answer: answer)
    }
  }

  /// Whether right choices were picked only, but not all of them.
  package func isIncomplete(_ read: ReadAnswer) -> Bool {
    hasChoices && !read.values.isEmpty && !mark(read).isFull && Set(read.values).isSubset(of: answer.values)
  }

  /// The right answer as a person writes it.
  package var answerText: String {
    guard hasChoices else { return answer.text }
    return choices.indices.filter { choices[$0].isCorrect }
      .map { "\(QuestionInstance.letter($0))) \(choices[$0].text)" }.joined(separator: "; ")
  }

  /// The right answer as it can be typed.
  package var typedAnswer: String {
    switch answer.form {
    case .choices: answer.values.map { QuestionInstance.letter(Int($0) - 1) }.joined(separator: " ")
    case .names(let vocabulary): vocabulary.entries[Int(answer.values[0])].name
    default: answer.text
    }
  }

  /// The worked solution: the reference's own trace.
  package var solution: [String] { form.steps(asked) }

  /// The same as it is shown: why something that is listed is right stands in its author's words.
  package var explanation: [MarkdownText] {
    let listed = asked.choices.isEmpty ? asked.words : asked.choices
    guard listed.isEmpty else { return listed.compactMap { $0.isCorrect ? $0.feedbackMarkdown : nil } }
    return solution.map { MarkdownText(plain: $0) }
  }
}

extension Answer {
  var isMap: Bool { if case .maps = form { true } else { false } }
}
