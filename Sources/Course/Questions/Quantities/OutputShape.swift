import Sentences

/// The shape of a layer's output: its spatial axes, then its channels.
enum OutputShape: Quantity {
  static let name = "output-shape"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    guard let sizes = try subject.requiredRow().outputShape?.sizes else { throw unknownSize }
    var values: [Double] = []
    for size in sizes { values.append(try exactDouble(size)) }
    return Answer(values: values, form: .shape)
  }

  static func steps(_ subject: QuestionSubject) -> [String] { sizeSteps(subject) }
}

let unknownSize = QuantityError(
  "the shape depends on a size that is not known", "give the network's input a size instead of *")

/// The formula of every size on the way to the layer asked about.
func sizeSteps(_ subject: QuestionSubject) -> [String] {
  subject.path.map { row in
    guard let shape = subject.inputShapes(of: row).first, let layer = subject.value(of: row),
      let output = row.outputShape
    else { return "\(row.id): \(shapeText(row))" }
    let formulas = shape.spatial.indices.compactMap { axis -> String? in
      guard let formula = layer.sizeFormula(axis: axis, of: shape), axis < output.spatial.count else {
        return nil
      }
      return "\(formula) = \(output.spatial[axis]!)"
    }
    let distinct = distinct(formulas)
    guard !distinct.isEmpty else { return "\(row.id): \(output)" }
    return localized("\(row.id): \(distinct.joined(separator: ", ")), so \(output)")
  }
}

/// Each text once, in order: axes that are alike have one arithmetic.
func distinct(_ texts: [String]) -> [String] {
  texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
