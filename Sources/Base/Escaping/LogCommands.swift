/// Commands that build services take from the lines of a log: GitHub's `::error::`, after blanks as well, and the older
/// `##[error]` of GitHub and Azure Pipelines, `##vso[…]` and `##teamcity[…]`, anywhere in a line.
///
/// Sources: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands and
/// https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
package enum LogCommands {
  /// The text with the first character of what could be a command written otherwise, so that it can be read and is none.
  ///
  /// What ends a line anywhere, and every kind of blank, counts: services disagree about both.
  /// - Parameters:
  ///   - colon: what the first of two colons at a line's start becomes.
  ///   - bracket: what the bracket of `##[` becomes.
  package static func broken(
    _ text: String, colon: String = "\\u{3a}", bracket: String = "\\u{5b}"
  ) -> String {
    guard mayHoldCommand(text) else { return text }
    var isLineStart = true
    /// Whether `##`, and after it nothing but letters, has just been seen.
    var hashes = 0
    return text.rewritten { scalar, next, result in
      if isLineStart, scalar == ":", next == ":" {
        result.append(contentsOf: colon.unicodeScalars)
      } else if hashes > 1, scalar == "[" {
        result.append(contentsOf: bracket.unicodeScalars)
      } else {
        result.append(scalar)
      }
      if endsLine(scalar) {
        isLineStart = true
      } else if !scalar.properties.isWhitespace, !HarmfulCharacters.contains(scalar) {
        isLineStart = false
      }
      if scalar == "#" {
        hashes += 1
      } else if hashes < 2 || !(scalar.isASCII && scalar.properties.isAlphabetic) {
        hashes = 0
      }
    }
  }

  /// A quick look at the bytes: most text holds neither.
  private static func mayHoldCommand(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
      previous = byte
    }
    return false
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
