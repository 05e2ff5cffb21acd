import Diagnostics
import NetworkFiles

/// What a draw of the parameters must fulfil; other draws are thrown away.
///
/// Each requirement is an attribute of `<require>`, one file in this folder and one line in `Requirements.all`.
protocol Requirement: Sendable {
  static var attribute: String { get }

  /// - Throws: `PlaceholderError` where the attribute's text makes no sense.
  init(_ text: String) throws(PlaceholderError)

  var parameters: Set<String> { get }
  /// The layers it names.
  var layers: [String] { get }
  /// Whether it can only be judged with a network.
  static var needsNetwork: Bool { get }

  /// - Throws: `PlaceholderError` where an expression has no value.
  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool
}

extension Requirement {
  var parameters: Set<String> { [] }
  var layers: [String] { [] }
  static var needsNetwork: Bool { true }
}

enum Requirements {
  static let all: [any Requirement.Type] = [
    That.self, ExactFit.self, MinimumOutput.self, MaximumParameters.self,
  ]
}

/// A requirement as it was written.
struct WrittenRequirement: Sendable {
  let requirement: any Requirement
  /// `that="{n} > 2*{k}"`, for messages.
  let text: String
  let position: TextPosition
}
