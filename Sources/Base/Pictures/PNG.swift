/// Portable Network Graphics: read in all their kinds but interlaced; written as 8-bit colour or grey.
///
/// What is transparent is read as if it lay on white; of 16-bit values the upper half is kept. What a camera marked as turned
/// stands upright.
/// Source: W3C, "Portable Network Graphics (PNG) Specification", third edition.
package enum PNG: PictureFormat {
  package static let name = "PNG"
  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  package static func isMeant(by bytes: [UInt8]) -> Bool { bytes.starts(with: signature.prefix(4)) }

  // MARK: - Writing

  /// The file's bytes; grey where all of the picture is.
  package static func bytes(_ picture: Picture) throws(PictureFault) -> [UInt8] {
    let isGrey = picture.isGrey
    let channels = isGrey ? 1 : 3
    var lines: [UInt8] = []
    lines.reserveCapacity(picture.height * (1 + picture.width * channels))
    for y in 0..<picture.height {
      lines.append(0)
      for place in stride(from: y * picture.width * 3, to: (y + 1) * picture.width * 3, by: 3) {
        lines += picture.pixels[place..<place + channels]
      }
    }
    let sizes = number(picture.width) + number(picture.height) + [8, isGrey ? 0 : 2, 0, 0, 0]
    return try signature + chunk("IHDR", sizes) + chunk("IDAT", Zlib.pack(lines)) + chunk("IEND", [])
  }

  private static func chunk(_ type: String, _ data: [UInt8]) throws(PictureFault) -> [UInt8] {
    let content = Array(type.utf8) + data
    return try number(data.count) + content + number(Int(Zlib.crc32(content[...])))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  // MARK: - Reading

  /// What the first chunk tells.
  private struct Header {
    var width: Int
    var height: Int
    var depth: Int
    var kind: Int
    /// The numbers that a pixel is stored as.
    var samples: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind]! }
    var lineSize: Int { (width * samples * depth + 7) / 8 }
  }

  package static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    guard bytes.starts(with: signature) else { throw PictureFault("is a PNG whose first bytes are damaged") }
    var position = signature.count
    var header: Header?
    var palette: [UInt8] = []
    var transparency: [UInt8] = []
    var packed: [UInt8] = []
    var orientation = Orientation.upright
    while true {
      let (type, data) = try nextChunk(bytes, &position)
      if header == nil, type != "IHDR" { throw PictureFault("is a PNG that does not begin with its sizes") }
      switch type {
      case "IHDR":
        guard header == nil else { throw PictureFault("is a PNG with two sizes") }
        header = try self.header(Array(data))
      case "PLTE": palette = Array(data)
      case "tRNS": transparency = Array(data)
      case "IDAT": packed += data
      case "eXIf": orientation = Exif.orientation(data)
      case "IEND":
        let header = header!
        let lines = try Zlib.unpack(packed, size: header.height * (header.lineSize + 1))
        return try picture(header, try unfiltered(lines, header), palette, transparency)
          .turned(by: orientation)
      default:
        // An upper-case first letter: whoever does not know the chunk cannot show the picture.
        guard type.first!.isLowercase else { throw PictureFault("is a PNG with an unknown chunk") }
      }
    }
  }

  private static func nextChunk(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(PictureFault) -> (type: String, data: ArraySlice<UInt8>) {
    guard position + 12 <= bytes.count else { throw PictureFault("is a PNG that ends too early") }
    let size = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
    guard size <= bytes.count - position - 12 else { throw PictureFault("is a PNG that ends too early") }
    let content = bytes[position + 4..<position + 8 + size]
    let crc = bytes[position + 8 + size..<position + 12 + size].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard try Zlib.crc32(content) == crc else {
      throw PictureFault("is a PNG that is damaged: the checksum at byte \(position + 8 + size) is wrong")
    }
    let name = content.prefix(4)
    guard name.allSatisfy({ (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) }) else {
      throw PictureFault("is a PNG with a chunk that has no name")
    }
    position += 12 + size
    return (String(decoding: name, as: UTF8.self), content.dropFirst(4))
  }

  private static func header(_ data: [UInt8]) throws(PictureFault) -> Header {
    guard data.count == 13 else { throw PictureFault("is a PNG whose sizes are damaged") }
    let width = data[..<4].reduce(0) { $0 << 8 | Int($1) }
    let height = data[4..<8].reduce(0) { $0 << 8 | Int($1) }
    try PictureFormats.check(width: width, height: height)
    let depths: [Int: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    let (depth, kind) = (Int(data[8]), Int(data[9]))
    guard depths[kind]?.contains(depth) == true, data[10] == 0, data[11] == 0 else {
      throw PictureFault("is a PNG of a kind that does not exist (colour type \(kind), \(depth) bits)")
    }
    guard data[12] == 0 else {
      throw PictureFault("is an interlaced PNG, which is not read", remedy: "save it without interlacing")
    }
    return Header(width: width, height: height, depth: depth, kind: kind)
  }

  /// Each line without its filter: what was stored are differences to the pixel before and the line above.
  private static func unfiltered(_ lines: [UInt8], _ header: Header) throws(PictureFault) -> [UInt8] {
    let size = header.lineSize
    let step = max(1, header.samples * header.depth / 8)
    var result = [UInt8](repeating: 0, count: header.height * size)
    for y in 0..<header.height {
      let filter = lines[y * (size + 1)]
      guard filter <= 4 else { throw PictureFault("is a PNG with an unknown filter in line \(y)") }
      for x in 0..<size {
        let left = x >= step ? Int(result[y * size + x - step]) : 0
        let above = y > 0 ? Int(result[(y - 1) * size + x]) : 0
        let corner = x >= step && y > 0 ? Int(result[(y - 1) * size + x - step]) : 0
        let guess: Int
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = above
        case 3: guess = (left + above) / 2
        default:
          let estimate = left + above - corner
          let distances = (abs(estimate - left), abs(estimate - above), abs(estimate - corner))
          guess =
            distances.0 <= distances.1 && distances.0 <= distances.2
            ? left : distances.1 <= distances.2 ? above : corner
        }
        result[y * size + x] = lines[y * (size + 1) + 1 + x] &+ UInt8(guess)
      }
    }
    return result
  }

  private static func picture(
    _ header: Header, _ lines: [UInt8], _ palette: [UInt8], _ transparency: [UInt8]
  ) throws(PictureFault) -> Picture {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(header.width * header.height * 3)
    /// A stored number; its upper 8 bits where it has 16.
    func sample(_ y: Int, _ index: Int) -> Int {
      let line = y * header.lineSize
      switch header.depth {
      case 8: return Int(lines[line + index])
      case 16: return Int(lines[line + 2 * index])
      default:
        let bit = index * header.depth
        let shift = 8 - header.depth - bit % 8
        return Int(lines[line + bit / 8]) >> shift & (1 << header.depth - 1)
      }
    }
    func onWhite(_ value: Int, _ alpha: Int) -> UInt8 {
      UInt8((value * alpha + 255 * (255 - alpha) + 127) / 255)
    }
    for y in 0..<header.height {
      for x in 0..<header.width {
        let first = x * header.samples
        switch header.kind {
        case 3:
          let index = sample(y, first)
          guard 3 * index + 2 < palette.count else {
            throw PictureFault("is a PNG with a colour that its palette does not have")
          }
          let alpha = index < transparency.count ? Int(transparency[index]) : 255
          for part in 0..<3 { pixels.append(onWhite(Int(palette[3 * index + part]), alpha)) }
        case 0, 4:
          let greatest = header.depth < 8 ? 1 << header.depth - 1 : 255
          let grey = sample(y, first) * 255 / greatest
          let value = onWhite(grey, header.kind == 4 ? sample(y, first + 1) : 255)
          pixels += [value, value, value]
        default:
          let alpha = header.kind == 6 ? sample(y, first + 3) : 255
          for part in 0..<3 { pixels.append(onWhite(sample(y, first + part), alpha)) }
        }
      }
    }
    return Picture(width: header.width, height: header.height, pixels: pixels)
  }
}
