import CLibXML2
import Diagnostics

/// The one owner of a libxml2 document: parsed from memory, freed when the value goes away. No pointer leaves this type.
///
/// The parser gets no network, no DTD, no entity substitution, no XInclude, no recovery, and the library's own limits.
struct LibXMLDocument: ~Copyable {
  private let document: xmlDocPtr
  private let source: XMLSource
  private let startTags: [StartTagScanner.StartTag]
  /// Whether `copyTree` took an attribute out that is no editor's hint, such as `xsi:type`.
  private(set) var removedForeignAttributes = false
  /// Whether an attribute with a namespace is in what `copyTree` left out, so that the whole must be copied.
  private(set) var skippedForeignAttributes = false

  /// Parses `source`.
  ///
  /// - Throws: `Diagnostics` with the first syntax error: what follows one is noise.
  init(_ source: XMLSource) throws(Diagnostics) {
    let startTags = try StartTagScanner.startTags(of: source)
    let (parsed, errors) = Self.parse(source)
    if let error = errors.first {
      xmlFreeDoc(parsed)
      throw Diagnostics(SyntaxErrorWording.diagnostic(for: error, in: source))
    }
    guard let parsed, parsed.pointee.intSubset == nil, parsed.pointee.extSubset == nil,
      xmlDocGetRootElement(parsed) != nil
    else {
      xmlFreeDoc(parsed)
      throw Diagnostics(
        Diagnostic(file: source.file, "cannot be read as XML", advice: "check that this is the right file"))
    }
    self.source = source
    self.startTags = startTags
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  private static func parse(_ source: XMLSource) -> (xmlDocPtr?, [LibXMLError]) {
    guard let parser = xmlNewParserCtxt() else { return (nil, []) }
    defer { xmlFreeParserCtxt(parser) }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    var document: xmlDocPtr?
    let errors = LibXMLError.collecting { sink in
      convnet_setParserErrorSink(parser, sink)
      document = source.bytes.withUnsafeBytes { bytes in
        xmlCtxtReadMemory(
          parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", options)
      }
      // The sink lives only as long as this closure, the parser a little longer.
      convnet_setParserErrorSink(parser, nil)
    }
    return (document, errors.filter(\.isFatal))
  }

  // MARK: - The tree as Swift values

  /// Copies the tree, and takes the attributes of XML Schema instances (the editors' hint where the schema is) out of
  /// libxml2's own, so that no document chooses what it is validated by.
  ///
  /// Every element's `_private` field then holds its number in document order plus one.
  ///
  /// - Parameter skipped: the names of elements whose content is left out.
  mutating func copyTree(skipping skipped: Set<String> = []) -> XMLElement {
    var count = 0
    return copy(xmlDocGetRootElement(document)!, &count, skipped)
  }

  private mutating func copy(
    _ node: xmlNodePtr, _ count: inout Int, _ skipped: Set<String>
  ) -> XMLElement {
    let index = count
    count += 1
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: index + 1)
    let tag = index < startTags.count ? startTags[index] : nil
    let position = tag?.position ?? TextPosition(line: Int(xmlGetLineNo(node)))
    let attributes = copyAttributes(of: node, tag, at: position)
    let name = Self.qualifiedName(node.pointee.name, node.pointee.ns)

    if skipped.contains(name) {
      skip(childrenOf: node, &count)
      return XMLElement(name: name, attributes: attributes, children: [], position: position, index: index)
    }
    var children: [XMLNode] = []
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      switch child.pointee.type {
      case XML_ELEMENT_NODE: children.append(.element(copy(child, &count, skipped)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let text = child.pointee.content { children.append(.text(String(cString: text))) }
      default: break
      }
    }
    return XMLElement(
      name: name, attributes: attributes, children: children, position: position, index: index,
      textPosition: tag?.text)
  }

  /// Counts the elements that are left out, and looks for what must not stay in the tree.
  private mutating func skip(childrenOf node: xmlNodePtr, _ count: inout Int) {
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      guard child.pointee.type == XML_ELEMENT_NODE else { continue }
      count += 1
      var nextAttribute = child.pointee.properties
      while let attribute = nextAttribute {
        nextAttribute = attribute.pointee.next
        if attribute.pointee.ns != nil { skippedForeignAttributes = true }
      }
      skip(childrenOf: child, &count)
    }
  }

  private mutating func copyAttributes(
    of node: xmlNodePtr, _ tag: StartTagScanner.StartTag?, at elementPosition: TextPosition
  ) -> [XMLAttribute] {
    // A table by name, so that thousands of attributes do not take millions of comparisons.
    let places = Dictionary(
      (tag?.attributes ?? []).map { (String(decoding: source.bytes[$0.name], as: UTF8.self), $0.position) },
      uniquingKeysWith: { first, _ in first })
    func place(of name: String) -> TextPosition { places[name] ?? elementPosition }

    var attributes: [XMLAttribute] = []
    var nextNamespace = node.pointee.nsDef
    while let namespace = nextNamespace {
      nextNamespace = namespace.pointee.next
      // A prefix by itself changes nothing; a default namespace moves the element out of our vocabulary.
      if namespace.pointee.prefix == nil, let address = namespace.pointee.href {
        attributes.append(
          XMLAttribute(name: "xmlns", value: String(cString: address), position: place(of: "xmlns")))
      }
    }
    var nextAttribute = node.pointee.properties
    while let attribute = nextAttribute {
      nextAttribute = attribute.pointee.next
      let name = Self.qualifiedName(attribute.pointee.name, attribute.pointee.ns)
      let local = String(cString: attribute.pointee.name)
      if let namespace = attribute.pointee.ns, let address = namespace.pointee.href,
        String(cString: address) == "http://www.w3.org/2001/XMLSchema-instance"
      {
        xmlRemoveProp(attribute)
        if local == "noNamespaceSchemaLocation" { continue }
        removedForeignAttributes = true
        attributes.append(XMLAttribute(name: name, value: "", position: place(of: name)))
        continue
      }
      let content = attribute.withMemoryRebound(to: xmlNode.self, capacity: 1) { xmlNodeGetContent($0) }
      defer { convnet_xmlFree(content) }
      attributes.append(
        XMLAttribute(
          name: name, value: content.map { String(cString: $0) } ?? "", position: place(of: name)))
    }
    return attributes
  }

  private static func qualifiedName(_ name: UnsafePointer<xmlChar>, _ namespace: xmlNsPtr?) -> String {
    let local = String(cString: name)
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }

  // MARK: - Validation

  /// What the schema finds wrong; empty for a valid document. Call after `copyTree`, whose element numbers the errors carry.
  func errors(against schema: CompiledSchema) -> [LibXMLError] {
    schema.errors(in: document)
  }

  /// Takes elements and attributes out of libxml2's tree, so that validation goes on past what has been explained.
  mutating func remove(elements: Set<Int>, attributes: [Int: Set<String>]) {
    prune(xmlDocGetRootElement(document)!, elements, attributes)
  }

  private func prune(_ node: xmlNodePtr, _ elements: Set<Int>, _ attributes: [Int: Set<String>]) {
    let index = Int(bitPattern: node.pointee._private) - 1
    if let names = attributes[index] {
      var nextAttribute = node.pointee.properties
      while let attribute = nextAttribute {
        nextAttribute = attribute.pointee.next
        if names.contains(Self.qualifiedName(attribute.pointee.name, attribute.pointee.ns)) {
          xmlRemoveProp(attribute)
        }
      }
    }
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      guard child.pointee.type == XML_ELEMENT_NODE else { continue }
      if elements.contains(Int(bitPattern: child.pointee._private) - 1) {
        xmlUnlinkNode(child)
        xmlFreeNode(child)
      } else {
        prune(child, elements, attributes)
      }
    }
  }
}
