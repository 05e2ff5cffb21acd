import AnalysisReports

/// Lines of one width, to be put beside others. The width is kept apart, as colours take no room.
struct TextBlock {
  var lines: [String]
  var width: Int

  init(lines: [String], width: Int) {
    self.lines = lines
    self.width = width
  }

  /// One line without colours.
  init(_ text: String) {
    self.init(lines: [text], width: text.displayWidth)
  }

  /// The blocks side by side, their middles on one level.
  static func row(_ blocks: [TextBlock]) -> TextBlock {
    let height = blocks.map(\.lines.count).max() ?? 0
    var result = TextBlock(lines: Array(repeating: "", count: height), width: 0)
    for block in blocks {
      let top = (height - block.lines.count) / 2
      for line in 0..<height {
        let inside = block.lines.indices.contains(line - top)
        result.lines[line] += inside ? block.lines[line - top] : String(repeating: " ", count: block.width)
      }
      result.width += block.width
    }
    return result
  }

  /// The blocks one below the other, from the left.
  static func column(_ blocks: [TextBlock], space: Int = 1) -> TextBlock {
    let width = blocks.map(\.width).max() ?? 0
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines += Array(repeating: String(repeating: " ", count: width), count: space) }
      lines += block.lines.map { $0 + String(repeating: " ", count: width - block.width) }
    }
    return TextBlock(lines: lines, width: width)
  }

  /// The lines without spaces at their ends.
  var trimmed: [String] { lines.map { String($0.reversed().drop { $0 == " " }.reversed()) } }
}
