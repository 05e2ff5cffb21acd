/// A way to store pictures in files.
package protocol PictureFormat: Sendable {
  /// As people call it.
  static var name: String { get }
  /// Whether a file with this beginning claims to be one.
  static func isMeant(by bytes: [UInt8]) -> Bool
  /// - Throws: `PictureFault` for anything that is not a whole picture of a kind that is read.
  static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture
}

package enum PictureFormats {
  /// What is read, a line each.
  package static let all: [any PictureFormat.Type] = [
    PNG.self,
    JPEG.self,
    PPM.self,
    BMP.self,
  ]

  /// The formats by name: "PNG, JPEG, PPM/PGM, BMP".
  package static var names: String { all.map { $0.name }.joined(separator: ", ") }

  /// Pictures with more pixels are refused before any memory is taken for them.
  static let maximumPixels = 1 << 25

  /// Reads a picture, whatever its file is called.
  package static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    guard let format = all.first(where: { $0.isMeant(by: bytes) }) else {
      guard let kind = UnreadPictures.kind(of: bytes) else {
        throw PictureFault("is no picture of a known format (\(names))", remedy: "save it as PNG or JPEG")
      }
      throw PictureFault("is \(kind), which is not read here", remedy: "save it as PNG or JPEG")
    }
    return try format.read(bytes)
  }

  /// - Throws: `PictureFault` where the sizes are none or too large.
  static func check(width: Int, height: Int) throws(PictureFault) {
    guard width > 0, height > 0 else { throw PictureFault("has a size of \(width) x \(height) pixels") }
    guard width <= maximumPixels, height <= maximumPixels, width * height <= maximumPixels else {
      throw PictureFault(
        "has \(width) x \(height) pixels, more than the \(maximumPixels >> 20) million that are read",
        remedy: "make it smaller")
    }
  }
}
