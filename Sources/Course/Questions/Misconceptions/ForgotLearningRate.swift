import Sentences

/// The whole gradient taken away, however short the step should be.
enum ForgotLearningRate: Misconception {
  static let name = "forgot-learning-rate"
  static var feedback: String {
    localized(
      "You took the whole gradient away: the learning rate says how much of it a step goes.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    guard let before = quantity.beforeStep(subject), before.rate > 0,
      var answer = try? quantity.answer(subject)
    else { return nil }
    answer.values = zip(before.values, answer.values).map { $0 - ($0 - $1) / before.rate }
    answer.exactness = exactness(of: answer.values)
    return answer
  }
}
