import Markdown

/// Lines of a trace: wrapped, except rows of numbers that stand below each other.
enum StepText {
  static func lines(_ text: String, _ style: TerminalStyle, indent: String) -> [String] {
    lines(MarkdownText(plain: text), style, indent: indent)
  }

  static func lines(_ text: MarkdownText, _ style: TerminalStyle, indent: String) -> [String] {
    if text.isPlain, text.plain.hasPrefix(" ") { return [indent + text.plain] }
    var inner = style
    inner.width -= indent.count
    return text.lines(inner, hanging: 2).map { $0.isEmpty ? "" : indent + $0 }
  }
}
