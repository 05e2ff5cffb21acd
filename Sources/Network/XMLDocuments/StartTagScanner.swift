import Diagnostics

/// Where the start tags of an XML file are.
///
/// libxml2 loses count of an element's line beyond 65,535, and never tells a column. In a well-formed file without a
/// DOCTYPE the start tags in the text are the elements in document order, so one pass over the bytes finds both, and can
/// refuse a DOCTYPE, and what libxml2 takes more than linear time for, before libxml2 starts.
///
/// The pass never fails on text that is not well-formed: that is for libxml2 to find, and these places are then not used.
struct StartTagScanner {
  /// A start tag, with the name and place of each attribute in the order written.
  struct StartTag {
    var position: TextPosition
    var attributes: [(name: Range<Int>, position: TextPosition)] = []
    /// The first character right inside the element that is no white space.
    var text: TextPosition?
  }

  /// More than any exercise needs, and less than any version of libxml2 allows.
  static let depthLimit = 100
  /// libxml2 compares each attribute of an element with every other.
  static let attributeLimit = 100
  /// In bytes, of an element's or an attribute's name.
  static let nameLimit = 1000
  /// In bytes; the schema's patterns run over attribute values.
  static let valueLimit = 64 << 10
  static let elementLimit = 100_000
  /// Declarations of prefixes in the whole file: every prefix is looked for among them.
  static let namespaceLimit = 100

  private let source: XMLSource
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// UTF-8 continuation bytes on this line so far: the difference between an offset and a column.
  private var continuations = 0
  private var namespaces = 0

  private init(_ source: XMLSource) {
    self.source = source
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
  }

  /// The start tags of `source` in document order.
  ///
  /// - Throws: `Diagnostics` at a DOCTYPE, and where one of the limits is passed.
  /// - Complexity: O(*n*)
  static func startTags(of source: XMLSource) throws(Diagnostics) -> [StartTag] {
    var scanner = StartTagScanner(source)
    return try scanner.scan()
  }

  private mutating func scan() throws(Diagnostics) -> [StartTag] {
    var tags: [StartTag] = []
    // The elements around, by their number, and whether the innermost has no text so far.
    var open: [Int] = []
    var awaitsText = false
    while offset < source.bytes.count {
      guard source.bytes[offset] == UInt8(ascii: "<") else {
        if awaitsText, !isSpace(source.bytes[offset]) {
          tags[open[open.count - 1]].text = position
          awaitsText = false
        }
        advance()
        continue
      }
      if follows("<!--") {
        skip(past: "-->", from: 4)
      } else if follows("<![CDATA[") {
        if awaitsText {
          tags[open[open.count - 1]].text = position
          awaitsText = false
        }
        skip(past: "]]>", from: 9)
      } else if follows("<?") {
        let start = offset
        skip(past: "?>", from: 2)
        // A parser that gives up on a malformed declaration may see what is inside it.
        try refuseDocumentType(in: start..<offset)
      } else if follows("<!") {
        throw documentType(at: position)
      } else if follows("</") {
        _ = open.popLast()
        awaitsText = open.last.map { tags[$0].text == nil } ?? false
        skip(past: ">", from: 2)
      } else {
        let (tag, isEmpty) = try startTag()
        guard tags.count < Self.elementLimit else {
          throw refusal(
            at: tag.position, "there are more than \(Self.elementLimit) elements",
            advice: "check that this is the right file, or write what repeats with <repeat>")
        }
        tags.append(tag)
        if !isEmpty {
          open.append(tags.count - 1)
          awaitsText = true
        }
        if open.count > Self.depthLimit {
          throw refusal(
            at: tag.position, "elements are nested more than \(Self.depthLimit) deep",
            advice: "close elements where they end, with </name> or />")
        }
      }
    }
    return tags
  }

  private func refusal(at position: TextPosition, _ message: String, advice: String) -> Diagnostics {
    Diagnostics(Diagnostic(file: source.file, at: position, message, advice: advice))
  }

  private func documentType(at position: TextPosition) -> Diagnostics {
    refusal(
      at: position, "document types (<!DOCTYPE …>) and entities are not accepted",
      advice: "delete the declaration and write the text itself where an entity was used")
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

  private mutating func startTag() throws(Diagnostics) -> (StartTag, isEmpty: Bool) {
    var tag = StartTag(position: position)
    advance()
    try requireShort(word(), at: tag.position)
    // Where a tag goes wrong libxml2 stops, and what it says is about that place: no limit is for what follows.
    var isWellFormed = true
    var (awaitsEquals, awaitsValue) = (false, false)
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
        if !awaitsValue { isWellFormed = false }
        awaitsValue = false
        let (start, place) = (offset, position)
        advance()
        while offset < source.bytes.count, source.bytes[offset] != byte {
          if source.bytes[offset] == UInt8(ascii: "<") { isWellFormed = false }
          advance()
        }
        guard offset < source.bytes.count else { break }
        advance()
        let length = offset - start - 2
        guard length <= Self.valueLimit || !isWellFormed else {
          throw refusal(
            at: place,
            "an attribute's value has \(length) bytes, and no more than \(Self.valueLimit) are read",
            advice: "check its quotation marks; long texts stand between tags")
        }
      } else if byte == UInt8(ascii: "=") {
        if !awaitsEquals { isWellFormed = false }
        (awaitsEquals, awaitsValue) = (false, true)
        advance()
      } else if isSpace(byte) || byte == UInt8(ascii: "/") {
        advance()
      } else {
        if awaitsEquals || awaitsValue { isWellFormed = false }
        awaitsEquals = true
        let start = position
        let name = word()
        tag.attributes.append((name, start))
        if isWellFormed { try require(tag, name, at: start) }
      }
    }
    return (tag, false)
  }

  /// The limits that an attribute may pass.
  private mutating func require(
    _ tag: StartTag, _ name: Range<Int>, at position: TextPosition
  ) throws(Diagnostics) {
    try requireShort(name, at: position)
    if source.bytes[name].starts(with: "xmlns".utf8) { namespaces += 1 }
    guard tag.attributes.count <= Self.attributeLimit else {
      throw refusal(
        at: position, "an element has more than \(Self.attributeLimit) attributes",
        advice: "no element takes so many: delete those that are not in the schema, exercise.xsd")
    }
    guard namespaces <= Self.namespaceLimit else {
      throw refusal(
        at: position, "there are more than \(Self.namespaceLimit) declarations of namespaces",
        advice: "delete them: exercise files have no namespace")
    }
  }

  private func requireShort(_ name: Range<Int>, at position: TextPosition) throws(Diagnostics) {
    guard name.count > Self.nameLimit else { return }
    throw refusal(
      at: position, "a name has \(name.count) bytes, and no more than \(Self.nameLimit) are read",
      advice: "check that a space, a > or a quotation mark is not missing")
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
