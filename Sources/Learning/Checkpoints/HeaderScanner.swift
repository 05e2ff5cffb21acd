import Sentences

/// What is wrong in a header, and at which of its bytes.
struct HeaderFault: Error {
  var offset: Int
  var problem: String

  init(_ offset: Int, _ problem: String) {
    self.offset = offset
    self.problem = problem
  }
}

/// Reads the part of JSON that a safetensors header is made of: objects, strings, and lists of whole numbers from 0 up.
/// Everything else is an error with its place. It looks at each byte once and nests no deeper than its caller does.
struct HeaderScanner {
  /// In bytes, of the name of a field: no tensor's is nearly so long.
  static let nameLimit = 1000

  private let text: ArraySlice<UInt8>
  private var position: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  /// How far it has read, counted from the beginning of the text.
  var offset: Int { position - text.startIndex }

  private var next: UInt8? { position < text.endIndex ? text[position] : nil }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(HeaderFault) {
    skipSpaces()
    guard next == UInt8(ascii: character) else { throw unexpected("'\(character)'") }
    position += 1
  }

  private func unexpected(_ expected: String) -> HeaderFault {
    guard let next else { return HeaderFault(offset, localized("it ends where \(expected) should be")) }
    let isPlain = (0x21..<0x7f).contains(next)
    let found = isPlain ? "'\(Unicode.Scalar(next))'" : "byte 0x\(String(next, radix: 16))"
    return HeaderFault(offset, localized("there is \(found) where \(expected) should be"))
  }

  /// - Parameter field: reads the value of a field, given its name.
  mutating func object(
    _ field: (inout HeaderScanner, String) throws(HeaderFault) -> Void
  ) throws(HeaderFault) {
    try expect("{")
    skipSpaces()
    if next == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      let name = try string(atMost: Self.nameLimit)
      try expect(":")
      skipSpaces()
      try field(&self, name)
      skipSpaces()
      if next == UInt8(ascii: ",") {
        position += 1
      } else {
        return try expect("}")
      }
    }
  }

  /// A list of whole numbers.
  mutating func numbers(atMost limit: Int) throws(HeaderFault) -> [Int] {
    try expect("[")
    var numbers: [Int] = []
    skipSpaces()
    if next == UInt8(ascii: "]") {
      position += 1
      return []
    }
    while true {
      guard numbers.count < limit else {
        throw HeaderFault(offset, localized("a list of more than \(limit) numbers"))
      }
      numbers.append(try number())
      skipSpaces()
      if next == UInt8(ascii: ",") {
        position += 1
      } else {
        try expect("]")
        return numbers
      }
    }
  }

  private mutating func number() throws(HeaderFault) -> Int {
    skipSpaces()
    let start = position
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(byte - 0x30))
      guard !overflow, !carry else {
        throw HeaderFault(start - text.startIndex, localized("a number that is larger than any file"))
      }
      value = sum
      position += 1
    }
    guard position > start else { throw unexpected(localized("a whole number")) }
    guard text[start] != 0x30 || position == start + 1 else {
      throw HeaderFault(start - text.startIndex, localized("a number that starts with 0"))
    }
    return value
  }

  /// - Parameter limit: how many bytes it may have.
  mutating func string(atMost limit: Int = .max) throws(HeaderFault) -> String {
    skipSpaces()
    let start = offset
    try expect("\"")
    var bytes: [UInt8] = []
    while true {
      guard let byte = next else { throw HeaderFault(start, localized("a string that does not end")) }
      guard bytes.count <= limit else {
        throw HeaderFault(start, localized("a name of more than \(limit) bytes, which is no tensor's"))
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw HeaderFault(start, localized("a string that is not UTF-8"))
        }
        return text
      case UInt8(ascii: "\\"): bytes += try escape()
      case 0..<0x20: throw HeaderFault(offset - 1, localized("a control character in a string"))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape() throws(HeaderFault) -> [UInt8] {
    let start = offset - 1
    let byte = next
    position += byte == nil ? 0 : 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte!]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var value = try fourDigits()
      if (0xd800..<0xdc00).contains(value), position + 1 < text.endIndex,
        text[position] == UInt8(ascii: "\\"),
        text[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try fourDigits()
        guard (0xdc00..<0xe000).contains(low) else {
          throw HeaderFault(start, localized("half of a character"))
        }
        value = 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw HeaderFault(start, localized("half of a character"))
      }
      return Array(String(Character(scalar)).utf8)
    default: throw HeaderFault(start, localized("an escape that JSON does not have"))
    }
  }

  private mutating func fourDigits() throws(HeaderFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw unexpected(localized("a hexadecimal digit"))
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Nothing but spaces is left.
  mutating func end() throws(HeaderFault) {
    skipSpaces()
    guard next == nil else { throw unexpected(localized("the end of the header")) }
  }
}
