import Networks
import Sentences
import TerminalText

/// A quantity that is counted layer by layer; without a layer, the sum over the network.
protocol LayerCount: Quantity {
  /// What is counted, in the plural.
  static var unit: String { get }
  static func count(_ row: LayerAnalysis) -> Int64?
  static func total(_ analysis: NetworkAnalysis) -> Int64?
  /// The arithmetic of one layer with the numbers put in; nil where the number says it all.
  static func formula(_ row: LayerAnalysis, _ layer: any Layer, from inputs: [Shape], to output: Shape)
    -> String?
}

extension LayerCount {
  /// The count of the layer asked about, or of the network.
  static func counted(_ subject: QuestionSubject) throws(QuantityError) -> Int64 {
    let row = try subject.requiredRow()
    guard let count = subject.layer == nil ? subject.analysis.flatMap(total) : count(row) else {
      throw unknownSize
    }
    return count
  }

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    Answer(values: [try exactDouble(try counted(subject))], form: .number, unit: unit)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let analysis = subject.analysis else { return [] }
    let rows = subject.layer.map { [analysis.layers[$0]] } ?? analysis.layers
    let counted = rows.filter { (count($0) ?? 0) > 0 }
    var lines = counted.map { row in
      let number = NumberText.exact(Double(count(row) ?? 0))
      let inputs = subject.inputShapes(of: row)
      guard !inputs.isEmpty, let output = row.outputShape, let layer = subject.value(of: row),
        let formula = formula(row, layer, from: inputs, to: output)
      else { return "\(row.id): \(number)" }
      return "\(row.id): \(formula) = \(number)"
    }
    if subject.layer == nil, counted.count > 1, let total = total(analysis) {
      lines.append(localized("together: \(NumberText.exact(Double(total)))"))
    }
    return lines.isEmpty ? [localized("no layer asked about has \(unit)")] : lines
  }
}

/// The sizes of a shape with times signs between them.
func product(_ shape: Shape) -> String? { shape.sizes.map { $0.map(String.init).joined(separator: "·") } }
