/// Where the start tags of an XML file are.
///
/// libxml2 loses count of an element's line beyond 65,535, and never tells a column. In a well-formed file without a
/// DOCTYPE the start tags in the text are the elements in document order, so one pass over the bytes finds both, and can
/// refuse a DOCTYPE and bottomless nesting before libxml2 starts.
///
/// The pass never fails on text that is not well-formed: that is for libxml2 to find, and these places are then not used.
struct StartTagScanner {
  /// A start tag, with the name and place of each attribute in the order written.
  struct StartTag {
    var position: TextPosition
    var attributes: [(name: Range<Int>, position: TextPosition)] = []
  }

  /// More than any exercise needs, and less than any version of libxml2 allows.
  static let depthLimit = 100

  private let source: XMLSource
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// UTF-8 continuation bytes on this line so far: the difference between an offset and a column.
  private var continuations = 0

  private init(_ source: XMLSource) {
    self.source = source
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
  }

  /// The start tags of `source` in document order.
  ///
  /// - Throws: `Diagnostics` at a DOCTYPE, and where elements are nested too deeply.
  /// - Complexity: O(*n*)
  static func startTags(of source: XMLSource) throws(Diagnostics) -> [StartTag] {
    var scanner = StartTagScanner(source)
    return try scanner.scan()
  }

  private mutating func scan() throws(Diagnostics) -> [StartTag] {
    var tags: [StartTag] = []
    var depth = 0
    while offset < source.bytes.count {
      guard source.bytes[offset] == UInt8(ascii: "<") else {
        advance()
        continue
      }
      if follows("<!--") {
        skip(past: "-->", from: 4)
      } else if follows("<![CDATA[") {
        skip(past: "]]>", from: 9)
      } else if follows("<?") {
        let start = offset
        skip(past: "?>", from: 2)
        // A parser that gives up on a malformed declaration may see what is inside it.
        try refuseDocumentType(in: start..<offset)
      } else if follows("<!") {
        throw documentType(at: position)
      } else if follows("</") {
        depth -= 1
        skip(past: ">", from: 2)
      } else {
        let (tag, isEmpty) = startTag()
        tags.append(tag)
        if !isEmpty { depth += 1 }
        if depth > Self.depthLimit {
          throw Diagnostics(
            Diagnostic(
              file: source.file, at: tag.position, "elements are nested more than \(Self.depthLimit) deep",
              advice: "close elements where they end, with </name> or />"))
        }
      }
    }
    return tags
  }

  private func documentType(at position: TextPosition) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        file: source.file, at: position, "document types (<!DOCTYPE …>) and entities are not accepted",
        advice: "delete the declaration and write the text itself where an entity was used"))
  }

  private func refuseDocumentType(in range: Range<Int>) throws(Diagnostics) {
    for start in range where source.bytes[start...].starts(with: "<!DOCTYPE".utf8) {
      throw documentType(at: source.position(of: start))
    }
  }

  private var position: TextPosition {
    TextPosition(line: line, column: offset - lineStart - continuations + 1)
  }

  private mutating func advance() {
    let byte = source.bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset
      continuations = 0
    } else if byte & 0xC0 == 0x80 {
      continuations += 1
    }
  }

  private func follows(_ text: StaticString) -> Bool {
    guard source.bytes.count - offset >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where source.bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private mutating func skip(past end: StaticString, from start: Int) {
    for _ in 0..<start { advance() }
    while offset < source.bytes.count {
      if follows(end) {
        for _ in 0..<end.utf8CodeUnitCount { advance() }
        return
      }
      advance()
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func startTag() -> (StartTag, isEmpty: Bool) {
    var tag = StartTag(position: position)
    advance()
    _ = word()
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: ">") {
        advance()
        return (tag, false)
      }
      if byte == UInt8(ascii: "<") { return (tag, false) }
      if follows("/>") {
        advance()
        advance()
        return (tag, true)
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        advance()
        while offset < source.bytes.count, source.bytes[offset] != byte { advance() }
        if offset < source.bytes.count { advance() }
      } else if isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") {
        advance()
      } else {
        let start = position
        tag.attributes.append((word(), start))
      }
    }
    return (tag, false)
  }

  /// Steps over a name and returns where it is.
  private mutating func word() -> Range<Int> {
    let start = offset
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if isSpace(byte) { break }
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return start..<offset
      default: advance()
      }
    }
    return start..<offset
  }
}
