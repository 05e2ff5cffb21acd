import Diagnostics
import XMLDocuments

/// A question with its parameters drawn: what is asked, and what the reference answers.
package struct QuestionInstance: Sendable {
  package let question: Question
  package let seed: UInt64
  /// What is asked, in words.
  package let prompt: String
  /// The network's element with the numbers put in; nil for a question without one.
  package let networkElement: XMLElement?
  package let subject: QuestionSubject
  package let answer: Answer
  /// In the order they are shown; empty for a question that is computed.
  package let choices: [DrawnChoice]
  package let hints: [Hint]
  /// The values of the parameters, by name.
  package let parameters: [String: String]
  /// The author's words for misconceptions, numbers put in.
  let diagnoses: [String: String]
  /// How many draws were thrown away before this one because two choices said the same.
  let coincidences: Int

  package struct DrawnChoice: Sendable, Equatable {
    package var text: String
    package var feedback: String?
    package var isCorrect: Bool
  }

  /// A wrong answer that a misconception explains.
  package struct Explanation: Sendable, Equatable {
    package var misconception: String
    package var feedback: String
    /// What someone with the misconception answers.
    package var answer: Answer
  }

  /// What tells it from the same question with other numbers; the order of choices does not count.
  package var appearance: String {
    let matrices = subject.matrices.map { "\($0)" } ?? ""
    return [prompt, networkElement?.xml ?? "", matrices].joined(separator: "\n")
      + choices.map(\.text).sorted().joined(separator: "\n")
  }

  /// Reads what a student typed.
  ///
  /// - Throws: `UnreadableAnswer`; it should cost no attempt.
  package func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    guard question.hasChoices else { return try AnswerReader(answer: answer).read(text) }
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
      let letters = read.values.map { Self.letter(Int($0) - 1) }.joined(separator: " ")
      throw UnreadableAnswer(
        description:
          "That may be \(letters), or the words of \(Self.letter(named)). Wanted: a letter in parentheses.")
    }
    return read
  }

  /// What to type, in words; its example is never the answer, nor a part of it.
  package var wanted: String { AnswerExample(answer: answer).wanted }

  /// What was read, as it can be typed; nil where that is what was typed.
  package func echo(of read: ReadAnswer, typed: String) -> String? {
    let text: String
    if question.hasChoices {
      text = read.values.map { Self.letter(Int($0) - 1) }.joined(separator: " ")
    } else {
      var shown = answer
      // As exactly as it was typed.
      shown.exactness = .exact
      shown.unit = ""
      text = shown.text(of: read.values.map(Self.shortened))
    }
    // What stands around a number or a letter is no other reading of it.
    let around = question.hasChoices ? " ,().[]:" : " ,%"
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

  /// What every misconception that concerns the question makes of it, the right answer left out.
  package var misconceptions: [Explanation] {
    guard let quantity = question.quantity else { return [] }
    return Misconceptions.all.compactMap { misconception in
      guard let wrong = misconception.answer(subject, quantity), wrong.form == answer.form || !isMap(answer),
        !answer.agrees(with: wrong.values)
      else { return nil }
      let feedback = diagnoses[misconception.name] ?? misconception.feedback
      return Explanation(misconception: misconception.name, feedback: feedback, answer: wrong)
    }
  }

  private func isMap(_ answer: Answer) -> Bool {
    if case .maps = answer.form { true } else { false }
  }

  /// The misconceptions that lead to a wrong answer, or for choices the feedback on what was picked wrongly.
  package func explanations(for read: ReadAnswer) -> [Explanation] {
    if question.hasChoices { return choiceExplanations(read) }
    guard !mark(read).isFull else { return [] }
    let found = misconceptions.filter {
      $0.answer.mark(read).isFull && $0.answer.values.count == read.numbers.count
    }
    // The author's words come first.
    let declared = question.declaredMisconceptions
    return found.filter { declared.contains($0.misconception) }
      + found.filter { !declared.contains($0.misconception) }
  }

  /// Whether right choices were picked only, but not all of them.
  package func isIncomplete(_ read: ReadAnswer) -> Bool {
    question.hasChoices && !read.values.isEmpty && !mark(read).isFull
      && Set(read.values).isSubset(of: answer.values)
  }

  private func choiceExplanations(_ read: ReadAnswer) -> [Explanation] {
    let picked = Set(read.values.map { Int($0) - 1 })
    return choices.indices.compactMap { index in
      guard picked.contains(index), !choices[index].isCorrect, let feedback = choices[index].feedback else {
        return nil
      }
      return Explanation(misconception: "choice", feedback: feedback, answer: answer)
    }
  }

  /// The right answer as a person writes it.
  package var answerText: String {
    guard question.hasChoices else { return answer.text }
    return choices.indices.filter { choices[$0].isCorrect }
      .map { "\(Self.letter($0))) \(choices[$0].text)" }.joined(separator: "; ")
  }

  /// The worked solution: the reference's own trace.
  package var solution: [String] {
    if let quantity = question.quantity { return quantity.steps(subject) }
    return choices.compactMap { $0.isCorrect ? $0.feedback : nil }
  }

  /// The letter of a choice, from `a`.
  package static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + min(25, index)))) }
}
