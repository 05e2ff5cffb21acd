import Sentences

/// Height and width exchanged.
enum SwappedAxes: Misconception {
  static let name = "swapped-axes"
  static var feedback: String {
    localized(
      "You exchanged height and width: shapes are written height first, as rows x columns.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    guard var answer = try? quantity.answer(subject), answer.form == .axes || answer.form == .shape else {
      return nil
    }
    let spatial = answer.form == .axes ? answer.values.count : answer.values.count - 1
    guard spatial >= 2, answer.values[0] != answer.values[1] else { return nil }
    answer.values.swapAt(0, 1)
    return answer
  }
}
