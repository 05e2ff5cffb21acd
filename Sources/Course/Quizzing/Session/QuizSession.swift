import Exercises
import Questions
import SeededRandom

/// One run through an exercise's questions: a list, a place on it, and what was reached. A pure value; the same seed gives
/// the same list everywhere, and each question the numbers that `preview` draws from it.
package struct QuizSession: Codable, Sendable, Equatable {
  package let exercise: String
  package let seed: UInt64
  package private(set) var items: [QuizItem]
  /// The item asked now; as many as there are items when all are done.
  package private(set) var position = 0

  /// What came of an answer.
  package enum Outcome: Sendable, Equatable {
    case right(points: Double)
    case wrong(mark: Mark, explanations: [QuestionInstance.Explanation], attemptsLeft: Int)
    case missed(mark: Mark, explanations: [QuestionInstance.Explanation], points: Double)
  }

  /// A new session: so many questions as the pool says, picked by the seed, each after those it requires.
  ///
  /// - Parameter carried: questions from earlier sessions that come first.
  package init(exercise: String, quiz: Quiz, pool: Int?, seed: UInt64, carried: [String] = []) {
    self.exercise = exercise
    self.seed = seed
    var generator = SplitMix64(seed: seed, purpose: "quiz/\(exercise)")
    let order = QuestionPick.order(of: quiz, count: pool, &generator)
    let reviews = carried.filter { quiz.question($0) != nil }.prefix(ReviewSchedule.mostCarried)
    items =
      reviews.map { QuizItem(question: $0, seed: Self.seed(&generator), isReview: true) }
      + order.map { QuizItem(question: $0, seed: seed) }
  }

  /// A seed short enough to be told.
  private static func seed(_ generator: inout SplitMix64) -> UInt64 {
    UInt64(generator.index(below: 999_999)) + 1
  }

  /// The number of the question asked now among those that count, from 1, and how many of them there are.
  package var place: (number: Int, count: Int) {
    let asked = items.prefix(position + 1).count { !$0.isReview }
    return (asked, items.count { !$0.isReview })
  }

  package var isFinished: Bool { position >= items.count }
  package var current: QuizItem? { isFinished ? nil : items[position] }
  /// The points reached so far.
  package var points: Double { items.reduce(0) { $0 + $1.points } }

  /// The points of the questions that count, by their quiz.
  package func maximum(in quiz: Quiz) -> Double {
    items.reduce(0) { $0 + ($1.isReview ? 0 : quiz.question($1.question)?.points ?? 0) }
  }

  /// Leaves out items whose question the course does not have any more.
  package mutating func dropItems(missingFrom quiz: Quiz) {
    let gone = items[..<min(position, items.count)].count { quiz.question($0.question) == nil }
    items.removeAll { quiz.question($0.question) == nil }
    position -= gone
  }

  // MARK: - Answering

  /// Marks an answer to the current question.
  ///
  /// - Parameter record: learns which misconceptions were met, and which are overcome.
  package mutating func answer(
    _ read: ReadAnswer, to instance: QuestionInstance, rules: AttemptRules, record: inout QuizRecord
  ) -> Outcome {
    let mark = instance.mark(read)
    if mark.isFull {
      items[position].state = .right
      items[position].points = worth(instance, rules, share: 1, wrong: items[position].wrongAnswers)
      let points = items[position].points
      pass(&record)
      return .right(points: points)
    }
    let explanations = instance.explanations(for: read)
    items[position].wrongAnswers += 1
    note(explanations)
    if !instance.question.hasChoices, mark.isRight.count > 1 {
      items[position].bestShare = max(items[position].bestShare, mark.share)
    }
    let left = rules.attempts - items[position].wrongAnswers
    guard left <= 0 else { return .wrong(mark: mark, explanations: explanations, attemptsLeft: left) }
    items[position].state = .missed
    items[position].points = worth(
      instance, rules, share: items[position].bestShare, wrong: items[position].wrongAnswers - 1)
    let points = items[position].points
    miss(instance.question, &record)
    return .missed(mark: mark, explanations: explanations, points: points)
  }

  // MARK: - Several fields

  /// What came of the answers to several fields.
  package struct FieldsOutcome: Sendable, Equatable {
    /// For each field that was open, what came of it; nil where it was right before.
    package var results: [FieldResult?]
    /// The points, where the question is over.
    package var points: Double?
    package var attemptsLeft: Int
  }

  /// How much of a field is right, and what explains the rest.
  package struct FieldResult: Sendable, Equatable {
    package var mark: Mark
    package var explanations: [QuestionInstance.Explanation]
  }

  /// The fields of the current question that are still to be answered in this round.
  package func openFields(of instance: QuestionInstance) -> [Int] {
    guard let item = current else { return [] }
    let (progress, typed) = (item.progress(of: instance), item.typed(of: instance))
    return instance.fields.indices.filter { !progress[$0].isRight && typed[$0] == nil }
  }

  /// Keeps what was typed into a field until all are.
  package mutating func type(_ text: String, into field: Int, of instance: QuestionInstance) {
    guard !isFinished else { return }
    var typed = items[position].typed(of: instance)
    typed[field] = text
    items[position].typed = typed
  }

  /// Marks one round of answers: each field by itself, with attempts of its own.
  ///
  /// - Parameter reads: what was typed into each field; nil for a field that was right before, or left empty.
  package mutating func answer(
    fields reads: [ReadAnswer?], of instance: QuestionInstance, rules: AttemptRules, record: inout QuizRecord
  ) -> FieldsOutcome {
    var progress = items[position].progress(of: instance)
    var results: [FieldResult?] = []
    for (index, field) in instance.fields.enumerated() {
      guard !progress[index].isRight else {
        results.append(nil)
        continue
      }
      let mark = reads[index].map(field.mark) ?? .nothing
      let explanations = mark.isFull ? [] : reads[index].map(field.explanations) ?? []
      results.append(FieldResult(mark: mark, explanations: explanations))
      if mark.isFull {
        progress[index].isRight = true
      } else {
        progress[index].wrongAnswers += 1
        if !field.hasChoices { progress[index].bestShare = max(progress[index].bestShare, mark.share) }
      }
      note(explanations)
    }
    items[position].fields = progress
    items[position].typed = nil
    let isRight = progress.allSatisfy(\.isRight)
    if results.contains(where: { $0?.mark.isFull == false }) { items[position].wrongAnswers += 1 }
    let left = rules.attempts - items[position].wrongAnswers
    guard isRight || left <= 0 else {
      return FieldsOutcome(results: results, points: nil, attemptsLeft: left)
    }
    let points = worth(instance, rules, progress)
    items[position].points = points
    items[position].state = isRight ? .right : .missed
    if isRight {
      pass(&record)
    } else {
      miss(instance.question, &record)
    }
    return FieldsOutcome(results: results, points: points, attemptsLeft: 0)
  }

  /// The points of all fields, each less what its own wrong attempts cost, and all less what hints cost.
  private func worth(
    _ instance: QuestionInstance, _ rules: AttemptRules, _ progress: [QuizItem.FieldProgress]
  ) -> Double {
    guard !items[position].isReview else { return 0 }
    let hints = instance.hints.prefix(items[position].hints).reduce(0) { $0 + $1.cost }
    let sum = zip(instance.fields, progress).reduce(0) { sum, next in
      let (field, progress) = next
      let wrong = progress.isRight ? progress.wrongAnswers : max(0, progress.wrongAnswers - 1)
      let rest = max(0, 1 - rules.penalty * Double(wrong) - hints)
      return sum + field.points * (progress.isRight ? 1 : progress.bestShare) * rest
    }
    return (sum * 1000).rounded() / 1000
  }

  /// Gives up on the current question; it comes again like one that was missed.
  package mutating func skip(_ question: Question, record: inout QuizRecord) {
    guard !isFinished else { return }
    items[position].typed = nil
    items[position].state = .skipped
    miss(question, &record)
  }

  /// Takes the next hint.
  ///
  /// - Returns: the hint, or nil where all have been given.
  package mutating func hint(of instance: QuestionInstance) -> Hint? {
    guard !isFinished, items[position].hints < instance.hints.count else { return nil }
    items[position].hints += 1
    return instance.hints[items[position].hints - 1]
  }

  /// The points for a share of the answer, less what wrong attempts and hints cost.
  private func worth(_ instance: QuestionInstance, _ rules: AttemptRules, share: Double, wrong: Int) -> Double
  {
    guard !items[position].isReview else { return 0 }
    let hints = instance.hints.prefix(items[position].hints).reduce(0) { $0 + $1.cost }
    let rest = max(0, 1 - rules.penalty * Double(max(0, wrong)) - hints)
    return (instance.question.points * share * rest * 1000).rounded() / 1000
  }

  /// Keeps what explains wrong answers, each once.
  private mutating func note(_ explanations: [QuestionInstance.Explanation]) {
    for explanation in explanations
    where !items[position].misconceptions.contains(explanation.misconception) {
      items[position].misconceptions.append(explanation.misconception)
    }
  }

  /// Goes on from a question that was answered rightly.
  private mutating func pass(_ record: inout QuizRecord) {
    overcome(items[position], &record)
    if items[position].wrongAnswers > 0, !items[position].isReview { learn(&record) }
    position += 1
  }

  // MARK: - What was missed comes again

  /// Goes on, and lets the question come again with another seed, once a few others have come.
  private mutating func miss(_ question: Question, _ record: inout QuizRecord) {
    let item = items[position]
    let met = learn(&record)
    position += 1
    let again = items.count { $0.question == item.question && $0.isReview }
    // Who gives up on a review has seen enough of it for today.
    guard again < ReviewSchedule.mostReviewsInASession, !(item.isReview && item.state == .skipped) else {
      return
    }
    let review = self.review(of: item, question, number: again)
    let questions = Set(items.map(\.question)).count
    let isAlone = questions == 1
    // Asked alone, a question is practised at once, with other numbers.
    guard
      items.count - position >= ReviewSchedule.leastGap(questions: questions)
        || isAlone && review.hasSameNumbers == false
    else {
      return
    }
    items.insert(review, at: min(items.count, position + ReviewSchedule.gap(met: met)))
  }

  /// The question with numbers that it did not have in this session, where it has any.
  private func review(of item: QuizItem, _ question: Question, number: Int) -> QuizItem {
    let asked = Set(items.filter { $0.question == item.question }.map(\.seed))
    let seen = asked.compactMap { try? question.instance(seed: $0).appearance }
    var generator = SplitMix64(seed: item.seed, purpose: "review/\(number)")
    var review = QuizItem(question: item.question, seed: Self.seed(&generator), isReview: true)
    review.hasSameNumbers = true
    for _ in 0..<(question.isParameterised ? 20 : 0) {
      let seed = Self.seed(&generator)
      guard let appearance = try? question.instance(seed: seed).appearance, !seen.contains(appearance) else {
        continue
      }
      review.seed = seed
      review.hasSameNumbers = false
      break
    }
    return review
  }

  /// Notes the misconceptions behind the current item's wrong answers.
  ///
  /// - Returns: how often the one met most often was met.
  @discardableResult
  private func learn(_ record: inout QuizRecord) -> Int {
    let item = items[position]
    let place = "\(exercise)/\(item.question)"
    let names = item.misconceptions.filter { $0 != "choice" }
    var most = 0
    for name in names.isEmpty ? [place] : names {
      var met = record.misconceptions[name] ?? QuizRecord.Met()
      met.count += 1
      met.isOpen = true
      met.questions.removeAll { $0 == place }
      met.questions.append(place)
      record.misconceptions[name] = met
      most = max(most, met.count)
    }
    return most
  }

  /// A review that was answered at once closes what was met on its question.
  private func overcome(_ item: QuizItem, _ record: inout QuizRecord) {
    guard item.isReview, item.wrongAnswers == 0 else { return }
    let place = "\(exercise)/\(item.question)"
    for (name, met) in record.misconceptions where met.questions.contains(place) {
      record.misconceptions[name]?.isOpen = false
    }
  }
}

extension QuizRecord {
  /// The questions of an exercise on which open misconceptions were met, those of the most frequent first.
  package func questionsToReview(of exercise: String) -> [String] {
    var questions: [String] = []
    for (_, met) in openMisconceptions {
      guard let place = met.questions.last(where: { $0.hasPrefix("\(exercise)/") }) else { continue }
      let id = String(place.dropFirst(exercise.count + 1))
      if !questions.contains(id) { questions.append(id) }
    }
    return questions
  }
}
