import ConvNet

/// The analysis as JSON: the keys of the course's contract, in a fixed order; per-axis lists in the order of the input's
/// axes, channels last in shapes; null for what is not known or not there.
package enum AnalysisJSON: AnalysisReport {
  package static let name = "json"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String {
    let total = object([
      ("parameters", integer(analysis.totalParameters)), ("neurons", integer(analysis.totalNeurons)),
      ("unsharedParameters", integer(analysis.totalUnsharedParameters)),
      ("macs", integer(analysis.totalMultiplyAccumulates)),
    ])
    return object([
      ("input", shape(analysis.input)),
      ("layers", "[" + analysis.layers.map(layer).joined(separator: ",\n") + "]"),
      ("total", total),
    ]) + "\n"
  }

  private static func layer(_ layer: LayerAnalysis) -> String {
    var fields = [
      ("id", string(layer.id)), ("kind", string(layer.kind)),
      ("outputShape", layer.outputShape.map(shape) ?? "null"), ("parameters", integer(layer.parameters)),
      ("neurons", integer(layer.neurons)), ("unsharedParameters", integer(layer.unsharedParameters)),
      ("macs", integer(layer.multiplyAccumulates)), ("receptiveField", receptiveField(layer.receptiveField)),
    ]
    if let reason = layer.receptiveFieldError { fields.append(("receptiveFieldError", string(reason))) }
    fields += [
      ("realFilter", list(layer.cValue.realFilter)), ("capacity", list(layer.cValue.capacity.map { $0 })),
      ("coverage", list(layer.cValue.coverage)),
    ]
    return object(fields)
  }

  private static func receptiveField(_ field: ReceptiveField?) -> String {
    guard let field else { return "null" }
    return object([
      ("size", "[" + field.size.map { "\($0)" }.joined(separator: ",") + "]"),
      (
        "jump",
        "[" + field.jump.map { number(Double($0.numerator) / Double($0.denominator)) }.joined(separator: ",")
          + "]"
      ),
      ("padding", "[" + field.padding.map(integer).joined(separator: ",") + "]"),
      ("center", list(field.center)),
    ])
  }

  private static func shape(_ shape: Shape) -> String {
    let sizes = shape.spatial.map(integer) + ["\(shape.channels)"]
    return "[" + sizes.joined(separator: ",") + "]"
  }

  private static func list(_ values: [Double?]) -> String {
    "[" + values.map { $0.map(number) ?? "null" }.joined(separator: ",") + "]"
  }

  private static func integer(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
