import FeatureMaps
import Sentences

/// ∂L/∂image: how the loss changes with each pixel.
enum GradientInput: GradientQuantity {
  static let name = "gradient-input"
  static let options = [QuestionSubject.target, QuestionSubject.lossFunction]

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let gradient = try subject.gradients().image
    return Answer(
      values: gradient.values, form: .maps(rows: gradient.maps.rows, columns: gradient.maps.columns),
      exactness: exactness(of: gradient.values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let gradients = try? subject.gradients() else { return [] }
    let isDense = gradients.learnt.kernels.first?.extent.isEmpty == true
    return subject.stepsBack()
      + [
        isDense
          ? localized("each value gets each unit's weight times the unit's gradient; added up:")
          : localized("each place paints the kernel where it stood, times its gradient; added up:")
      ] + valueLines(gradients.image)
  }
}
