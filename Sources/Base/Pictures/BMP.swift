/// Windows bitmaps of 24 or 32 bits a pixel that are not packed.
package enum BMP: PictureFormat {
  package static let name = "BMP"

  package static func isMeant(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x42, 0x4d]) && bytes.count >= 26
  }

  package static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    guard bytes.count >= 54 else { throw PictureFault("is a BMP that ends too early") }
    func number(_ place: Int, _ count: Int) -> Int {
      bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let start = number(10, 4)
    let width = number(18, 4)
    let signedHeight = Int(Int32(truncatingIfNeeded: number(22, 4)))
    let depth = number(28, 2)
    let packing = number(30, 4)
    try PictureFormats.check(width: width, height: abs(signedHeight))
    guard depth == 24 || depth == 32, packing == 0 || (packing == 3 && depth == 32) else {
      throw PictureFault("is a BMP with \(depth) bits a pixel, packed in a way that is not read")
    }
    let height = abs(signedHeight)
    let lineSize = (width * depth / 8 + 3) / 4 * 4
    guard start >= 54, start <= bytes.count, height * lineSize <= bytes.count - start else {
      throw PictureFault("is a BMP that ends too early")
    }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for y in 0..<height {
      // Lines lie from the bottom up, unless the height is negative.
      let line = start + (signedHeight > 0 ? height - 1 - y : y) * lineSize
      for x in 0..<width {
        let place = line + x * depth / 8
        pixels += [bytes[place + 2], bytes[place + 1], bytes[place]]
      }
    }
    return Picture(width: width, height: height, pixels: pixels)
  }
}
