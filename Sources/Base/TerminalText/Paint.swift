/// How a terminal sets text apart: by one of its colours, or by its weight.
package enum Paint: String, Sendable {
  case bold = "1"
  case faint = "2"
  case italic = "3"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case boldYellow = "1;33"
  case magenta = "35"
  case cyan = "36"

  /// The text between the terminal's codes, where colours are asked for and there is something to colour.
  package func on(_ text: String, if usesColor: Bool) -> String {
    usesColor && !text.isEmpty ? "\u{1b}[\(rawValue)m\(text)\u{1b}[0m" : text
  }
}
