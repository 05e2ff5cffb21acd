/// Where everything of a `PictureGrid` lies, in pixels.
struct PictureGridLayout {
  enum Role: String {
    case title, heading, note, caption
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
  private(set) var width = 320
  private(set) var height = 0

  private static let (margin, gap, lineHeight) = (16, 10, 16)

  init(_ grid: PictureGrid) {
    let cells = grid.sections.flatMap(\.cells)
    let cellWidth = max(grid.cellSize, cells.map(\.picture.width).max() ?? 0)
    var y = Self.margin + 8
    addLine(grid.title, .title, y: &y)
    for section in grid.sections {
      if !section.heading.isEmpty || !section.note.isEmpty { y += Self.gap }
      addLine(section.heading, .heading, y: &y)
      addLine(section.note, .note, y: &y)
      for start in stride(from: 0, to: section.cells.count, by: grid.columns) {
        addRow(section.cells[start..<min(start + grid.columns, section.cells.count)], cellWidth, y: &y)
      }
    }
    height = y + Self.margin - Self.gap
  }

  private mutating func addLine(_ text: String, _ role: Role, y: inout Int) {
    guard !text.isEmpty else { return }
    texts.append(Text(text: text, role: role, x: Self.margin, y: y))
    width = max(width, 2 * Self.margin + PixelFont.width(text, scale: role == .title ? 3 : 2))
    y += Self.lineHeight
  }

  private mutating func addRow(_ cells: ArraySlice<PictureGrid.Cell>, _ cellWidth: Int, y: inout Int) {
    var rowHeight = 0
    let first = pictures.count
    for (column, cell) in cells.enumerated() {
      let picture = cell.picture
      let factor = max(1, cellWidth / max(1, picture.width))
      let drawnHeight = picture.width == 0 ? 0 : max(1, cellWidth * picture.height / picture.width)
      pictures.append(
        PlacedPicture(
          picture: picture, caption: cell.caption, x: Self.margin + column * (cellWidth + Self.gap), y: y,
          width: cellWidth, height: drawnHeight, factor: factor))
      rowHeight = max(rowHeight, drawnHeight, factor * picture.height)
    }
    width = max(width, 2 * Self.margin + cells.count * (cellWidth + Self.gap) - Self.gap)
    y += rowHeight
    if cells.contains(where: { !$0.caption.isEmpty }) {
      y += Self.lineHeight - 3
      for placed in pictures[first...] where !placed.caption.isEmpty {
        texts.append(Text(text: placed.caption, role: .caption, x: placed.x + cellWidth / 2, y: y))
      }
    }
    y += Self.gap
  }
}
