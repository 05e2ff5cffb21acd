import Exercises
import Languages
import Questions
import SeededRandom
import Sentences

/// One learner's exam: its questions, what was typed to each, and the time. Nothing is marked before it is handed in, and then
/// from what was typed, so that a mended course marks anew.
package struct ExamSession: Codable, Sendable, Equatable {
  package let exercise: String
  package let seed: UInt64
  package private(set) var items: [Item]
  /// The item looked at, from 0.
  package private(set) var position = 0
  /// Seconds since 1970 at which it began.
  package let started: Int
  /// Seconds since 1970 at which it was handed in; nil while it is being taken.
  package private(set) var handedIn: Int?

  /// A question of the exam.
  package struct Item: Codable, Sendable, Equatable {
    /// The question's id.
    package let question: String
    /// Where its numbers are drawn from.
    package let seed: UInt64
    /// What was typed into each field, exactly; nil for an empty one.
    package var typed: [String?] = []
    /// The language in which each was typed, by its code: `1,168` is another number in German. nil for English, and where none is kept.
    private(set) var languages: [String?]?

    /// Keeps what was typed into a field of so many.
    fileprivate mutating func type(_ text: String?, into field: Int, of count: Int, _ language: String) {
      if typed.count != count { typed = Array(repeating: nil, count: count) }
      var codes = languages ?? []
      if codes.count != count { codes = Array(repeating: nil, count: count) }
      typed[field] = text
      codes[field] = language == Language.english.code ? nil : language
      languages = codes.contains { $0 != nil } ? codes : nil
    }

    /// The language in which a field was filled in.
    func language(_ field: Int) -> Language {
      guard let languages, languages.indices.contains(field), let code = languages[field] else {
        return .english
      }
      return Language.named(code) ?? .english
    }
  }

  package init(exercise: String, quiz: Quiz, seed: UInt64, started: Int) {
    self.exercise = exercise
    self.seed = seed
    self.started = started
    var generator = SplitMix64(seed: seed, purpose: "quiz/\(exercise)")
    items = QuestionPick.order(of: quiz, count: quiz.exam?.questions, &generator).map {
      Item(question: $0, seed: seed)
    }
  }

  package var isHandedIn: Bool { handedIn != nil }

  /// The seconds that are left; nil for an exam without an end.
  package func secondsLeft(_ exam: Exam, now: Int) -> Int? {
    exam.minutes.map { max(0, started + 60 * $0 - now) }
  }

  package func isOver(_ exam: Exam, now: Int) -> Bool { secondsLeft(exam, now: now) == 0 }

  /// What was typed into a field of the item looked at.
  package func typed(_ field: Int) -> String? {
    items[position].typed.indices.contains(field) ? items[position].typed[field] : nil
  }

  /// Keeps what was typed into a field; nil empties it.
  package mutating func type(_ text: String?, into field: Int, of count: Int) {
    guard !isHandedIn else { return }
    items[position].type(text, into: field, of: count, Language.current.code)
  }

  /// Looks at another item, as far as there is one.
  package mutating func go(to index: Int) { position = min(max(0, index), max(0, items.count - 1)) }

  /// The items without an answer, or with an empty field, from 0.
  package var unanswered: [Int] {
    items.indices.filter { items[$0].typed.isEmpty || items[$0].typed.contains { $0 == nil } }
  }

  /// The exam ends, at its last moment where that is over.
  package mutating func handIn(_ exam: Exam, now: Int) {
    guard !isHandedIn else { return }
    handedIn = exam.minutes.map { min(now, started + 60 * $0) } ?? now
  }

  /// Leaves out items whose question the course does not have any more.
  package mutating func dropItems(missingFrom quiz: Quiz) {
    items.removeAll { quiz.question($0.question) == nil }
    go(to: position)
  }
}
