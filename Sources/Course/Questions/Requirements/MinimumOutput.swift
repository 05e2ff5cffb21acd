import NetworkFiles

/// The smallest spatial size that any layer may put out: `min-output="2"`.
struct MinimumOutput: Requirement {
  static let attribute = "min-output"
  static let summary = "The smallest spatial size that any layer may put out."
  static let form = RequirementForm.count

  private let smallest: IntegerExpression

  init(_ text: String) throws(PlaceholderError) { smallest = try ExpressionParser.expression(text) }

  var parameters: Set<String> { smallest.parameters }

  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool {
    let smallest = try smallest.value(draw)
    return subject?.analysis?.layers.allSatisfy { row in
      (row.partialOutputShape?.spatial ?? []).allSatisfy { ($0 ?? .max) >= smallest }
    } ?? false
  }
}
