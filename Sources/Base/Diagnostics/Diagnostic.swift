import Escaping
import Sentences

/// One finding in a course's files, printed as `file:line:column: error: what is wrong; what to do`.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    case error, warning

    fileprivate var word: String {
      switch self {
      case .error: localized("error")
      case .warning: localized("warning")
      }
    }
  }

  /// The file as the caller named it.
  package var file: String
  /// Nil for a finding about the file as a whole, such as one that cannot be read.
  package var position: TextPosition?
  package var severity: Severity
  /// What is wrong, a clause without a full stop.
  package var message: String
  /// What to do next.
  package var advice: String?

  package init(
    file: String, at position: TextPosition? = nil, _ message: String, advice: String? = nil,
    severity: Severity = .error
  ) {
    self.file = file
    self.position = position
    self.severity = severity
    self.message = message
    self.advice = advice
  }

  package var line: Int? { position?.line }
  package var column: Int? { position?.column }

  package var description: String {
    var text = DisplayText.escaped(file)
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    text += ": \(severity.word): \(DisplayText.escaped(message))"
    if let advice { text += "; \(DisplayText.escaped(advice))" }
    return text
  }
}
