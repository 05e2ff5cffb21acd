import Escaping

/// JSON, written in the order it is given.
package enum JSONText {
  package static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  package static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  /// A number, rounded to twelve significant digits and written with as few as read back the same; a whole one without a
  /// point. What is no number is null.
  ///
  /// Sums of decimal fractions are off by a few units of the sixteenth digit, and nobody is to see 0.30000000000000004.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded() { return abs(value) < 1e15 ? "\(Int64(value))" : "\(value)" }
    let rounded = SignificantDigits.rounded(value, to: 12)
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int64(rounded))" : "\(rounded)"
  }

  /// A whole number, or null.
  package static func integer(_ value: Int64?) -> String { value.map { "\($0)" } ?? "null" }

  /// A whole number, or null.
  package static func integer(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }

  /// A string that reads back as the very same. Characters that steer a terminal, turn a line or hide text are written
  /// as `\u` escapes, and so is the bracket of what a log would take for a command.
  package static func string(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where HarmfulCharacters.contains(scalar):
        for unit in UTF16.encode(scalar)! {
          let digits = String(unit, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return LogCommands.broken(quoted, colon: "\\u003a", bracket: "\\u005b") + "\""
  }
}
