import NetworkFiles

/// A comparison of whole numbers: `that="{n} &gt; 2*{k}"`.
struct That: Requirement {
  static let attribute = "that"
  static let summary = "A comparison of whole numbers, such as \"{n} > 2*{k}\"."
  static let form = RequirementForm.line
  static let needsNetwork = false
  static let isComparison = true

  let comparison: IntegerComparison

  init(_ text: String) throws(PlaceholderError) { comparison = try ExpressionParser.comparison(text) }

  var parameters: Set<String> { comparison.parameters }

  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool {
    try comparison.holds(draw)
  }
}
