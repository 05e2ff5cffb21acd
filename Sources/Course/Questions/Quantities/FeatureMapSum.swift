import Sentences

/// The sum of all values of the feature maps.
enum FeatureMapSum: Quantity {
  static let name = "feature-map-sum"
  static let source = QuantitySource.matrices

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let sum = try subject.output().values.reduce(0, +)
    return Answer(values: [sum], form: .number, exactness: exactness(of: [sum]))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let values = try? subject.output().values else { return [] }
    let sum = short(values.reduce(0, +))
    return FeatureMapValues.steps(subject) + [
      localized("sum: \(values.map(short).joined(separator: " + ")) = \(sum)")
    ]
  }
}
