import Diagnostics

/// An element of an XML file as a Swift value: its name as written, its attributes and what is inside, with places.
package struct XMLElement: Sendable {
  package let name: String
  package let attributes: [XMLAttribute]
  package let children: [XMLNode]
  /// Where the start tag's `<` is.
  package let position: TextPosition
  /// The element's number in document order, from 0.
  package let index: Int
  /// The first character right inside it that is no white space; nil where there is none.
  package let textPosition: TextPosition?

  package init(
    name: String, attributes: [XMLAttribute], children: [XMLNode], position: TextPosition, index: Int,
    textPosition: TextPosition? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.position = position
    self.index = index
    self.textPosition = textPosition
  }

  /// The value of an attribute, or nil where it is not written.
  package subscript(_ attribute: String) -> String? { self.attribute(attribute)?.value }

  package func attribute(_ name: String) -> XMLAttribute? { attributes.first { $0.name == name } }

  /// The words of an attribute's value; none where it is not written.
  package func words(_ attribute: String) -> [String] {
    self[attribute]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  package var elements: [XMLElement] {
    children.compactMap { node in
      guard case .element(let element) = node else { return nil }
      return element
    }
  }

  package func elements(named name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  package func element(named name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The text inside, without that of elements inside, exactly as written.
  package var rawText: String {
    children.reduce(into: "") { text, node in
      if case .text(let piece) = node { text += piece }
    }
  }

  /// The text inside line by line, each with its line in the file; a comment that spans lines is not counted.
  package var textLines: [(line: Int, text: Substring)] {
    var lines: [(line: Int, text: Substring)] = []
    var line = attributes.map(\.position.line).max() ?? position.line
    for node in children {
      switch node {
      case .text(let piece):
        for (number, text) in piece.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if number > 0 { line += 1 }
          lines.append((line, text))
        }
      case .element(let element): line = element.textLines.last?.line ?? element.position.line
      }
    }
    return lines
  }

  /// The place of the first line of the text that something holds for; the element's own where there is none.
  package func position(ofTextWhere holds: (Substring) -> Bool) -> TextPosition {
    guard let line = textLines.first(where: { holds($0.text) })?.line, line != position.line else {
      return position
    }
    return TextPosition(line: line)
  }

  /// The text inside as paragraphs: spaces and single line breaks collapse into one space, empty lines separate
  /// paragraphs and become "\n\n".
  package var text: String { Self.paragraphs(in: rawText) }

  /// Works on bytes: exercises are read at the start of every command. White space is XML's own; a no-break space stays.
  private static func paragraphs(in raw: String) -> String {
    var result: [UInt8] = []
    var raw = raw
    raw.withUTF8 { bytes in
      result.reserveCapacity(bytes.count)
      var lineBreaks = 0
      var hasSpace = false
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"):
          lineBreaks += 1
          hasSpace = true
        case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0D: hasSpace = true
        default:
          if hasSpace, !result.isEmpty {
            if lineBreaks > 1 {
              result += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
            } else {
              result.append(UInt8(ascii: " "))
            }
          }
          (lineBreaks, hasSpace) = (0, false)
          result.append(byte)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// An attribute with its value as XML means it (entities replaced) and the place of its name.
package struct XMLAttribute: Sendable, Hashable {
  package let name: String
  package let value: String
  package let position: TextPosition

  package init(name: String, value: String, position: TextPosition) {
    self.name = name
    self.value = value
    self.position = position
  }
}

/// What an element holds, in document order. Comments and processing instructions are left out.
package enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)
}
