/// A picture of 8-bit colours: red, green and blue side by side, row by row from the top.
package struct Picture: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// `height` x `width` x 3 bytes.
  package private(set) var pixels: [UInt8]

  /// - Precondition: as many pixels as the sizes say.
  package init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width >= 0 && height >= 0 && pixels.count == width * height * 3, "three bytes a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  package init(width: Int, height: Int, color: RGB = RGB(255, 255, 255)) {
    self.init(
      width: width, height: height,
      pixels: (0..<width * height).flatMap { _ in [color.red, color.green, color.blue] })
  }

  /// Grey levels.
  package init(width: Int, height: Int, grey: [UInt8]) {
    self.init(width: width, height: height, pixels: grey.flatMap { [$0, $0, $0] })
  }

  /// Numbers as grey levels, from the least (black) to the greatest (white); all alike are mid-grey. What is not finite is
  /// black.
  /// - Parameter range: what is black and what is white; the values' own range where nil.
  package init(width: Int, height: Int, values: [Float], range: ClosedRange<Float>? = nil) {
    let scale = ValueScale(values, range: range)
    self.init(width: width, height: height, grey: values.map(scale.byte))
  }

  /// Numbers as colours, `height` x `width` x 3 as a network has them, on one scale for all three.
  package init(width: Int, height: Int, colors: [Float], range: ClosedRange<Float>? = nil) {
    let scale = ValueScale(colors, range: range)
    self.init(width: width, height: height, pixels: colors.map(scale.byte))
  }

  package subscript(x: Int, y: Int) -> RGB {
    get {
      let place = (y * width + x) * 3
      return RGB(pixels[place], pixels[place + 1], pixels[place + 2])
    }
    set {
      let place = (y * width + x) * 3
      (pixels[place], pixels[place + 1], pixels[place + 2]) = (newValue.red, newValue.green, newValue.blue)
    }
  }

  /// Whether red, green and blue are alike everywhere.
  var isGrey: Bool {
    for place in stride(from: 0, to: pixels.count, by: 3) {
      let red = pixels[place]
      if pixels[place + 1] != red || pixels[place + 2] != red { return false }
    }
    return true
  }

  /// Paints a square; what would lie outside is left out.
  mutating func fill(x: Int, y: Int, side: Int, color: RGB) {
    for row in max(0, y)..<max(0, y, min(height, y + side)) {
      for column in max(0, x)..<max(0, x, min(width, x + side)) { self[column, row] = color }
    }
  }

  /// Lays a picture over this one, its upper left corner at a place; what would lie outside is left out.
  mutating func place(_ picture: Picture, x: Int, y: Int) {
    for row in max(0, -y)..<max(0, -y, min(picture.height, height - y)) {
      for column in max(0, -x)..<max(0, -x, min(picture.width, width - x)) {
        self[x + column, y + row] = picture[column, row]
      }
    }
  }

  /// Every pixel as a square of `factor` x `factor`.
  package func enlarged(_ factor: Int) -> Picture {
    var result = Picture(width: width * factor, height: height * factor)
    for y in 0..<result.height { for x in 0..<result.width { result[x, y] = self[x / factor, y / factor] } }
    return result
  }

  /// The largest square in the middle, brought to `side` x `side`: each new pixel is the mean of the area it covers.
  package func square(side: Int) -> Picture {
    let edge = min(width, height)
    return cropped(x: (width - edge) / 2, y: (height - edge) / 2, width: edge, height: edge)
      .resized(width: side, height: side)
  }

  /// A part of it.
  /// - Precondition: it lies within.
  func cropped(x: Int, y: Int, width: Int, height: Int) -> Picture {
    let rows = (y..<y + height).map { pixels[($0 * self.width + x) * 3..<($0 * self.width + x + width) * 3] }
    return Picture(width: width, height: height, pixels: Array(rows.joined()))
  }

  /// The picture in another size: each new pixel is the mean of the area it covers.
  /// - Precondition: neither has a side of 0.
  package func resized(width newWidth: Int, height newHeight: Int) -> Picture {
    precondition(width > 0 && height > 0 && newWidth > 0 && newHeight > 0, "a picture has pixels")
    let (columns, rows) = (Self.parts(of: width, in: newWidth), Self.parts(of: height, in: newHeight))
    let area = Double(width) / Double(newWidth) * Double(height) / Double(newHeight)
    var result = Picture(width: newWidth, height: newHeight)
    for y in 0..<newHeight {
      for x in 0..<newWidth {
        var sums = SIMD3<Double>.zero
        for (row, rowWeight) in rows[y] {
          for (column, columnWeight) in columns[x] {
            let color = self[column, row]
            sums +=
              SIMD3(Double(color.red), Double(color.green), Double(color.blue)) * (rowWeight * columnWeight)
          }
        }
        let mean = sums / area
        result[x, y] = RGB(
          UInt8(min(255, mean.x.rounded())), UInt8(min(255, mean.y.rounded())),
          UInt8(min(255, mean.z.rounded())))
      }
    }
    return result
  }

  /// How much of each old row or column lies in each new one.
  private static func parts(of old: Int, in new: Int) -> [[(old: Int, weight: Double)]] {
    let scale = Double(old) / Double(new)
    return (0..<new).map { place in
      let (start, end) = (Double(place) * scale, Double(place + 1) * scale)
      return (Int(start)..<min(old, Int(end.rounded(.up)))).map { old in
        (old, min(end, Double(old + 1)) - max(start, Double(old)))
      }
    }
  }

  /// Pictures side by side in rows, with a margin around each.
  package static func grid(
    _ pictures: [Picture], columns: Int, margin: Int = 1, color: RGB = RGB(255, 255, 255)
  ) -> Picture {
    let (cellWidth, cellHeight) = (pictures.map(\.width).max() ?? 0, pictures.map(\.height).max() ?? 0)
    let columns = max(1, min(columns, pictures.count))
    let rows = (pictures.count + columns - 1) / columns
    var result = Picture(
      width: columns * (cellWidth + margin) + margin, height: rows * (cellHeight + margin) + margin,
      color: color)
    for (index, picture) in pictures.enumerated() {
      let (left, top) = (
        margin + index % columns * (cellWidth + margin), margin + index / columns * (cellHeight + margin)
      )
      result.place(picture, x: left, y: top)
    }
    return result
  }
}

/// A colour of 8-bit parts.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// How bright it looks, 0…255 (ITU-R BT.601).
  package var brightness: Int { (299 * Int(red) + 587 * Int(green) + 114 * Int(blue) + 500) / 1000 }
}

/// Numbers to bytes, evenly from the least to the greatest.
private struct ValueScale {
  private let least: Float
  private let greatest: Float

  init(_ values: [Float], range: ClosedRange<Float>?) {
    let finite = values.filter(\.isFinite)
    least = range?.lowerBound ?? finite.min() ?? 0
    greatest = range?.upperBound ?? finite.max() ?? 0
  }

  func byte(_ value: Float) -> UInt8 {
    guard value.isFinite else { return 0 }
    guard greatest > least else { return 128 }
    // Halves, because the difference of two huge numbers may be infinite.
    let part = (value / 2 - least / 2) / (greatest / 2 - least / 2)
    return UInt8(min(255, max(0, (part * 255).rounded())))
  }
}
