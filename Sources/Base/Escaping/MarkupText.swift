/// Text between the tags, or in the quotation marks, of XML, SVG and HTML.
package enum MarkupText {
  /// Text to be looked at: harmful characters become visible escapes, and what has a meaning in markup is written as an
  /// entity. Nothing in it is a workflow command, should the file end up in a log.
  /// - Parameter keepingLines: whether line feeds and tabs stay as they are.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    let shown = withEntities(DisplayText.escaped(text, keepingLines: keepingLines)) { _ in nil }
    return LogCommands.broken(shown, colon: "&#58;", bracket: "&#91;")
  }

  /// Text that reads back as the very same: harmful characters are written by number. Those that XML 1.0 has no way to
  /// write become U+FFFD.
  /// - Parameter keepingLines: whether line feeds and tabs stay as they are; in an attribute they would become spaces.
  package static func referenced(_ text: String, keepingLines: Bool = false) -> String {
    withEntities(text) { scalar in
      guard HarmfulCharacters.contains(scalar), !(keepingLines && (scalar == "\n" || scalar == "\t")) else {
        return nil
      }
      switch scalar.value {
      case 0x09, 0x0a, 0x0d, 0x7f..<0xfffe, 0x10000...: return "&#x\(String(scalar.value, radix: 16));"
      default: return "\u{fffd}"
      }
    }
  }

  private static func withEntities(_ text: String, _ other: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        if let written = other(scalar) { result += written } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
