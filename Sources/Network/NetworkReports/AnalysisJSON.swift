import JSONText
import Networks

/// The analysis as JSON: the keys of the course's contract, in a fixed order; per-axis lists in the order of the input's
/// axes, channels last in shapes; null for what is not known or not there.
package enum AnalysisJSON: AnalysisReport {
  package static let name = "json"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String {
    let total = JSONText.object([
      ("parameters", JSONText.integer(analysis.totalParameters)),
      ("neurons", JSONText.integer(analysis.totalNeurons)),
      ("unsharedParameters", JSONText.integer(analysis.totalUnsharedParameters)),
      ("macs", JSONText.integer(analysis.totalMultiplyAccumulates)),
    ])
    return JSONText.object([
      ("input", shape(analysis.input)),
      ("layers", "[" + analysis.layers.map(layer).joined(separator: ",\n") + "]"),
      ("total", total),
    ]) + "\n"
  }

  private static func layer(_ layer: LayerAnalysis) -> String {
    var fields = [
      ("id", JSONText.string(layer.id)), ("kind", JSONText.string(layer.kind)),
      ("outputShape", layer.outputShape.map(shape) ?? "null"),
      ("parameters", JSONText.integer(layer.parameters)),
      ("neurons", JSONText.integer(layer.neurons)),
      ("unsharedParameters", JSONText.integer(layer.unsharedParameters)),
      ("macs", JSONText.integer(layer.multiplyAccumulates)),
      ("receptiveField", receptiveField(layer.receptiveField)),
    ]
    if let reason = layer.receptiveFieldError {
      fields.append(("receptiveFieldError", JSONText.string(reason)))
    }
    fields += [
      ("realFilter", list(layer.cValue.realFilter)), ("capacity", list(layer.cValue.capacity.map { $0 })),
      ("coverage", list(layer.cValue.coverage)),
    ]
    return JSONText.object(fields)
  }

  private static func receptiveField(_ field: ReceptiveField?) -> String {
    guard let field else { return "null" }
    return JSONText.object([
      ("size", "[" + field.size.map { "\($0)" }.joined(separator: ",") + "]"),
      (
        "jump",
        "["
          + field.jump.map { JSONText.number(Double($0.numerator) / Double($0.denominator)) }.joined(
            separator: ",")
          + "]"
      ),
      ("padding", "[" + field.padding.map(JSONText.integer).joined(separator: ",") + "]"),
      ("center", list(field.center)),
    ])
  }

  private static func shape(_ shape: Shape) -> String {
    let sizes = shape.spatial.map(JSONText.integer) + ["\(shape.channels)"]
    return "[" + sizes.joined(separator: ",") + "]"
  }

  private static func list(_ values: [Double?]) -> String {
    "[" + values.map { $0.map(JSONText.number) ?? "null" }.joined(separator: ",") + "]"
  }
}
