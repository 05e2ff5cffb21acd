/// Pictures as text: a character shows two pixels, the upper in its own colour, the lower in that of its ground.
package enum TerminalPicture {
  /// The lines of a picture, each with its colours switched off at the end.
  ///
  /// Without colours, a pixel row is two characters wide for each pixel and one line high, its brightness one of ten
  /// characters, bright ones for bright pixels.
  package static func lines(_ picture: Picture, depth: ColorDepth) -> [String] {
    depth == .plain ? plainLines(picture) : coloredLines(picture, depth)
  }

  /// The columns that a picture takes.
  package static func width(_ picture: Picture, depth: ColorDepth) -> Int {
    depth == .plain ? 2 * picture.width : picture.width
  }

  /// Pictures side by side, `gap` columns apart, in as many rows as the width asks for.
  package static func rows(_ pictures: [Picture], depth: ColorDepth, width: Int, gap: Int = 1) -> [String] {
    guard let widest = pictures.map({ self.width($0, depth: depth) }).max() else { return [] }
    let perRow = max(1, (width + gap) / (widest + gap))
    var lines: [String] = []
    for start in stride(from: 0, to: pictures.count, by: perRow) {
      let row = pictures[start..<min(start + perRow, pictures.count)]
      let columns = row.map { picture in
        (lines: self.lines(picture, depth: depth), width: self.width(picture, depth: depth))
      }
      for number in 0..<(columns.map(\.lines.count).max() ?? 0) {
        var line = ""
        for (index, column) in columns.enumerated() {
          if index > 0 { line += String(repeating: " ", count: gap) }
          line +=
            number < column.lines.count ? column.lines[number] : String(repeating: " ", count: column.width)
        }
        lines.append(line)
      }
      if start + perRow < pictures.count { lines.append("") }
    }
    return lines
  }

  private static func coloredLines(_ picture: Picture, _ depth: ColorDepth) -> [String] {
    stride(from: 0, to: picture.height, by: 2).map { y in
      var line = ""
      var current = ""
      for x in 0..<picture.width {
        let upper = "38;" + color(picture[x, y], depth)
        // The last line of an odd height has the terminal's own ground below.
        let lower = y + 1 < picture.height ? "48;" + color(picture[x, y + 1], depth) : "49"
        let style = "\u{1b}[\(upper);\(lower)m"
        if style != current { line += style }
        current = style
        line += "▀"
      }
      return line.isEmpty ? "" : line + "\u{1b}[0m"
    }
  }

  private static func color(_ color: RGB, _ depth: ColorDepth) -> String {
    depth == .trueColor ? "2;\(color.red);\(color.green);\(color.blue)" : "5;\(paletteIndex(color))"
  }

  /// The nearest of xterm's 6 x 6 x 6 colours and 24 greys.
  static func paletteIndex(_ color: RGB) -> Int {
    let levels = [0, 95, 135, 175, 215, 255]
    func nearest(_ value: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(value)) < abs(levels[$1] - Int(value)) }!
    }
    func distance(_ red: Int, _ green: Int, _ blue: Int) -> Int {
      let differences = [Int(color.red) - red, Int(color.green) - green, Int(color.blue) - blue]
      return differences.map { $0 * $0 }.reduce(0, +)
    }
    let (red, green, blue) = (nearest(color.red), nearest(color.green), nearest(color.blue))
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let step = max(0, min(23, (mean - 8 + 5) / 10))
    let grey = 8 + 10 * step
    return distance(grey, grey, grey) < distance(levels[red], levels[green], levels[blue])
      ? 232 + step : 16 + 36 * red + 6 * green + blue
  }

  private static func plainLines(_ picture: Picture) -> [String] {
    let ramp = Array(" .:-=+*#%@")
    return (0..<picture.height).map { y in
      String(
        (0..<picture.width).flatMap { x in
          let character = ramp[min(9, picture[x, y].brightness * 10 / 256)]
          return [character, character]
        })
    }
  }
}
