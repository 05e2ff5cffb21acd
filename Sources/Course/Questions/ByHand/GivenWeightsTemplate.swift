import Diagnostics
import FeatureMaps
import NetworkFiles
import SeededRandom
import XMLDocuments

/// `<weights of="fc">` or `<bias of="fc">` as written: what a layer of the question's network has learnt.
struct GivenWeightsTemplate: Sendable {
  let layer: String
  let areBiases: Bool
  let matrix: MatrixTemplate
  let position: TextPosition

  static let weights = "weights"
  static let biases = "bias"

  /// - Throws: `PlaceholderError` for what is not a matrix.
  init?(_ element: XMLElement) throws(PlaceholderError) {
    guard let layer = element["of"] else { return nil }
    self.layer = layer
    areBiases = element.name == Self.biases
    matrix = try MatrixTemplate(element)
    position = element.position
  }

  /// All of them drawn, those of one layer together.
  ///
  /// - Throws: `PlaceholderError` where a placeholder does not give a number.
  static func draw(
    _ templates: [GivenWeightsTemplate], _ draw: Draw, _ generator: inout SplitMix64
  ) throws(PlaceholderError) -> [QuestionSubject.GivenWeights] {
    var given: [QuestionSubject.GivenWeights] = []
    for template in templates {
      let matrix = try template.matrix.draw(draw, &generator)
      let same = given.firstIndex { $0.layer == template.layer && $0.areBiases == template.areBiases }
      if let same {
        given[same].matrices.append(matrix)
      } else {
        given.append(
          QuestionSubject.GivenWeights(
            layer: template.layer, areBiases: template.areBiases, matrices: [matrix],
            position: template.position))
      }
    }
    return given
  }
}
