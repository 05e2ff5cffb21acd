/// Packs bytes as PNG files hold them: with the fixed code of RFC 1951, and what came before in the last 32 KiB as a
/// reference to it. Our pictures, small ones enlarged, shrink to a few per cent.
struct Deflate {
  private var output: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount = 0

  /// In zlib's format (RFC 1950).
  static func zlib(_ input: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.output = [0x78, 0x01]
    deflate.pack(input)
    let checksum = Checksums.adler32(input)
    return deflate.output + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (24 - 8 * UInt32($0))) }
  }

  private mutating func pack(_ input: [UInt8]) {
    put(1, 1)
    put(1, 2)
    /// Where three bytes like these were seen last, by a hash of them.
    var lastPlaces = [Int](repeating: -1, count: 1 << 15)
    func hash(_ place: Int) -> Int {
      let three = UInt32(input[place]) << 16 | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2])
      return Int((three &* 2_654_435_761) >> 17)
    }
    var place = 0
    while place < input.count {
      var length = 0
      var candidate = -1
      if place + 3 <= input.count {
        let key = hash(place)
        candidate = lastPlaces[key]
        lastPlaces[key] = place
        if candidate >= 0, place - candidate <= 32768 {
          let longest = min(258, input.count - place)
          while length < longest, input[candidate + length] == input[place + length] { length += 1 }
        }
      }
      if length >= 3 {
        putReference(length: length, distance: place - candidate)
        place += length
      } else {
        putLiteral(Int(input[place]))
        place += 1
      }
    }
    putLiteral(256)
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  /// The lowest bit first.
  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt32(value) << UInt32(bitCount)
    bitCount += count
    while bitCount >= 8 {
      output.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// A code of the tree: its highest bit first.
  private mutating func putCode(_ code: Int, _ count: Int) {
    var reversed = 0
    for bit in 0..<count where code >> bit & 1 == 1 { reversed |= 1 << (count - 1 - bit) }
    put(reversed, count)
  }

  private mutating func putLiteral(_ symbol: Int) {
    switch symbol {
    case ..<144: putCode(0x30 + symbol, 8)
    case ..<256: putCode(0x190 + symbol - 144, 9)
    case ..<280: putCode(symbol - 256, 7)
    default: putCode(0xc0 + symbol - 280, 8)
    }
  }

  private mutating func putReference(length: Int, distance: Int) {
    let lengthSymbol = Inflate.lengthBases.lastIndex { $0 <= length }!
    putLiteral(257 + lengthSymbol)
    put(length - Inflate.lengthBases[lengthSymbol], Inflate.lengthBits[lengthSymbol])
    let distanceSymbol = Inflate.distanceBases.lastIndex { $0 <= distance }!
    putCode(distanceSymbol, 5)
    put(distance - Inflate.distanceBases[distanceSymbol], Inflate.distanceBits[distanceSymbol])
  }
}
