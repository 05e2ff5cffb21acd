/// The gaps of a sentence in a catalogue: `{1}`, `{2}` and so on, where values stand. Other braces are text.
package enum Gaps {
  package enum Part: Equatable {
    case text(String)
    /// From 1.
    case gap(Int)
  }

  package static func gap(_ number: Int) -> String { "{" + String(number) + "}" }

  package static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var words = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "{", let number = number(atStartOf: rest) else {
        words.append(scalar)
        continue
      }
      if !words.isEmpty { parts.append(.text(String(words))) }
      words = String.UnicodeScalarView()
      parts.append(.gap(number.value))
      rest = number.rest
    }
    if !words.isEmpty { parts.append(.text(String(words))) }
    return parts
  }

  /// Up to two digits and the brace behind them.
  private static func number(
    atStartOf text: Substring.UnicodeScalarView
  ) -> (value: Int, rest: Substring.UnicodeScalarView)? {
    var (value, rest) = (0, text)
    while let scalar = rest.popFirst() {
      if scalar == "}" { return value > 0 ? (value, rest) : nil }
      guard scalar.value >= 48, scalar.value <= 57, value < 10 else { return nil }
      value = 10 * value + Int(scalar.value - 48)
    }
    return nil
  }
}
