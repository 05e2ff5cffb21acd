import Diagnostics

/// The checks that settle a file's encoding before libxml2 sees a byte: everything must be UTF-8.
extension XMLSource {
  /// What is wrong with the encoding, if anything is.
  func encodingFinding() -> Diagnostic? {
    let advice = "save the file as UTF-8"
    guard !bytes.isEmpty else {
      return Diagnostic(
        file: file, "the file is empty", advice: "start it with a root element, such as <exercise>")
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return Diagnostic(file: file, at: TextPosition(line: 1), "the file is in UTF-32", advice: advice)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0x3C, 0]) || bytes.starts(with: [0, 0x3C])
    {
      return Diagnostic(file: file, at: TextPosition(line: 1), "the file is in UTF-16", advice: advice)
    }
    if let offset = bytes.firstIndex(of: 0) {
      return Diagnostic(
        file: file, at: position(of: offset), "the file has a NUL byte, which no text has",
        advice: "delete it, or check that this is the right file")
    }
    if let offset = Self.firstOffsetOutsideUTF8(bytes) {
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      let letter =
        bytes[offset] >= 0xA0 ? ", which would be “\(Unicode.Scalar(bytes[offset]))” in Latin-1," : ""
      return Diagnostic(
        file: file, at: position(of: offset), "the byte 0x\(byte)\(letter) is not UTF-8", advice: advice)
    }
    if let name = declaredEncoding, !["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased()) {
      return Diagnostic(
        file: file, at: TextPosition(line: 1), "the file declares the encoding \(quoted(name))",
        advice: "save the file as UTF-8 and write encoding=\"UTF-8\"")
    }
    return nil
  }

  /// The name in the XML declaration's `encoding="…"`, read from the first line's bytes.
  private var declaredEncoding: String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = bytes[start...].prefix(400).prefix { $0 != UInt8(ascii: ">") }
    let text = String(decoding: declaration, as: UTF8.self)
    let key = "encoding"
    var rest = text[...]
    while !rest.isEmpty, !rest.hasPrefix(key) { rest.removeFirst() }
    rest = rest.dropFirst(key.count).drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// The place of a byte: columns count the UTF-8 sequences that begin before it on its line.
  func position(of offset: Int) -> TextPosition {
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in bytes.indices.prefix(offset) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let column = bytes[min(lineStart, offset)..<offset].count { $0 & 0xC0 != 0x80 }
    return TextPosition(line: line, column: column + 1)
  }

  /// The offset of the first byte that is no part of well-formed UTF-8 (Unicode Standard, table 3-7), if there is one.
  ///
  /// - Complexity: O(*n*)
  static func firstOffsetOutsideUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let lead = bytes[offset]
        if lead < 0x80 {
          offset += 1
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return offset
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return offset }
        for continuation in 2..<max(2, length) where bytes[offset + continuation] & 0xC0 != 0x80 {
          return offset
        }
        offset += length
      }
      return nil
    }
  }
}
