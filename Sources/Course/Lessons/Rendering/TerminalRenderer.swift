import Markdown

/// A lesson as lines for a terminal, or as plain text.
package struct TerminalRenderer {
  private let style: TerminalStyle

  package init(_ style: TerminalStyle) { self.style = style }

  /// The lesson, every line ended by a line break.
  package func render(_ lesson: Lesson) -> String {
    let blocks = BlockLines(style)
    var lines = blocks.heading(level: 1, [.text(lesson.title)])
    for block in lesson.blocks {
      if case .heading = block { lines.append("") }
      lines += [""] + blocks.lines(block, width: style.width)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
