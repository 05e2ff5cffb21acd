import NetworkReports
import Sentences

/// A table in columns that fit a width: the widest column gives way first, and its cells wrap.
package struct TableLayout {
  private let header: [StyledText]
  private let rows: [[StyledText]]
  private let sides: [MarkdownTable.Side]
  private let style: TerminalStyle
  private let rowEmphases: [TerminalStyle.Emphasis?]
  private static let space = 2

  /// - Parameter rowEmphases: how each row is set apart; none where it is left out.
  package init(_ table: MarkdownTable, _ style: TerminalStyle, rowEmphases: [TerminalStyle.Emphasis?] = []) {
    self.rowEmphases =
      rowEmphases.isEmpty ? Array(repeating: nil, count: table.rows.count) : rowEmphases
    header = table.header.map { StyledText($0, style) }
    rows = table.rows.map { $0.map { StyledText($0, style) } }
    sides = table.shownSides
    self.style = style
  }

  /// The table's lines, no wider than `width`.
  package func lines(width: Int) -> [String] {
    let widths = widths(within: width)
    let rule = widths.map { String(repeating: style.isASCII ? "-" : "─", count: $0) }
    let separator = String(repeating: " ", count: Self.space)
    let drawn = zip(rows, rowEmphases).map { self.drawn($0, widths, $1) }
    // Rows of several lines need air between them to be told apart.
    let isAiry = drawn.contains { $0.count > 1 }
    var lines = self.drawn(header, widths, .bold)
    lines.append(rule.joined(separator: separator))
    for (index, row) in drawn.enumerated() {
      if isAiry, index > 0 { lines.append("") }
      lines += row
    }
    return lines
  }

  private func drawn(
    _ cells: [StyledText], _ widths: [Int], _ emphasis: TerminalStyle.Emphasis?
  ) -> [String] {
    let wrapped = cells.indices.map { cells[$0].wrapped(to: widths[$0], style, emphasis) }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var text = ""
      var used = 0
      var column = 0
      for index in cells.indices {
        defer { column += widths[index] + Self.space }
        guard line < wrapped[index].count else { continue }
        let cell = wrapped[index][line]
        let room = widths[index] - cell.width
        let before =
          switch sides[index] {
          case .left: 0
          case .center: room / 2
          case .right: room
          }
        text += String(repeating: " ", count: column + before - used) + cell.text
        used = column + before + cell.width
      }
      return text
    }
  }

  private func widths(within width: Int) -> [Int] {
    let columns = header.indices.map { column in [header[column]] + rows.map { $0[column] } }
    var widths = columns.map { max(1, $0.map(\.width).max() ?? 1) }
    let smallest = columns.map { max(1, $0.map(\.longestWord).max() ?? 1) }
    let room = max(widths.count, width - Self.space * (widths.count - 1))
    while widths.reduce(0, +) > room {
      // Columns give way down to their longest word; only then are words divided.
      let soft = widths.indices.filter { widths[$0] > smallest[$0] }
      let candidates = soft.isEmpty ? Array(widths.indices) : soft
      let widest = candidates.max { widths[$0] < widths[$1] }!
      guard widths[widest] > 1 else { break }
      widths[widest] -= 1
    }
    return widths
  }
}

extension MarkdownTable {
  /// Where each column's cells stand: as the table says, or else numbers on the right.
  var shownSides: [Side] {
    sides.indices.map { column in
      sides[column] ?? (Self.isNumeric(rows.map { $0[column].plainText }) ? .right : .left)
    }
  }

  /// Whether a column holds numbers, which stand one below the other's end; a short word such as "all" may
  /// be among them.
  private static func isNumeric(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let numbers = filled.filter { cell in
      cell.contains(where: \.isNumber) && cell.allSatisfy { $0.isNumber || ",.−-%\u{202F}".contains($0) }
    }
    return numbers.count * 3 >= filled.count * 2 && !numbers.isEmpty
      && filled.allSatisfy { $0.count <= 3 || $0 == localized("all") || numbers.contains($0) }
  }
}
