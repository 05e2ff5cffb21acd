/// Strangers' text made fit for a terminal and for a page.
package enum DisplayText {
  /// Characters that steer a terminal, turn a line or hide text become visible escapes, such as `\u{202e}`.
  ///
  /// What a name needs to be read in its own language stays: joiners between letters that join and in emoji, the look
  /// of emoji, and the variants of ideographs and Mongolian letters.
  /// - Parameter keepingLines: whether line feeds and tabs stay as they are.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: HarmfulCharacters.contains) else { return text }
    var previous: Unicode.Scalar?
    return text.rewritten { scalar, next, result in
      let stays =
        !HarmfulCharacters.contains(scalar) || (keepingLines && (scalar == "\n" || scalar == "\t"))
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
}
