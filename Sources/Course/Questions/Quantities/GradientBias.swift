import FeatureMaps
import Sentences

/// ∂L/∂bias: how the loss changes with the bias of each filter or unit.
enum GradientBias: GradientQuantity {
  static let name = "gradient-bias"
  static let addsUpPlaces = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    biasAnswer(try subject.gradients().learnt.biases)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let gradients = try? subject.gradients() else { return [] }
    let biases = gradients.learnt.biases.map(short).joined(separator: Language.current.listMark)
    return subject.stepsBack()
      + [
        gradients.behindLayer.placeCount == 1
          ? localized("the bias is added as it is, so its gradient is what comes back: \(biases)")
          : localized("the bias is added in every place, so its gradient is the sum: \(biases)")
      ]
  }
}

/// One number for each filter or unit, in a row.
func biasAnswer(_ biases: [Double]) -> Answer {
  Answer(
    values: biases, form: biases.count == 1 ? .number : .maps(rows: 1, columns: biases.count),
    exactness: exactness(of: biases))
}
