/// The words, literals and signs of a Swift file, without its comments, found without the compiler. The end of a line is one as
/// well. What is compiled conditionally counts.
package struct SwiftTokens {
  private let source: [UInt8]
  /// Behind the last token, in bytes.
  package private(set) var offset = 0

  package init(_ source: [UInt8]) { self.source = source }

  package mutating func next() -> Substring? {
    while offset < source.count {
      let byte = source[offset]
      let start = offset
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0D: offset += 1
      case UInt8(ascii: "/") where follows("//"): skipLine()
      case UInt8(ascii: "/") where follows("/*"): skipComment()
      case UInt8(ascii: "\""):
        skipString(hashes: 0)
        return text(from: start)
      case UInt8(ascii: "#"), UInt8(ascii: "@"):
        while offset < source.count, source[offset] == byte { offset += 1 }
        if byte == UInt8(ascii: "#"), offset < source.count, source[offset] == UInt8(ascii: "\"") {
          skipString(hashes: offset - start)
        } else {
          skipWord()
        }
        return text(from: start)
      default:
        if Self.isLetter(byte) { skipWord() } else { offset += 1 }
        return text(from: start)
      }
    }
    return nil
  }

  /// Goes to the end of a body whose opening brace was the last token.
  package mutating func skipBody() {
    var depth = 1
    while depth > 0, let token = next() {
      if token == "{" { depth += 1 }
      if token == "}" { depth -= 1 }
    }
  }

  private func text(from start: Int) -> Substring {
    Substring(decoding: source[start..<offset], as: UTF8.self)
  }

  private mutating func skipWord() {
    while offset < source.count, Self.isLetter(source[offset]) { offset += 1 }
  }

  private mutating func skipLine() {
    while offset < source.count, source[offset] != UInt8(ascii: "\n") { offset += 1 }
  }

  /// Comments nest.
  private mutating func skipComment() {
    var depth = 0
    while offset < source.count {
      if follows("/*") {
        depth += 1
        offset += 2
      } else if follows("*/") {
        depth -= 1
        offset += 2
        if depth == 0 { return }
      } else {
        offset += 1
      }
    }
  }

  /// A string literal, on one line or between triple quotation marks; what it interpolates may hold others.
  private mutating func skipString(hashes: Int) {
    let isLong = follows("\"\"\"")
    offset += isLong ? 3 : 1
    let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let end =
      [UInt8](repeating: UInt8(ascii: "\""), count: isLong ? 3 : 1)
      + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    while offset < source.count {
      if follows(escape) {
        offset += escape.count
        guard offset < source.count else { return }
        if source[offset] == UInt8(ascii: "(") { skipInterpolation() } else { offset += 1 }
      } else if follows(end) {
        offset += end.count
        return
      } else if !isLong, source[offset] == UInt8(ascii: "\n") {
        return
      } else {
        offset += 1
      }
    }
  }

  private mutating func skipInterpolation() {
    var depth = 0
    while let token = next() {
      if token == "(" { depth += 1 }
      if token == ")" { depth -= 1 }
      if depth == 0 { return }
    }
  }

  private func follows(_ text: some Sequence<UInt8>) -> Bool {
    var position = offset
    for byte in text {
      guard position < source.count, source[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private func follows(_ text: StaticString) -> Bool {
    follows(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether a token is a name or a keyword.
  package static func isWord(_ token: Substring) -> Bool {
    token.utf8.first.map { isLetter($0) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...:
      true
    default: false
    }
  }
}
