/// When a missed question comes again: spaced repetition keyed on the misconception behind the miss.
///
/// The more often a misconception was met, the sooner a question that shows it returns; the gaps halve, as the intervals
/// of a Leitner box do when a card is missed, down to a few questions: an answer that was just shown is copied, not recalled.
package enum ReviewSchedule {
  /// How many other questions come first, for a misconception that was met so often.
  package static func gap(met count: Int) -> Int { max(2, 8 >> max(0, min(count, 4) - 1)) }

  /// Where fewer others are left of so many, a missed question waits for the next session.
  package static func leastGap(questions count: Int) -> Int { count > 3 ? 2 : 1 }

  /// How often one question comes again within a session; what is still missed then opens the next one.
  package static let mostReviewsInASession = 2

  /// How many questions from earlier sessions open a new one.
  package static let mostCarried = 3
}
