import Sentences

/// The gradients of the places averaged, where they add up.
enum AveragedCopies: Misconception {
  static let name = "averaged-copies"
  static var feedback: String {
    localized(
      "You averaged over the places. A shared weight gets the sum of what all its copies get.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    guard quantity.addsUpPlaces, let behind = try? subject.gradients().behindLayer,
      var answer = try? quantity.answer(subject)
    else { return nil }
    let places = Double(behind.placeCount)
    guard places > 1 else { return nil }
    answer.values = answer.values.map { $0 / places }
    answer.exactness = exactness(of: answer.values)
    return answer
  }
}
