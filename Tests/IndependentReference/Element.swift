import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML element as a tree of values.
struct Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []

  /// The root element of a text.
  static func root(of xml: String) throws -> Element {
    let parser = XMLParser(data: Data(xml.utf8))
    let builder = TreeBuilder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw IndependentError.unreadable(parser.parserError.map { "\($0)" } ?? "no element")
    }
    return root
  }
}

/// Puts the parser's events together to a tree.
private final class TreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: Element?
  private var open: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let finished = open.removeLast()
    if open.isEmpty { root = finished } else { open[open.count - 1].children.append(finished) }
  }
}
