import Diagnostics
import NetworkFiles

/// What a draw of the parameters must fulfil; other draws are thrown away.
///
/// Each requirement is an attribute of `<require>`, one file in this folder and one line in `Requirements.all`.
protocol Requirement: Sendable {
  static var attribute: String { get }
  /// What it asks for, in a sentence that editors show.
  static var summary: String { get }
  /// What may stand in the attribute.
  static var form: RequirementForm { get }

  /// - Throws: `PlaceholderError` where the attribute's text makes no sense.
  init(_ text: String) throws(PlaceholderError)

  var parameters: Set<String> { get }
  /// The layers it names.
  var layers: [String] { get }
  /// Whether it can only be judged with a network.
  static var needsNetwork: Bool { get }
  /// Whether the attribute's text is a comparison as a whole, whose names are parameters in braces or without.
  static var isComparison: Bool { get }
  /// The words that may stand in place of the ids of layers.
  static var layerWords: [String] { get }

  /// - Throws: `PlaceholderError` where an expression has no value.
  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool
}

extension Requirement {
  var parameters: Set<String> { [] }
  var layers: [String] { [] }
  static var needsNetwork: Bool { true }
  static var isComparison: Bool { false }
  static var layerWords: [String] { [] }
}

/// What may stand in a requirement's attribute: a type of exercise.xsd.
enum RequirementForm: String, Sendable {
  /// Some text.
  case line
  /// A whole number, or a parameter.
  case count
}

enum Requirements {
  static let all: [any Requirement.Type] = [
    That.self,
    ExactFit.self,
    MinimumOutput.self,
    MaximumParameters.self,
  ]

  static func requirement(ofAttribute name: String) -> (any Requirement.Type)? {
    all.first { $0.attribute == name }
  }
}

/// A requirement as it was written.
struct WrittenRequirement: Sendable {
  let requirement: any Requirement
  /// `that="{n} > 2*{k}"`, for messages.
  let text: String
  let position: TextPosition
}
