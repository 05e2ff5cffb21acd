extension XMLElement {
  /// The element as XML text on one line, without comments and white space between elements.
  package var xml: String {
    var text = "<\(name)"
    for attribute in attributes where !attribute.name.hasPrefix("xsi:") && attribute.name != "xmlns:xsi" {
      text += " \(attribute.name)=\"\(XMLElement.escaped(attribute.value))\""
    }
    let inside = children.map { node in
      switch node {
      case .element(let element): element.xml
      case .text(let text): text.allSatisfy(\.isWhitespace) ? "" : XMLElement.escaped(text)
      }
    }.joined()
    return inside.isEmpty ? text + "/>" : text + ">\(inside)</\(name)>"
  }

  /// `text` as it stands in an XML file, between tags or in quotation marks.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
