/// The names of the classes that a Swift file declares, found without the compiler.
///
/// Comments and string literals do not count. What is compiled conditionally does.
enum SwiftClassNames {
  /// - Complexity: O(*n*)
  static func declared(in source: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var words = Words(source: source)
    var previous = ""
    while let word = words.next() {
      // `class func`, `class var`: a member, not a declaration of a class.
      if previous == "class", !["func", "var", "let", "subscript", "override", "final"].contains(word) {
        names.insert(word)
      }
      previous = word
    }
    return names
  }

  /// The identifiers and keywords of a file; anything else between two of them is an empty word.
  private struct Words {
    let source: [UInt8]
    var offset = 0

    mutating func next() -> String? {
      while offset < source.count {
        let byte = source[offset]
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
          || byte == 0x0D
        {
          offset += 1
        } else if follows("//") {
          while offset < source.count, source[offset] != UInt8(ascii: "\n") { offset += 1 }
        } else if follows("/*") {
          skipComment()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
          skipString()
          return ""
        } else if isLetter(byte) {
          let start = offset
          while offset < source.count, isLetter(source[offset]) { offset += 1 }
          return String(decoding: source[start..<offset], as: UTF8.self)
        } else {
          offset += 1
          return ""
        }
      }
      return nil
    }

    private func isLetter(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }

    private func follows(_ text: StaticString) -> Bool {
      guard source.count - offset >= text.utf8CodeUnitCount else { return false }
      for index in 0..<text.utf8CodeUnitCount where source[offset + index] != text.utf8Start[index] {
        return false
      }
      return true
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

    /// A string literal with any number of `#` before it, on one line or between triple quotation marks.
    private mutating func skipString() {
      var hashes = 0
      while offset < source.count, source[offset] == UInt8(ascii: "#") {
        hashes += 1
        offset += 1
      }
      guard offset < source.count, source[offset] == UInt8(ascii: "\"") else { return }
      let isLong = follows("\"\"\"")
      offset += isLong ? 3 : 1
      while offset < source.count {
        if source[offset] == UInt8(ascii: "\\"), hashes == 0 {
          offset += 2
        } else if isLong ? follows("\"\"\"") : follows("\"") {
          offset += isLong ? 3 : 1
          let end = min(offset + hashes, source.count)
          if source[offset..<end].allSatisfy({ $0 == UInt8(ascii: "#") }) {
            offset = end
            return
          }
        } else if !isLong, source[offset] == UInt8(ascii: "\n") {
          return
        } else {
          offset += 1
        }
      }
    }
  }
}
