/// Where an element's bytes are in its file.
struct ElementExtent {
  let name: String
  /// How many elements it is in.
  let depth: Int
  /// At the start tag's `<`.
  let start: Int
  /// Behind the start tag's `>`.
  let contentStart: Int
  /// At the end tag's `<`; nil for `<name/>`.
  var contentEnd: Int?
  /// Behind the element.
  var end: Int
}

/// Finds the extents of the outer elements of a file that libxml2 has found well-formed.
enum ElementExtents {
  /// The elements that are in fewer than `depth` others, in document order.
  ///
  /// - Complexity: O(*n*)
  static func find(in bytes: [UInt8], below depth: Int) -> [ElementExtent] {
    var found: [ElementExtent] = []
    // Indices into `found` of the elements that are open; nil for those too deep to be told.
    var open: [Int?] = []
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        offset = end(of: "-->", in: bytes, from: start + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        offset = end(of: "]]>", in: bytes, from: start + 9)
      } else if rest.starts(with: "<?".utf8) {
        offset = end(of: "?>", in: bytes, from: start + 2)
      } else if rest.starts(with: "</".utf8) {
        offset = end(of: ">", in: bytes, from: start + 2)
        if let last = open.popLast(), let index = last {
          found[index].contentEnd = start
          found[index].end = offset
        }
      } else {
        offset = tagEnd(in: bytes, from: start + 1)
        let isEmpty = bytes[offset - 2] == UInt8(ascii: "/")
        if open.count < depth {
          let name = rest.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
          found.append(
            ElementExtent(
              name: String(decoding: name, as: UTF8.self), depth: open.count, start: start,
              contentStart: offset, contentEnd: nil, end: offset))
          if !isEmpty { open.append(found.count - 1) }
        } else if !isEmpty {
          open.append(nil)
        }
      }
    }
    return found
  }

  /// Behind the next `mark`.
  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes[offset...].starts(with: mark.utf8) { return offset + mark.utf8.count }
      offset += 1
    }
    return bytes.count
  }

  /// Behind the `>` of a start tag; one inside quotation marks does not count.
  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      }
    }
    return bytes.count
  }
}
