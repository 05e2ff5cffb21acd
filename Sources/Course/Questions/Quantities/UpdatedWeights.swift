import FeatureMaps

/// The weights of a layer after a step against the gradient, or several.
enum UpdatedWeights: GradientQuantity {
  static let name = "updated-weights"
  static let options =
    [
      QuestionSubject.parametersOf, QuestionSubject.target, QuestionSubject.lossFunction,
    ] + QuestionSubject.updateOptions

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    learntAnswer(try subject.updated().after.kernels)
  }

  static func beforeStep(_ subject: QuestionSubject) -> (values: [Double], rate: Double)? {
    guard let updated = try? subject.updated(), updated.steps == 1 else { return nil }
    return (updated.before.kernels.flatMap(\.values), updated.rate)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let updated = try? subject.updated() else { return [] }
    return GradientWeights.steps(subject) + subject.updateSteps(updated) + learntLines(updated.after.kernels)
  }
}
