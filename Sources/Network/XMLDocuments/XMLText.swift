import Escaping

extension XMLElement {
  /// The element as XML text on one line, without comments and white space between elements.
  package var xml: String {
    var text = "<\(name)"
    for attribute in attributes where !attribute.name.hasPrefix("xsi:") && attribute.name != "xmlns:xsi" {
      text += " \(attribute.name)=\"\(MarkupText.referenced(attribute.value))\""
    }
    let inside = children.map { node in
      switch node {
      case .element(let element): element.xml
      case .text(let text):
        text.allSatisfy(\.isWhitespace) ? "" : MarkupText.referenced(text, keepingLines: true)
      }
    }.joined()
    return inside.isEmpty ? text + "/>" : text + ">\(inside)</\(name)>"
  }
}
