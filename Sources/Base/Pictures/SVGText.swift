import Escaping

/// What is written into SVG files.
enum SVGText {
  /// Text on one line, with the characters that XML gives a meaning, or forbids, replaced.
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(text.replacing("\t", with: " ").replacing("\n", with: " "))
  }

  /// A number with at most `digits` places, without trailing zeros.
  static func number(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "0" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(value) * Double(scale)).rounded()
    guard scaled < 1e18 else { return "\(value)" }
    let units = Int(scaled)
    var text = "\(units / scale)"
    var rest = units % scale
    if rest > 0 {
      var places = "\(rest)"
      places = String(repeating: "0", count: digits - places.count) + places
      while places.hasSuffix("0") { places.removeLast() }
      text += ".\(places)"
    }
    rest = units
    return value < 0 && rest > 0 ? "-\(text)" : text
  }
}
