/// ∂L/∂image: how the loss changes with each pixel.
enum GradientInput: GradientQuantity {
  static let name = "gradient-input"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let gradient = try subject.gradients().image
    return Answer(
      values: gradient.values, form: .maps(rows: gradient.rows, columns: gradient.columns),
      exactness: exactness(of: gradient.values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let gradient = try? subject.gradients().image else { return [] }
    return subject.stepsBackToConvolution()
      + ["each place paints the kernel where it stood, times its gradient; added up:"] + mapLines(gradient)
  }
}
