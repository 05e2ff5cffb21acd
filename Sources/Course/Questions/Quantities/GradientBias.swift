/// ∂L/∂bias: how the loss changes with the bias of each filter.
enum GradientBias: GradientQuantity {
  static let name = "gradient-bias"
  static let addsUpPlaces = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let biases = try subject.gradients().biases
    return Answer(
      values: biases, form: biases.count == 1 ? .number : .maps(rows: 1, columns: biases.count),
      exactness: exactness(of: biases))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let biases = try? subject.gradients().biases else { return [] }
    return subject.stepsBackToConvolution()
      + [
        "the bias is added in every place, so its gradient is the sum: \(biases.map(short).joined(separator: ", "))"
      ]
  }
}
