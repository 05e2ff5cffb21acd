/// What decides whether a formula is right: the reference's values at many points.
package struct FormulaKey: Sendable, Equatable {
  /// The author's formula, or the name of the misconception that gives these values.
  var shown: String
  var variables: [String]
  /// Values of the variables, in their order.
  var points: [[Double]]
  /// What the reference computed at each point.
  var values: [Double]

  /// Whether the formula has the reference's value at every point.
  func agrees(with formula: Formula) -> Bool {
    zip(points, values).allSatisfy { point, truth in
      let named = Dictionary(uniqueKeysWithValues: zip(variables, point))
      guard let value: Double = formula.value(named), value.isFinite else { return false }
      return Self.isSame(value, truth)
    }
  }

  func agrees(with other: FormulaKey) -> Bool {
    points == other.points && zip(values, other.values).allSatisfy(Self.isSame)
  }

  /// Whether two computed numbers are one but for the bits that computing costs.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(right))
  }

  /// A formula that shows how to type one, and is not the answer.
  var example: String {
    let name = variables.first ?? "n"
    let candidates = ["2*\(name) + 1", "\(name)^2 - 5", "7*\(name)^3"]
    return candidates.first { text in
      (try? FormulaReader.formula(text, variables: variables)).map { !agrees(with: $0) } ?? false
    } ?? "\(name)/3"
  }
}
