import Networks
import Sentences

/// A quantity of the exact receptive field, one value per spatial axis.
protocol FieldQuantity: Quantity {
  static var unit: String { get }
  /// Whether it multiplies from layer to layer.
  static var isProduct: Bool { get }
  /// - Throws: `QuantityError` where it depends on a size that is not known.
  static func value(_ axis: ReceptiveField.Axis) throws(QuantityError) -> Double
}

extension FieldQuantity {
  static var isProduct: Bool { false }
  static var isAboutFields: Bool { true }

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let row = try subject.requiredRow()
    guard let field = row.receptiveField else {
      throw QuantityError(
        "\(row.id) has no receptive field: \(row.receptiveFieldError ?? "it sees everything")",
        "ask about a layer before it")
    }
    var values: [Double] = []
    for axis in field.axes { values.append(try value(axis)) }
    return Answer(values: values, form: .axes, unit: unit, isProduct: isProduct)
  }

  static func steps(_ subject: QuestionSubject) -> [String] { fieldSteps(subject) }
}

/// r and j after every layer on the way to the one asked about, on the first axis, or on each where they differ.
func fieldSteps(_ subject: QuestionSubject) -> [String] {
  let path = subject.path
  let axes = path.last?.receptiveField?.axes.count ?? 0
  let isUniform = path.allSatisfy { row in
    guard let field = row.receptiveField else { return true }
    return field.axes.allSatisfy { $0 == field.axes[0] }
  }
  var lines = [localized("input: r = 1, j = 1")]
  for row in path {
    guard let field = row.receptiveField else { continue }
    for axis in 0..<(isUniform ? min(1, axes) : axes) {
      let before = subject.before(row)?.receptiveField?.axes[axis]
      let name =
        row.id + (isUniform ? "" : " (\(axisName(axis, of: axes)))")
      lines.append("\(name): " + fieldStep(row, field.axes[axis], axis, before))
    }
  }
  return lines
}

private func fieldStep(
  _ row: LayerAnalysis, _ after: ReceptiveField.Axis, _ axis: Int, _ before: ReceptiveField.Axis?
) -> String {
  let (size, jump) = (before?.size ?? 1, before?.jump ?? 1)
  guard row.inputs.count == 1, let window = row.windows?[axis], let reach = try? window.effectiveKernelSize(),
    let wholeJump = jump.wholeNumber, size + (reach - 1) * wholeJump == after.size
  else { return "r = \(after.size), j = \(after.jump)" }
  let kernel =
    window.dilation == 1 ? "" : "k_eff = \(window.dilation)·(\(window.kernelSize) − 1) + 1 = \(reach), "
  return
    "\(kernel)r = \(size) + (\(reach) − 1)·\(jump) = \(after.size), j = \(jump)·\(window.stride) = \(after.jump)"
}
