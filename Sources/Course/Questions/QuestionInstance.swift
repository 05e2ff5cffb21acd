import Diagnostics
import Markdown
import XMLDocuments

/// A question with its parameters drawn: what is asked, and what the reference answers.
package struct QuestionInstance: Sendable {
  package let question: Question
  package let seed: UInt64
  /// What is said before anything is asked; empty for most questions.
  package let introMarkdown: MarkdownText
  /// What is to be answered, in the order shown; at least one.
  package let fields: [AnswerField]
  /// The networks, in the order written.
  package let networks: [ShownNetwork]
  package let subject: QuestionSubject
  package let hints: [Hint]
  /// The values of the parameters, by name.
  package let parameters: [String: String]

  package struct DrawnChoice: Sendable, Equatable {
    package var markdown: MarkdownText
    package var feedbackMarkdown: MarkdownText?
    package var isCorrect: Bool

    /// The letters alone.
    package var text: String { markdown.plain }
    package var feedback: String? { feedbackMarkdown?.plain }
  }

  /// A network as it is shown.
  package struct ShownNetwork: Sendable {
    /// Its name among several.
    package let id: String?
    /// Its element with the numbers put in; a parameter that is solved for, or that a formula is in, keeps its name.
    package let element: XMLElement
    /// Whether a parameter in it has its name.
    package let hasSymbols: Bool
    package let subject: QuestionSubject
  }

  /// A wrong answer that a misconception explains.
  package struct Explanation: Sendable, Equatable {
    package var misconception: String
    package var markdown: MarkdownText
    /// What someone with the misconception answers.
    package var answer: Answer

    /// The letters alone.
    package var feedback: String { markdown.plain }
  }

  /// What tells it from the same question with other numbers; the order of choices does not count.
  package var appearance: String {
    let matrices = subject.matrices.map { "\($0)" } ?? ""
    return (fields.map(\.prompt) + [intro] + networks.map(\.element.xml) + [matrices]).joined(separator: "\n")
      + fields.flatMap(\.choices).map(\.text).sorted().joined(separator: "\n")
  }

  /// The letters of the introduction alone.
  package var intro: String { introMarkdown.plain }

  /// Whether several things are asked.
  package var hasSeveralFields: Bool { fields.count > 1 }

  /// The letter of a choice, from `a`.
  package static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + min(25, index)))) }
}

// A question that asks for one thing: what holds for its field.
extension QuestionInstance {
  package var prompt: String { fields[0].prompt }
  package var answer: Answer { fields[0].answer }
  package var choices: [DrawnChoice] { fields[0].choices }
  package var networkElement: XMLElement? { networks.first?.element }
  package var misconceptions: [Explanation] { fields[0].misconceptions }
  package var wanted: String { fields[0].wanted }
  package var answerText: String { fields[0].answerText }
  package var solution: [String] { fields[0].solution }

  package func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer { try fields[0].read(text) }
  package func mark(_ read: ReadAnswer) -> Mark { fields[0].mark(read) }
  package func explanations(for read: ReadAnswer) -> [Explanation] { fields[0].explanations(for: read) }
  package func isIncomplete(_ read: ReadAnswer) -> Bool { fields[0].isIncomplete(read) }
  package func echo(of read: ReadAnswer, typed: String) -> String? { fields[0].echo(of: read, typed: typed) }
}
