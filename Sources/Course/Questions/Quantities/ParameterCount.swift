import Networks
import Sentences

/// The learnt values of a layer, or of the network: weights shared by all positions, and biases.
enum ParameterCount: LayerCount {
  static let name = "parameter-count"
  static var unit: String { localized("parameters") }
  static let countsParameters = true

  static func count(_ row: LayerAnalysis) -> Int64? { row.parameters }
  static func total(_ analysis: NetworkAnalysis) -> Int64? { analysis.totalParameters }
  static func formula(
    _ row: LayerAnalysis, _ layer: any Layer, from inputs: [Shape], to output: Shape
  ) -> String? {
    layer.parameterFormula(from: inputs, to: output)
  }
}
