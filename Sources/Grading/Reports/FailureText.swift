import WireFormat

/// A failure in words.
enum FailureText {
  /// All of it in one sentence or two, for formats with one field for it.
  static func sentence(_ failure: TestFailure, place: SourcePlace?) -> String {
    var text = ""
    if let call = failure.call {
      text = call
      if let actual = failure.actual { text += " " + returned(actual) }
      if let expected = failure.expected { text += ", expected \(expected)" }
    } else if let actual = failure.actual, let expected = failure.expected {
      text = "\(actual), expected \(expected)"
    }
    if let place { text += "\(text.isEmpty ? "" : " ")at \(place.file):\(place.line)" }
    guard !failure.message.isEmpty else { return text }
    return text.isEmpty ? failure.message : "\(text): \(failure.message)"
  }

  /// `returned 3`, or `threw …` where it did.
  static func returned(_ actual: String) -> String {
    actual.hasPrefix("threw ") ? actual : "returned \(actual)"
  }
}
