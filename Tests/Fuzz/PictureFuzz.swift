@testable import Pictures

/// Pictures that someone gives to a network: PNG, JPEG, PPM, PGM, BMP.
enum PictureFuzz: FuzzTarget {
  static let name = "picture"

  static func read(_ bytes: [UInt8]) {
    var bytes = bytes
    if PNG.isMeant(by: bytes) { repairChecksums(&bytes) }
    guard let picture = try? PictureFormats.read(bytes) else { return }
    precondition(picture.pixels.count == 3 * picture.width * picture.height)
    guard picture.pixels.count < 1 << 14 else { return }
    let again = try? PictureFormats.read(try PNG.bytes(picture))
    precondition(again?.pixels == picture.pixels, "what was written reads otherwise")
  }

  /// Puts the right checksum behind each chunk: no mutation would find it, and what comes behind stayed unseen.
  private static func repairChecksums(_ bytes: inout [UInt8]) {
    var position = 8
    while position + 12 <= bytes.count {
      let size = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard size <= bytes.count - position - 12 else { return }
      let end = position + 8 + size
      let checksum = (try? Zlib.crc32(bytes[position + 4..<end])) ?? 0
      for index in 0..<4 { bytes[end + index] = UInt8(truncatingIfNeeded: checksum >> (24 - 8 * index)) }
      position = end + 4
    }
  }
}

/// Packed data of a PNG, by themselves.
enum InflateFuzz: FuzzTarget {
  static let name = "inflate"

  /// The first two bytes are the size that is expected.
  static func read(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return }
    let size = Int(bytes[0]) << 8 | Int(bytes[1])
    let unpacked = try? Zlib.unpack([0x78, 0x9c] + bytes.dropFirst(2), size: size)
    precondition(unpacked == nil || unpacked?.count == size)
  }
}
