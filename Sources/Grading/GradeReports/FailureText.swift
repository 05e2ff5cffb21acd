import Sentences
import TerminalText
import WireFormat

/// A failure in words.
package enum FailureText {
  /// All of it in one sentence or two, for formats with one field for it.
  package static func sentence(_ failure: TestFailure, place: SourcePlace?) -> String {
    var text = failure.call ?? ""
    if let returned = failure.returned { text += " " + self.returned(returned) }
    if let actual = partial(failure) { text += "\(text.isEmpty ? "" : ": ")\(actual)" }
    if let expected = failure.expected { text += ", " + localized("expected \(expected)") }
    if let place { text += (text.isEmpty ? "" : " ") + localized("at \(place.file):\(place.line)") }
    guard !failure.message.isEmpty else { return text }
    return text.isEmpty ? failure.message : "\(text): \(failure.message)"
  }

  /// What was compared, where that is not simply what was returned.
  static func partial(_ failure: TestFailure) -> String? {
    failure.actual == failure.returned ? nil : failure.actual.map { thrown($0) ?? $0 }
  }

  /// `returned 3`, or `threw …` where it did.
  static func returned(_ actual: String) -> String {
    thrown(actual) ?? localized("returned \(actual)")
  }

  /// What a suite writes as `threw …`; nil for anything else.
  private static func thrown(_ actual: String) -> String? {
    let mark = "threw "
    guard actual.hasPrefix(mark) else { return nil }
    return localized("threw \(String(actual.dropFirst(mark.count)))")
  }

  /// `2 of 5 points`
  static func score(_ result: GradeResult) -> String {
    localized("\(NumberText.exact(result.score)) of \(NumberText.exact(result.maxScore)) points")
  }
}
