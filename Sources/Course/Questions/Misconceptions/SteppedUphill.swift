import Sentences

/// The step taken along the gradient, which makes the loss larger.
enum SteppedUphill: Misconception {
  static let name = "stepped-uphill"
  static var feedback: String {
    localized(
      "You added the gradient: the loss falls against it, so the step is taken away.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    guard let before = quantity.beforeStep(subject), var answer = try? quantity.answer(subject) else {
      return nil
    }
    answer.values = zip(before.values, answer.values).map { 2 * $0 - $1 }
    answer.exactness = exactness(of: answer.values)
    return answer
  }
}
