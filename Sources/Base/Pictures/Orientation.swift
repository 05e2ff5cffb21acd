/// How a picture lies in its file: where the first row and the first column of the stored pixels belong, with Exif's numbers.
enum Orientation: Int, CaseIterable, Sendable {
  /// The first row is the top, the first column the left.
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case upsideDownMirrored = 4
  /// The first row is the left, the first column the top.
  case transposed = 5
  /// The first row is the right, the first column the top: a quarter turn clockwise makes it upright.
  case quarterTurn = 6
  /// The first row is the right, the first column the bottom.
  case antiTransposed = 7
  /// The first row is the left, the first column the bottom.
  case quarterTurnBack = 8

  /// Whether rows become columns.
  var isOnItsSide: Bool { rawValue >= 5 }

  /// Where the pixel that belongs at a place is stored.
  /// - Parameters:
  ///   - width, height: the sizes of the stored picture.
  fileprivate func stored(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .upsideDownMirrored: (x, height - 1 - y)
    case .transposed: (y, x)
    case .quarterTurn: (y, height - 1 - x)
    case .antiTransposed: (width - 1 - y, height - 1 - x)
    case .quarterTurnBack: (width - 1 - y, x)
    }
  }
}

extension Picture {
  /// The picture as it stands upright.
  /// - Parameter orientation: how it is stored.
  func turned(by orientation: Orientation) -> Picture {
    guard orientation != .upright else { return self }
    let (newWidth, newHeight) = orientation.isOnItsSide ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: pixels.count) { buffer, count in
      pixels.withUnsafeBufferPointer { pixels in
        var place = 0
        for y in 0..<newHeight {
          for x in 0..<newWidth {
            let stored = orientation.stored(x: x, y: y, width: width, height: height)
            let source = (stored.y * width + stored.x) * 3
            for part in 0..<3 { buffer.initializeElement(at: place + part, to: pixels[source + part]) }
            place += 3
          }
        }
        count = place
      }
    }
    return Picture(width: newWidth, height: newHeight, pixels: turned)
  }
}
