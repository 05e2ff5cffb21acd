/// Portable pixmaps and greymaps in their binary kinds, P6 and P5, with 8-bit values.
package enum PPM: PictureFormat {
  package static let name = "PPM/PGM"

  package static func isMeant(by bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == UInt8(ascii: "P") && (bytes[1] == 0x35 || bytes[1] == 0x36)
  }

  package static func bytes(_ picture: Picture) -> [UInt8] {
    Array("P6\n\(picture.width) \(picture.height)\n255\n".utf8) + picture.pixels
  }

  package static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var position = 2
    let width = try number(bytes, &position)
    let height = try number(bytes, &position)
    let greatest = try number(bytes, &position)
    try PictureFormats.check(width: width, height: height)
    guard (1...255).contains(greatest) else {
      throw PictureFault("is a PPM with values up to \(greatest); only those up to 255 are read")
    }
    let channels = bytes[1] == 0x36 ? 3 : 1
    // One white space ends the header.
    position += 1
    guard bytes.count - position >= width * height * channels else {
      throw PictureFault("is a PPM of \(width) x \(height) pixels that ends too early")
    }
    let values = bytes[position..<position + width * height * channels].map {
      UInt8(min(255, Int($0) * 255 / greatest))
    }
    return channels == 3
      ? Picture(width: width, height: height, pixels: values)
      : Picture(width: width, height: height, grey: values)
  }

  private static func number(_ bytes: [UInt8], _ position: inout Int) throws(PictureFault) -> Int {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != 0x0a { position += 1 }
      } else if ![0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) {
        break
      }
      position += 1
    }
    var value = 0
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 10 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > start else { throw PictureFault("is a PPM whose header is damaged") }
    return value
  }
}
