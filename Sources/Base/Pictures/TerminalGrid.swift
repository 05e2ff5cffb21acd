import Escaping

extension PictureGrid.Section {
  /// The pictures in rows for a terminal, each with its caption below.
  ///
  /// - Parameters:
  ///   - width: the terminal's columns.
  ///   - pictureWidth: small pictures are enlarged to the least of these columns, as far as it comes out even; large ones are
  ///     made smaller, each pixel the mean of those it stands for, to the greatest.
  package func terminalLines(depth: ColorDepth, width: Int, pictureWidth: ClosedRange<Int>) -> [String] {
    // What is drawn may begin with colons and is ours; words under it may be a stranger's.
    let words = cells.map { $0.captionLines.map { LogCommands.broken($0) } }
    let pictures = cells.map { Self.sized($0.picture, depth, pictureWidth) }
    let widths =
      pictures.map { TerminalPicture.width($0, depth: depth) }
      + words.joined().map(\.count)
    guard let cellWidth = widths.max() else { return [] }
    let perRow = max(1, (width + 1) / (cellWidth + 1))
    var lines: [String] = []
    for start in stride(from: 0, to: cells.count, by: perRow) {
      let row = start..<min(start + perRow, cells.count)
      if start > 0 { lines.append("") }
      let drawn = row.map { place in
        padded(
          TerminalPicture.lines(pictures[place], depth: depth),
          by: cellWidth - TerminalPicture.width(pictures[place], depth: depth))
      }
      let captions = row.map { place in
        words[place].flatMap { padded([$0], by: cellWidth - $0.count) }
      }
      for columns in [drawn, captions] {
        for number in 0..<(columns.map(\.count).max() ?? 0) {
          let blank = String(repeating: " ", count: cellWidth)
          lines.append(columns.map { number < $0.count ? $0[number] : blank }.joined(separator: " "))
        }
      }
    }
    return lines
  }

  private func padded(_ lines: [String], by spaces: Int) -> [String] {
    lines.map { $0 + String(repeating: " ", count: spaces) }
  }

  private static func sized(_ picture: Picture, _ depth: ColorDepth, _ range: ClosedRange<Int>) -> Picture {
    guard picture.width > 0, picture.height > 0 else { return picture }
    let columns = TerminalPicture.width(picture, depth: depth)
    if columns <= range.upperBound { return picture.enlarged(max(1, range.lowerBound / columns)) }
    let width = max(1, picture.width * range.upperBound / columns)
    return picture.resized(width: width, height: max(1, picture.height * width / picture.width))
  }
}
