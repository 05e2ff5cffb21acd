import Sentences

/// The largest value of the feature maps.
enum FeatureMapMaximum: Quantity {
  static let name = "feature-map-max"
  static let source = QuantitySource.matrices

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    guard let maximum = try subject.output().values.max() else { throw unknownSize }
    return Answer(values: [maximum], form: .number, exactness: exactness(of: [maximum]))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let maximum = try? subject.output().values.max() else { return [] }
    return FeatureMapValues.steps(subject) + [localized("the largest of them: \(short(maximum))")]
  }
}
