import Escaping
import NetworkReports

/// Blocks as lines for a terminal, or as plain text.
package struct BlockLines {
  private let style: TerminalStyle

  package init(_ style: TerminalStyle) { self.style = style }

  /// An empty line between two blocks.
  package func lines(_ blocks: [Block], width: Int) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append("") }
      lines += self.lines(block, width: width)
    }
    return lines
  }

  package func lines(_ block: Block, width: Int) -> [String] {
    switch block {
    case .heading(let level, let text): heading(level: level, text)
    case .paragraph(let text): wrapped(text, to: width)
    case .list(let start, let items): list(start, items, width)
    case .table(let table): indented(TableLayout(table, style).lines(width: width - 2), by: 2)
    case .quote(let inside): lines(inside, width: width - 2).map { bar + $0 }
    case .code(_, let code):
      code.flatMap { cut(DisplayText.escaped($0), to: width - 4) }.map { $0.isEmpty ? "" : "    " + $0 }
    case .formula(let formula): formula.flatMap { self.formula($0, width) }
    case .embedded(let block): embedded(block.content, width)
    }
  }

  private func embedded(_ content: any BlockContent, _ width: Int) -> [String] {
    var style = style
    style.width = width - content.indentation
    return indented(content.lines(style), by: content.indentation)
  }

  private var bar: String { style.quoteBar }

  private func wrapped(_ text: [Inline], to width: Int) -> [String] {
    StyledText(text, style).wrapped(to: width, style).map(\.text)
  }

  private func indented(_ lines: [String], by count: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }

  package func heading(level: Int, _ text: [Inline]) -> [String] {
    let lines = StyledText(text, style).wrapped(to: style.width, style, .bold)
    let rule: Character = level == 1 ? (style.isASCII ? "=" : "═") : (style.isASCII ? "-" : "─")
    let width = lines.map(\.width).max() ?? 0
    guard level < 3 else { return lines.map(\.text) }
    return lines.map(\.text) + [style.paint(String(repeating: rule, count: width), .bold)]
  }

  private func list(_ start: Int?, _ items: [[Block]], _ width: Int) -> [String] {
    let marks = items.indices.map { index in
      start.map { "\($0 + index). " } ?? (style.isASCII ? "- " : "• ")
    }
    let column = marks.map(\.displayWidth).max() ?? 0
    let isAiry = items.contains { $0.count > 1 }
    var lines: [String] = []
    for (mark, item) in zip(marks, items) {
      if isAiry, !lines.isEmpty { lines.append("") }
      let inside = indented(self.lines(item, width: width - column - 2), by: column + 2)
      lines.append("  " + mark.rightAligned(to: column) + (inside.first ?? "").dropFirst(column + 2))
      lines += inside.dropFirst()
    }
    return lines
  }

  private func formula(_ line: String, _ width: Int) -> [String] {
    let text = DisplayText.escaped(style.spelled(line))
    guard text.displayWidth > width - 4 else {
      return [text.isEmpty ? "" : "    " + style.paint(text, .bold)]
    }
    let wrapped = StyledText([.text(line)], style).wrapped(to: width - 8, style, .bold).map(\.text)
    return wrapped.enumerated().map { ($0.offset == 0 ? "    " : "        ") + $0.element }
  }

  /// Code is never wrapped at words: a line too long goes on in the next.
  private func cut(_ line: String, to width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for character in style.spelled(line) {
      if used + character.displayWidth > width {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += character.displayWidth
    }
    return lines
  }
}
