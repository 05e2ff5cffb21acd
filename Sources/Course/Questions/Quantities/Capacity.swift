import Networks
import Sentences
import TerminalText

/// The learning capacity of the c-value table, in per cent: real filter / field.
enum Capacity: Quantity {
  static let name = "capacity"
  static let isAboutFields = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let axes = try subject.requiredRow().cValue.axes
    guard !axes.isEmpty else { throw noAxes }
    return Answer(
      values: axes.map(\.capacity), form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    cValueSteps(subject) { row, axis, real, field in
      "\(row): 100 · \(real) / \(field) = \(NumberText.rounded(axis.capacity, decimals: 2)) %"
    }
  }
}

let noAxes = QuantityError("the network's input has no spatial axes", "ask about an image")

/// The real filter and the field of the layers before, and the last line of the layer asked about.
func cValueSteps(
  _ subject: QuestionSubject,
  _ last: (_ row: String, _ axis: CValue.Axis, _ real: String, _ field: String) -> String
) -> [String] {
  guard let asked = subject.row, let analysis = subject.analysis else { return [] }
  let isUniform = asked.cValue.axes.allSatisfy { $0 == asked.cValue.axes.first }
  var lines: [String] = []
  for axis in asked.cValue.axes.indices.prefix(isUniform ? 1 : .max) {
    let name = isUniform ? "" : " (\(axisName(axis, of: asked.cValue.axes.count)))"
    func field(_ row: LayerAnalysis) -> String {
      let value = row.cValue.axes[axis]
      guard let size = analysis.input.spatial[axis], let coverage = value.coverage else {
        return NumberText.exact((100 * (value.realFilter ?? 0) / value.capacity).rounded())
      }
      return NumberText.exact((coverage * Double(size) / 100).rounded())
    }
    for row in subject.path where row.windows != nil {
      let real = NumberText.exact(row.cValue.axes[axis].realFilter ?? 0)
      lines.append(localized("\(row.id)\(name): real filter \(real), field \(field(row))"))
    }
    let real = NumberText.exact(asked.cValue.axes[axis].realFilter ?? 0)
    lines.append(last(asked.id + name, asked.cValue.axes[axis], real, field(asked)))
  }
  return lines
}

/// What an axis of so many is called; from 0.
func axisName(_ axis: Int, of count: Int) -> String {
  guard count == 2 else { return localized("axis \(axis + 1)") }
  return axis == 0 ? localized("height") : localized("width")
}
