import Escaping

/// The few shapes that figures are drawn with. Their colours are the page's: see `LessonPage.stylesheet`.
enum SVG {
  /// A drawing with its description for those who cannot see it.
  static func drawing(width: Double, height: Double, title: String, _ body: String) -> String {
    let size = "\(number(width + 2)) \(number(height + 2))"
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1 -1 \(size)\" width=\"\(number(width + 2))\" "
      + "role=\"img\"><title>\(MarkupText.escaped(title))</title>\n\(body)</svg>"
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, style: String, opacity: Double? = nil,
    radius: Double = 0
  ) -> String {
    "<rect class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\"" + (radius > 0 ? " rx=\"\(number(radius))\"" : "")
      + (opacity.map { " fill-opacity=\"\(number($0))\"" } ?? "") + "/>\n"
  }

  static func text(_ text: String, x: Double, y: Double, style: String) -> String {
    "<text class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\">\(MarkupText.escaped(text))</text>\n"
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) -> String {
    "<path class=\"\(style)\" d=\"M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))\"/>\n"
  }

  /// A line with a head at its end.
  static func arrow(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    let isDown = y2 != y1
    let head =
      isDown
      ? "M\(number(x2 - 4)) \(number(y2 - 6))L\(number(x2)) \(number(y2))L\(number(x2 + 4)) \(number(y2 - 6))"
      : "M\(number(x2 - 6)) \(number(y2 - 4))L\(number(x2)) \(number(y2))L\(number(x2 - 6)) \(number(y2 + 4))"
    return line(x1, y1, x2, y2, style: "arrow") + "<path class=\"arrow\" d=\"\(head)\"/>\n"
  }

  /// A coordinate with two decimals at most.
  static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
