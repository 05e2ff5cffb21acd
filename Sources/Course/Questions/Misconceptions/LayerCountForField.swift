import Sentences

/// The field taken as the number of layers: N instead of 2N + 1.
enum LayerCountForField: Misconception {
  static let name = "layer-count"
  static var feedback: String {
    localized(
      "You counted the layers: N stacked 3x3 layers see 2N + 1 positions, for each adds one on each side.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    fieldByAdding(subject, quantity) { _ in 1 }
  }
}
