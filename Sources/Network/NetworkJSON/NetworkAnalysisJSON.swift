import JSONText
import Networks

extension NetworkAnalysis {
  /// The analysis as JSON: the keys of the course's contract, in a fixed order; per-axis lists in the order of the input's
  /// axes, channels last in shapes; null for what is not known or not there.
  package var json: String {
    let total = JSONText.object([
      ("parameters", JSONText.integer(totalParameters)),
      ("neurons", JSONText.integer(totalNeurons)),
      ("unsharedParameters", JSONText.integer(totalUnsharedParameters)),
      ("macs", JSONText.integer(totalMultiplyAccumulates)),
    ])
    return JSONText.object([
      ("input", AnalysisText.shape(input)),
      ("layers", "[" + layers.map(AnalysisText.layer).joined(separator: ",\n") + "]"),
      ("total", total),
    ]) + "\n"
  }
}

/// The parts of the text.
private enum AnalysisText {
  static func layer(_ layer: LayerAnalysis) -> String {
    var fields = [
      ("id", JSONText.string(layer.id)), ("kind", JSONText.string(layer.kind)),
      ("outputShape", layer.outputShape.map(shape) ?? "null"),
      ("parameters", JSONText.integer(layer.parameters)),
      ("neurons", JSONText.integer(layer.neurons)),
      ("unsharedParameters", JSONText.integer(layer.unsharedParameters)),
      ("macs", JSONText.integer(layer.multiplyAccumulates)),
      ("receptiveField", receptiveField(layer.receptiveField)),
    ]
    if let owner = layer.weightsOf { fields.append(("weightsOf", JSONText.string(owner))) }
    if let reason = layer.receptiveFieldError {
      fields.append(("receptiveFieldError", JSONText.string(reason)))
    }
    fields += [
      ("realFilter", list(layer.cValue.realFilter)), ("capacity", list(layer.cValue.capacity.map { $0 })),
      ("coverage", list(layer.cValue.coverage)),
    ]
    return JSONText.object(fields)
  }

  static func receptiveField(_ field: ReceptiveField?) -> String {
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

  static func shape(_ shape: Shape) -> String {
    let sizes = shape.spatial.map(JSONText.integer) + ["\(shape.channels)"]
    return "[" + sizes.joined(separator: ",") + "]"
  }

  static func list(_ values: [Double?]) -> String {
    "[" + values.map { $0.map(JSONText.number) ?? "null" }.joined(separator: ",") + "]"
  }
}
