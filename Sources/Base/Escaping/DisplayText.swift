/// Strangers' text made fit for a terminal and for a page.
package enum DisplayText {
  /// Characters that steer a terminal, turn a line or hide text become visible escapes, such as `\u{202e}`.
  ///
  /// What a name needs to be read in its own language stays: joiners between letters that join and in emoji, the look
  /// of emoji, and the variants of ideographs and Mongolian letters.
  /// - Parameter keepingLines: whether line feeds and tabs stay as they are.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    func isKept(_ scalar: Unicode.Scalar) -> Bool { keepingLines && (scalar == "\n" || scalar == "\t") }
    guard text.unicodeScalars.contains(where: { HarmfulCharacters.contains($0) && !isKept($0) }) else {
      return text
    }
    var previous: Unicode.Scalar?
    return text.rewritten { scalar, next, result in
      let stays =
        !HarmfulCharacters.contains(scalar) || isKept(scalar)
        || HarmfulCharacters.belongs(scalar, after: previous, before: next)
      if stays {
        result.append(scalar)
      } else {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      }
      // What became an escape is no base for what follows.
      previous = stays ? scalar : nil
    }
  }

  /// The same for text that this program has put its own colours into: they stay, and so do line feeds and tabs.
  ///
  /// Whoever puts in strangers' text escapes it first: what hides text is no colour, but others could be anybody's.
  package static func escapedBetweenColors(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{1b}") else { return escaped(text, keepingLines: true) }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "\u{1b}") {
      let end = endOfColor(in: rest[start...])
      result += escaped(String(rest[..<start]), keepingLines: true)
      result += end == nil ? "\\u{1b}" : String(rest[start..<end!])
      rest = rest[(end ?? rest.index(after: start))...]
    }
    return result + escaped(String(rest), keepingLines: true)
  }

  /// Where the escape sequence at the start ends, if it sets colours or weight: `ESC [ numbers m`, and not 8, which hides.
  private static func endOfColor(in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    let body = text.dropFirst()
    guard body.first == "[" else { return nil }
    let numbers = body.dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard numbers.endIndex < text.endIndex, text[numbers.endIndex] == "m" else { return nil }
    let hides = numbers.split(separator: ";").contains { Int(String($0)) == 8 }
    return hides ? nil : text.index(after: numbers.endIndex)
  }
}
