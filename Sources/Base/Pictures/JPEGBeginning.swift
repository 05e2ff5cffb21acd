/// What stands in a JPEG before its pixels.
///
/// Source: ITU-T T.81, annex B.
struct JPEGBeginning {
  /// How the camera was held, as the first Exif block tells it.
  private(set) var orientation = Orientation.upright
  /// Whether the bytes end before the pixels begin.
  private(set) var isCutOff = false

  init(_ bytes: [UInt8]) {
    // Behind the first marker come segments: a marker, a size that counts itself, and data.
    var hasExif = false
    var position = 2
    while true {
      guard position + 4 <= bytes.count else {
        isCutOff = true
        return
      }
      // What cannot be followed is left to whoever reads the pixels.
      guard bytes[position] == 0xff else { return }
      let marker = bytes[position + 1]
      // A marker may be filled up with more 0xff before it.
      guard marker != 0xff else {
        position += 1
        continue
      }
      let size = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      guard size >= 2 else { return }
      guard position + 2 + size <= bytes.count else {
        isCutOff = true
        return
      }
      // The pixels begin.
      guard marker != 0xda else { return }
      let data = bytes[(position + 4)..<(position + 2 + size)]
      if marker == 0xe1, !hasExif, data.starts(with: Array("Exif\0\0".utf8)) {
        hasExif = true
        orientation = Exif.orientation(data.dropFirst(6))
      }
      position += 2 + size
    }
  }
}
