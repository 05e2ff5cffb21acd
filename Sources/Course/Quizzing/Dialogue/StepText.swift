import TerminalText

/// Lines of a trace: wrapped, except rows of numbers that stand below each other.
enum StepText {
  static func lines(_ text: String, width: Int, indent: String) -> [String] {
    if text.hasPrefix(" ") { return [indent + text] }
    let wrapped = WrappedText.lines(text, width: width - indent.count - 2)
    return wrapped.enumerated().map { $0.offset == 0 ? indent + $0.element : indent + "  " + $0.element }
  }
}
