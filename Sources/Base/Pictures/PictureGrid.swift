import Escaping

/// Small pictures in rows, as a drawing: the filters of a layer, the activations of an image, images with what was said of
/// them. Each pixel stays a sharp square at any size.
package struct PictureGrid: Sendable {
  package struct Cell: Sendable {
    package var picture: Picture
    /// Written below it; a line break begins another line.
    package var caption: String

    var captionLines: [String] { caption.split(separator: "\n").map(String.init) }

    package init(_ picture: Picture, caption: String = "") {
      self.picture = picture
      self.caption = caption
    }
  }

  /// Pictures under a heading of their own.
  package struct Section: Sendable {
    package var heading: String
    /// What the colours mean.
    package var note: String
    package var cells: [Cell]

    package init(heading: String, note: String = "", cells: [Cell]) {
      self.heading = heading
      self.note = note
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
  ///
  /// - Throws: `PictureFault` where PNGs cannot be packed here.
  package func svg() throws(PictureFault) -> String {
    let layout = PictureGridLayout(self)
    let body = try layout.texts.map(element) + layout.pictures.map(element)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(layout.width) \(layout.height)" width="\(layout.width)" \
      height="\(layout.height)" role="img" font-family="system-ui, sans-serif" font-size="10">
      <title>\(SVGText.escaped(title))</title>
      <style>text{fill:#1a1a2e}.title{font-size:14px}.heading{font-size:12px}.caption{text-anchor:middle}\
      image{image-rendering:pixelated}</style>
      <rect width="100%" height="100%" fill="#fff"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private func element(_ text: PictureGridLayout.Text) -> String {
    "<text class=\"\(text.role.rawValue)\" x=\"\(text.x)\" y=\"\(text.y)\">\(SVGText.escaped(text.text))</text>"
  }

  private func element(_ place: PictureGridLayout.PlacedPicture) throws(PictureFault) -> String {
    // Not every program that shows SVG leaves enlarged pixels sharp.
    let data = Base64.text(try PNG.bytes(place.picture.enlarged(place.factor)))
    return "<image x=\"\(place.x)\" y=\"\(place.y)\" width=\"\(place.width)\" height=\"\(place.height)\" "
      + "href=\"data:image/png;base64,\(data)\"><title>\(SVGText.escaped(place.caption))</title></image>"
  }

  /// The drawing as pixels, its captions in `PixelFont`.
  package var picture: Picture {
    let layout = PictureGridLayout(self)
    var picture = Picture(width: layout.width, height: layout.height)
    for text in layout.texts {
      let scale = text.role.scale
      let left = text.role == .caption ? text.x - PixelFont.width(text.text, scale: scale) / 2 : text.x
      PixelFont.draw(
        text.text, on: &picture, x: left, y: text.y - PixelFont.height * scale, scale: scale,
        color: RGB(26, 26, 46))
    }
    for place in layout.pictures {
      let enlarged = place.picture.enlarged(place.factor)
      picture.place(enlarged, x: place.x + (place.width - enlarged.width) / 2, y: place.y)
    }
    return picture
  }
}
