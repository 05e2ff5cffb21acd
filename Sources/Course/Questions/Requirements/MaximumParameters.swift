import NetworkFiles

/// The most parameters the network may have: `max-parameters="100000"`.
struct MaximumParameters: Requirement {
  static let attribute = "max-parameters"
  static let summary = "The most parameters the network may have."
  static let form = RequirementForm.count

  private let most: IntegerExpression

  init(_ text: String) throws(PlaceholderError) { most = try ExpressionParser.expression(text) }

  var parameters: Set<String> { most.parameters }

  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool {
    let most = try most.value(draw)
    return subject?.analysis?.totalParameters.map { $0 <= Int64(most) } ?? false
  }
}
