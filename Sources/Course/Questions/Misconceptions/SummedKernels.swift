import Sentences

/// The kernels laid side by side: their sizes summed, as if they did not overlap.
enum SummedKernels: Misconception {
  static let name = "summed-kernels"
  static var feedback: String {
    localized(
      "You added up the kernels: they overlap, so a layer adds k − 1 times the jump, not k.")
  }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    fieldByAdding(subject, quantity) { $0.kernelSize }
  }
}
