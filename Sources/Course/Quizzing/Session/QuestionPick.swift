import Exercises
import Questions
import SeededRandom

/// Which questions of a quiz one learner gets, and in which order.
enum QuestionPick {
  /// So many as wanted, each after those it requires, without which it does not come; in the quiz's own order otherwise.
  ///
  /// - Parameter count: nil for all.
  static func order(of quiz: Quiz, count: Int?, _ generator: inout SplitMix64) -> [String] {
    let wanted = min(count ?? quiz.questions.count, quiz.questions.count)
    var picked: Set<String> = []
    for index in generator.shuffled(Array(quiz.questions.indices)) where picked.count < wanted {
      // A question comes with those it requires, or not at all.
      let together = picked.union(closure(of: quiz.questions[index].id, in: quiz))
      if together.count <= wanted { picked = together }
    }
    var order: [String] = []
    func add(_ id: String) {
      guard !order.contains(id), let question = quiz.question(id) else { return }
      question.requires.forEach(add)
      order.append(id)
    }
    for question in quiz.questions where picked.contains(question.id) { add(question.id) }
    return order
  }

  /// A question and all it requires, through whatever chain; circles were refused when the quiz was read.
  private static func closure(of id: String, in quiz: Quiz) -> Set<String> {
    guard let question = quiz.question(id) else { return [] }
    return question.requires.reduce(into: [id]) { $0.formUnion(closure(of: $1, in: quiz)) }
  }
}
