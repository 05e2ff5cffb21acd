/// Where everything of a `PictureGrid` lies, in pixels.
struct PictureGridLayout {
  enum Role: String {
    case title, heading, note, caption

    /// How large its letters are in pixels.
    var scale: Int { self == .title ? 3 : 2 }
  }

  struct Text {
    var text: String
    var role: Role
    /// The middle of a caption; where others begin.
    var x: Int
    /// Of the line it stands on.
    var y: Int
  }

  struct PlacedPicture {
    var picture: Picture
    var caption: String
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// How many pixels wide one of the picture is drawn, as far as it comes out even.
    var factor: Int
  }

  private(set) var texts: [Text] = []
  private(set) var pictures: [PlacedPicture] = []
  let width: Int
  private(set) var height = 0
  private let cellWidth: Int

  private static let (margin, gap, lineHeight) = (16, 10, 16)

  init(_ grid: PictureGrid) {
    cellWidth = max(grid.cellSize, grid.sections.flatMap(\.cells).map(\.picture.width).max() ?? 0)
    let columns = min(grid.columns, grid.sections.map(\.cells.count).max() ?? 1)
    width = 2 * Self.margin + max(columns * (cellWidth + Self.gap) - Self.gap, 480)
    var y = Self.margin + 8
    addParagraph(grid.title, .title, y: &y)
    for section in grid.sections {
      if !section.heading.isEmpty || !section.note.isEmpty { y += Self.gap }
      addParagraph(section.heading, .heading, y: &y)
      addParagraph(section.note, .note, y: &y)
      for start in stride(from: 0, to: section.cells.count, by: grid.columns) {
        addRow(section.cells[start..<min(start + grid.columns, section.cells.count)], y: &y)
      }
    }
    height = y + Self.margin - Self.gap
  }

  /// Text over the whole width, in as many lines as that takes.
  private mutating func addParagraph(_ text: String, _ role: Role, y: inout Int) {
    let columns = (width - 2 * Self.margin) / PixelFont.width(" ", scale: role.scale)
    for line in Self.wrapped(text, columns: columns) {
      texts.append(Text(text: line, role: role, x: Self.margin, y: y))
      y += Self.lineHeight
    }
  }

  private static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private mutating func addRow(_ cells: ArraySlice<PictureGrid.Cell>, y: inout Int) {
    var rowHeight = 0
    var captionLines = 0
    for (column, cell) in cells.enumerated() {
      let picture = cell.picture
      let factor = max(1, cellWidth / max(1, picture.width))
      let drawnHeight = picture.width == 0 ? 0 : max(1, cellWidth * picture.height / picture.width)
      pictures.append(
        PlacedPicture(
          picture: picture, caption: cell.caption, x: Self.margin + column * (cellWidth + Self.gap), y: y,
          width: cellWidth, height: drawnHeight, factor: factor))
      rowHeight = max(rowHeight, drawnHeight)
      captionLines = max(captionLines, cell.captionLines.count)
    }
    y += rowHeight
    for (column, cell) in cells.enumerated() {
      let middle = Self.margin + column * (cellWidth + Self.gap) + cellWidth / 2
      for (number, line) in cell.captionLines.enumerated() {
        texts.append(
          Text(text: line, role: .caption, x: middle, y: y + (number + 1) * (Self.lineHeight - 3)))
      }
    }
    y += captionLines * (Self.lineHeight - 3) + Self.gap
  }
}
