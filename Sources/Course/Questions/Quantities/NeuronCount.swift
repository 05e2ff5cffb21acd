import Networks
import Sentences

/// The output values of a layer, or of all layers.
enum NeuronCount: LayerCount {
  static let name = "neuron-count"
  static var unit: String { localized("neurons") }

  static func count(_ row: LayerAnalysis) -> Int64? { row.neurons }
  static func total(_ analysis: NetworkAnalysis) -> Int64? { analysis.totalNeurons }
  static func formula(
    _ row: LayerAnalysis, _ layer: any Layer, from inputs: [Shape], to output: Shape
  ) -> String? {
    output.spatial.isEmpty ? nil : product(output)
  }
}
