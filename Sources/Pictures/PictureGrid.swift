/// Small pictures in rows, as a drawing: the filters of a layer, the activations of an image, images with what was said of
/// them. Each pixel stays a sharp square at any size.
package struct PictureGrid: Sendable {
  package struct Cell: Sendable {
    package var picture: Picture
    /// Written below it.
    package var caption: String

    package init(_ picture: Picture, caption: String = "") {
      self.picture = picture
      self.caption = caption
    }
  }

  /// Pictures under a heading of their own.
  package struct Section: Sendable {
    package var heading: String
    package var cells: [Cell]

    package init(heading: String, cells: [Cell]) {
      self.heading = heading
      self.cells = cells
    }
  }

  package var title: String
  package var sections: [Section]
  /// Pictures in a row.
  package var columns: Int
  /// How wide a picture is drawn.
  package var cellSize: Int

  package init(title: String, sections: [Section], columns: Int = 8, cellSize: Int = 64) {
    self.title = title
    self.sections = sections
    self.columns = max(1, columns)
    self.cellSize = cellSize
  }

  /// The drawing as SVG, whole in itself: each picture lies in it as a PNG.
  package var svg: String {
    let (margin, gap, line) = (16, 10, 15)
    var y = margin + 20
    var body: [String] = []
    for section in sections {
      if !section.heading.isEmpty {
        body.append(
          "<text class=\"h\" x=\"\(margin)\" y=\"\(y + 12)\">\(SVGText.escaped(section.heading))</text>")
        y += 22
      }
      let hasCaptions = section.cells.contains { !$0.caption.isEmpty }
      for start in stride(from: 0, to: section.cells.count, by: columns) {
        let row = section.cells[start..<min(start + columns, section.cells.count)]
        let height = row.map { self.height(of: $0.picture) }.max() ?? 0
        for (column, cell) in row.enumerated() {
          let x = margin + column * (cellSize + gap)
          body.append(image(cell, x: x, y: y))
          if !cell.caption.isEmpty {
            body.append(
              "<text x=\"\(x + cellSize / 2)\" y=\"\(y + height + 11)\">\(SVGText.escaped(cell.caption))</text>"
            )
          }
        }
        y += height + gap + (hasCaptions ? line : 0)
      }
      y += gap
    }
    let used = min(columns, sections.map(\.cells.count).max() ?? 1)
    let width = max(2 * margin + used * (cellSize + gap) - gap, 320)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(y)" width="\(width)" height="\(y)" role="img" \
      font-family="system-ui, sans-serif" font-size="10">
      <title>\(SVGText.escaped(title))</title>
      <style>text{fill:#1a1a2e;text-anchor:middle}.t{font-size:14px;text-anchor:start}.h{font-size:12px;text-anchor:start}\
      image{image-rendering:pixelated}</style>
      <rect width="100%" height="100%" fill="#fff"/>
      <text class="t" x="\(margin)" y="\(margin + 8)">\(SVGText.escaped(title))</text>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private func height(of picture: Picture) -> Int {
    picture.width == 0 ? 0 : max(1, cellSize * picture.height / picture.width)
  }

  private func image(_ cell: Cell, x: Int, y: Int) -> String {
    let data = SVGText.base64(PNG.bytes(cell.picture))
    return "<image x=\"\(x)\" y=\"\(y)\" width=\"\(cellSize)\" height=\"\(height(of: cell.picture))\" "
      + "href=\"data:image/png;base64,\(data)\"><title>\(SVGText.escaped(cell.caption))</title></image>"
  }
}
