/// Unpacks what deflate packed, as PNG files hold it. Every byte of the input is looked at with its limits checked.
///
/// Source: RFC 1951; the decoding goes code length by code length, as in Mark Adler's "puff".
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// Unpacks zlib's format (RFC 1950): two bytes, the packed data, and a checksum, which is compared.
  /// - Parameter size: how many bytes must come out.
  static func zlib(_ input: ArraySlice<UInt8>, size: Int) throws(PictureFault) -> [UInt8] {
    let first = input.startIndex
    guard input.count >= 6, input[first] & 0x0f == 8, input[first + 1] & 0x20 == 0,
      (Int(input[first]) << 8 | Int(input[first + 1])) % 31 == 0
    else { throw PictureFault("its packed data do not begin as zlib's do") }
    var inflate = Inflate(input[(first + 2)...], limit: size)
    try inflate.run()
    guard inflate.output.count == size else {
      throw PictureFault("its packed data hold \(inflate.output.count) bytes, not \(size)")
    }
    let end = inflate.position
    guard end + 4 <= input.endIndex,
      input[end..<end + 4].reduce(UInt32(0), { $0 << 8 | UInt32($1) }) == Checksums.adler32(inflate.output)
    else { throw PictureFault("its packed data are damaged: their checksum is wrong") }
    return inflate.output
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    position = input.startIndex
    self.limit = limit
    output.reserveCapacity(limit)
  }

  private mutating func run() throws(PictureFault) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try packed(.fixedLiterals, .fixedDistances)
      case 2: try dynamic()
      default: throw Self.damaged
      }
    }
  }

  private static let damaged = PictureFault("its packed data are damaged or end too early")
  private static let tooMuch = PictureFault("its packed data hold more than its size tells")

  private mutating func take(_ count: Int) throws(PictureFault) -> Int {
    while bitCount < count {
      guard position < input.endIndex else { throw Self.damaged }
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bits & (UInt32(1) << UInt32(count) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func stored() throws(PictureFault) {
    // Fewer than 8 bits are ever held here, so that none of them belongs to the block.
    bits = 0
    bitCount = 0
    guard position + 4 <= input.endIndex else { throw Self.damaged }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    let complement = Int(input[position + 2]) | Int(input[position + 3]) << 8
    position += 4
    guard count == ~complement & 0xffff, position + count <= input.endIndex else { throw Self.damaged }
    guard output.count + count <= limit else { throw Self.tooMuch }
    output += input[position..<position + count]
    position += count
  }

  private mutating func packed(_ literals: Code, _ distances: Code) throws(PictureFault) {
    while true {
      let symbol = try next(literals)
      if symbol < 256 {
        guard output.count < limit else { throw Self.tooMuch }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengthBases.count else { throw Self.damaged }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let distanceSymbol = try next(distances)
      guard distanceSymbol < Self.distanceBases.count else { throw Self.damaged }
      let distance = Self.distanceBases[distanceSymbol] + (try take(Self.distanceBits[distanceSymbol]))
      guard distance <= output.count else { throw Self.damaged }
      guard output.count + length <= limit else { throw Self.tooMuch }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func dynamic() throws(PictureFault) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw Self.damaged }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var codeLengths = [Int](repeating: 0, count: 19)
    for place in order.prefix(codeCount) { codeLengths[place] = try take(3) }
    guard let code = Code(codeLengths) else { throw Self.damaged }
    var lengths: [Int] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try next(code)
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw Self.damaged }
        lengths += repeatElement(last, count: 3 + (try take(2)))
      case 17: lengths += repeatElement(0, count: 3 + (try take(3)))
      default: lengths += repeatElement(0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0,
      let literals = Code(Array(lengths[..<literalCount])),
      let distances = Code(Array(lengths[literalCount...]))
    else { throw Self.damaged }
    try packed(literals, distances)
  }

  private mutating func next(_ code: Code) throws(PictureFault) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Self.damaged
  }

  /// A Huffman code: how many codes there are of each length, and the symbols in the order of their codes.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int]

    /// Nil for lengths of which no code can be made.
    init?(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var left = 1
      for length in 1...15 {
        left = left * 2 - counts[length]
        if left < 0 { return nil }
      }
      symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }

    static let fixedLiterals = Code(
      (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })!
    static let fixedDistances = Code([Int](repeating: 5, count: 30))!
  }

  static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}
