import Questions

/// One question on a session's list: what was drawn, and how far its answering has come.
package struct QuizItem: Codable, Sendable, Equatable {
  package enum State: String, Codable, Sendable {
    case open, right, missed, skipped
  }

  /// The question's id.
  package var question: String
  /// Where its numbers are drawn from: the same instance as in `grade preview` with this seed.
  package var seed: UInt64
  /// Whether it comes again because it was missed; then it is worth no points.
  package var isReview = false
  /// Whether a question that comes again has numbers it had before; nil where nobody looked.
  package var hasSameNumbers: Bool?
  package var state = State.open
  /// How many wrong answers were given.
  package var wrongAnswers = 0
  /// How many hints were shown.
  package var hints = 0
  /// The best share of a wrong answer that was right, such as two of three axes.
  package var bestShare = 0.0
  package var points = 0.0
  /// The misconceptions that explained wrong answers, the first one first.
  package var misconceptions: [String] = []

  /// For a question with several fields: how far each has come; nil for others, and before the first answer.
  package var fields: [FieldProgress]?
  /// For such a question: what has been typed into its fields since it was marked last; nil where that is nothing yet.
  package var typed: [String?]?

  /// How far one of several fields has come.
  package struct FieldProgress: Codable, Sendable, Equatable {
    package var isRight = false
    package var wrongAnswers = 0
    /// The best share of a wrong answer that was right.
    package var bestShare = 0.0
  }

  /// How far each field has come; from the beginning where the course was changed meanwhile, and has other fields.
  package func progress(of instance: QuestionInstance) -> [FieldProgress] {
    guard let fields, fields.count == instance.fields.count else {
      return instance.fields.map { _ in FieldProgress() }
    }
    return fields
  }

  /// What has been typed into each field.
  package func typed(of instance: QuestionInstance) -> [String?] {
    guard let typed, typed.count == instance.fields.count else { return instance.fields.map { _ in nil } }
    return typed
  }

  package init(question: String, seed: UInt64, isReview: Bool = false) {
    self.question = question
    self.seed = seed
    self.isReview = isReview
  }
}
