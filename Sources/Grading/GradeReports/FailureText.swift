import WireFormat

/// A failure in words.
package enum FailureText {
  /// All of it in one sentence or two, for formats with one field for it.
  package static func sentence(_ failure: TestFailure, place: SourcePlace?) -> String {
    var text = failure.call ?? ""
    if let returned = failure.returned { text += " " + self.returned(returned) }
    if let actual = partial(failure) { text += "\(text.isEmpty ? "" : ": ")\(actual)" }
    if let expected = failure.expected { text += ", expected \(expected)" }
    if let place { text += "\(text.isEmpty ? "" : " ")at \(place.file):\(place.line)" }
    guard !failure.message.isEmpty else { return text }
    return text.isEmpty ? failure.message : "\(text): \(failure.message)"
  }

  /// What was compared, where that is not simply what was returned.
  static func partial(_ failure: TestFailure) -> String? {
    failure.actual == failure.returned ? nil : failure.actual
  }

  /// `returned 3`, or `threw …` where it did.
  static func returned(_ actual: String) -> String {
    actual.hasPrefix("threw ") ? actual : "returned \(actual)"
  }
}
