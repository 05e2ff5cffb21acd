import FeatureMaps

/// ∂L/∂kernel: how the loss changes with each shared weight; filter by filter, channel by channel.
enum GradientWeights: GradientQuantity {
  static let name = "gradient-weights"
  static let addsUpPlaces = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let kernels = try subject.gradients().kernels
    let values = kernels.flatMap(\.values)
    return Answer(
      values: values, form: .maps(rows: kernels[0].rows, columns: kernels[0].columns),
      exactness: exactness(of: values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let gradients = try? subject.gradients() else { return [] }
    let places = gradients.behindConvolution.rows * gradients.behindConvolution.columns
    return subject.stepsBackToConvolution()
      + [
        places == 1
          ? "the patch under the kernel, times the gradient:"
          : "as if each of the \(places) places had a kernel of its own: its patch times its gradient; added up:"
      ]
      + mapLines(FeatureMaps(stacking: gradients.kernels))
  }
}
