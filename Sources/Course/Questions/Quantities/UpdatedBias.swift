import FeatureMaps

/// The biases of a layer after a step against the gradient, or several.
enum UpdatedBias: GradientQuantity {
  static let name = "updated-bias"
  static let options = UpdatedWeights.options

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    biasAnswer(try subject.updated().after.biases)
  }

  static func beforeStep(_ subject: QuestionSubject) -> (values: [Double], rate: Double)? {
    guard let updated = try? subject.updated(), updated.steps == 1 else { return nil }
    return (updated.before.biases, updated.rate)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let updated = try? subject.updated() else { return [] }
    return GradientBias.steps(subject) + subject.updateSteps(updated)
      + columns([updated.after.biases])
  }
}
