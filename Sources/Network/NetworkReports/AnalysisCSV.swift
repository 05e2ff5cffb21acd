import CSVText
import JSONText
import Networks

/// A row per layer for spreadsheets and data frames: the columns have the names of the JSON's keys, those of an axis its number behind
/// them, from 1; what is not known or not there is empty.
package enum AnalysisCSV: AnalysisReport {
  package static let name = "csv"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String {
    let axes = analysis.input.spatial.indices
    func named(_ name: String) -> [String] { axes.map { "\(name)\($0 + 1)" } }
    let columns =
      ["id", "kind", "outputShape", "parameters", "neurons", "unsharedParameters", "macs", "weightsOf"]
      + named("receptiveField") + named("jump") + named("realFilter") + named("capacity") + named("coverage")
    return CSVText.table(columns, analysis.layers.map { row($0, axes) })
  }

  private static func row(_ layer: LayerAnalysis, _ axes: Range<Int>) -> [String] {
    /// One cell for each axis; empty where the layer has none.
    func cells(_ values: [Double?]) -> [String] {
      axes.map { $0 < values.count ? values[$0].map(JSONText.number) ?? "" : "" }
    }
    let counts = [layer.parameters, layer.neurons, layer.unsharedParameters, layer.multiplyAccumulates]
    let field = layer.receptiveField
    return [layer.id, layer.kind, layer.partialOutputShape.map { "\($0)" } ?? ""]
      + counts.map { $0.map { "\($0)" } ?? "" } + [layer.weightsOf ?? ""]
      + cells(field?.size.map(Double.init) ?? [])
      + cells(field?.jump.map { Double($0.numerator) / Double($0.denominator) } ?? [])
      + cells(layer.cValue.realFilter) + cells(layer.cValue.capacity) + cells(layer.cValue.coverage)
  }
}
