import NetworkReports

/// Lines of one width, to be put beside others. The width is kept apart, as colours take no room.
struct TextBlock {
  var lines: [String]
  var width: Int
  /// The line that lies on one level with those of the blocks beside it.
  var middle: Int

  /// - Parameter middle: the middle of all lines unless it is given.
  init(lines: [String], width: Int, middle: Int? = nil) {
    self.lines = lines
    self.width = width
    self.middle = middle ?? max(0, lines.count - 1) / 2
  }

  /// One line without colours.
  init(_ text: String) {
    self.init(lines: [text], width: text.displayWidth)
  }

  /// The blocks side by side, their middles on one level.
  static func row(_ blocks: [TextBlock]) -> TextBlock {
    let above = blocks.map(\.middle).max() ?? 0
    let below = blocks.map { $0.lines.count - $0.middle }.max() ?? 0
    var result = TextBlock(lines: Array(repeating: "", count: above + below), width: 0, middle: above)
    for block in blocks {
      for line in result.lines.indices {
        let own = line - above + block.middle
        let isInside = block.lines.indices.contains(own)
        result.lines[line] += isInside ? block.lines[own] : String(repeating: " ", count: block.width)
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
    return TextBlock(lines: lines, width: width, middle: blocks.count == 1 ? blocks[0].middle : nil)
  }

  /// The block with spaces after its lines, up to a width.
  func padded(to width: Int) -> TextBlock {
    let space = String(repeating: " ", count: max(0, width - self.width))
    return TextBlock(lines: lines.map { $0 + space }, width: max(width, self.width), middle: middle)
  }

  /// The lines without spaces at their ends.
  var trimmed: [String] { lines.map { String($0.reversed().drop { $0 == " " }.reversed()) } }
}
