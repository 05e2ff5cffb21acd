import FeatureMaps
import Sentences

/// ∂L/∂kernel: how the loss changes with each weight; filter by filter, channel by channel, of a dense layer unit by unit.
enum GradientWeights: GradientQuantity {
  static let name = "gradient-weights"
  static let addsUpPlaces = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    learntAnswer(try subject.gradients().learnt.kernels)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let gradients = try? subject.gradients() else { return [] }
    return subject.stepsBack() + [way(gradients)] + learntLines(gradients.learnt.kernels)
  }

  /// How what came back becomes the weights' gradient.
  private static func way(_ gradients: Gradients) -> String {
    if gradients.learnt.kernels.first?.extent.isEmpty == true {
      return localized("each weight: the value that it multiplies, times the gradient of its unit:")
    }
    let places = gradients.behindLayer.placeCount
    return places == 1
      ? localized("the patch under the kernel, times the gradient:")
      : localized(
        "as if each of the \(places) places had a kernel of its own: its patch times its gradient; added up:")
  }
}
