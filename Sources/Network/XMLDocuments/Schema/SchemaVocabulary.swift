/// The names and sentences of the schema, for messages: what may stand where, and what its values look like.
///
/// It is read from `exercise.xsd` itself, and only when a document has an error. libxml2 decides what is valid; this
/// only explains. It understands the part of XML Schema that our file uses: named types, groups, attribute groups.
package struct SchemaVocabulary: Sendable {
  struct Child: Sendable {
    var name: String
    var type: String
  }

  struct Attribute: Sendable {
    var name: String
    var type: String
    var isRequired: Bool
    var defaultText: String?
    var summary: String
  }

  /// An element's content and attributes.
  struct Kind: Sendable {
    /// In the order of a sequence.
    var children: [Child] = []
    var attributes: [Attribute] = []
    var allowsText = false
  }

  /// What a value may be.
  package struct Value: Sendable, Equatable {
    /// Completes "write …".
    package var summary: String
    /// The possible values, where they are listed.
    var choices: [String]
    /// What the schema says of a choice to the grader and to nobody else, as names and texts: the attributes of what stands in
    /// its `xs:appinfo`.
    package var facts: [String: [String: String]] = [:]
    /// Words that are possible among other values, such as `same` among numbers.
    var words: [String] = []
  }

  private(set) var roots: [Child] = []
  private(set) var kinds: [String: Kind] = [:]
  package private(set) var values: [String: Value] = [:]

  package static let exercise = SchemaVocabulary(ExerciseSchema.bytes)

  /// One of the types of values, without the time that it takes to read the whole schema; nil where there is no such type.
  package static func value(ofType name: String) -> Value? {
    let bytes = ExerciseSchema.bytes
    let (start, end) = (Array("<xs:simpleType name=\"\(name)\">".utf8), Array("</xs:simpleType>".utf8))
    func place(of word: [UInt8], from first: Int) -> Int? {
      bytes.withUnsafeBufferPointer { bytes in
        (first..<max(first, bytes.count - word.count)).first { place in
          bytes[place] == word[0] && word.indices.allSatisfy { bytes[place + $0] == word[$0] }
        }
      }
    }
    guard let first = place(of: start, from: 0), let last = place(of: end, from: first) else { return nil }
    let text =
      Array("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">".utf8)
      + bytes[first..<last + end.count] + Array("</xs:schema>".utf8)
    return SchemaVocabulary(text).values[name]
  }

  /// - Precondition: `text` is a schema that compiles; ours is held to that by a test.
  private init(_ text: [UInt8]) {
    let schema: XMLElement
    do {
      var document = try LibXMLDocument(XMLSource(bytes: text, file: "exercise.xsd"))
      schema = document.copyTree()
    } catch {
      fatalError("the built-in schema cannot be read: \(error)")
    }
    func named(_ kind: String) -> [String: XMLElement] {
      let pairs = schema.elements(named: kind).map { ($0["name"] ?? "", $0) }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let groups = named("xs:group")
    let attributeGroups = named("xs:attributeGroup")

    func collect(_ element: XMLElement, into kind: inout Kind) {
      for part in element.elements {
        switch part.name {
        case "xs:element": kind.children.append(Child(name: part["name"] ?? "", type: part["type"] ?? ""))
        case "xs:attribute":
          kind.attributes.append(
            Attribute(
              name: part["name"] ?? "", type: part["type"] ?? "", isRequired: part["use"] == "required",
              defaultText: part["default"], summary: Self.documentation(of: part)))
        case "xs:group": if let group = groups[part["ref"] ?? ""] { collect(group, into: &kind) }
        case "xs:attributeGroup":
          if let group = attributeGroups[part["ref"] ?? ""] { collect(group, into: &kind) }
        case "xs:sequence", "xs:choice": collect(part, into: &kind)
        default: break
        }
      }
    }

    for element in schema.elements {
      switch element.name {
      case "xs:element": roots.append(Child(name: element["name"] ?? "", type: element["type"] ?? ""))
      case "xs:complexType":
        var kind = Kind(allowsText: element["mixed"] == "true")
        collect(element, into: &kind)
        kinds[element["name"] ?? ""] = kind
      case "xs:simpleType":
        let choices = element.element(named: "xs:restriction")?.elements(named: "xs:enumeration") ?? []
        let pattern = element.element(named: "xs:restriction")?.element(named: "xs:pattern")?["value"] ?? ""
        let words = pattern.split(separator: "|").filter { $0.allSatisfy { $0.isLetter || $0 == "-" } }
        values[element["name"] ?? ""] = Value(
          summary: Self.documentation(of: element), choices: choices.compactMap { $0["value"] },
          facts: Dictionary(choices.map { ($0["value"] ?? "", Self.facts(of: $0)) }) { first, _ in first },
          words: words.map(String.init))
      default: break
      }
    }
  }

  private static func documentation(of element: XMLElement) -> String {
    element.element(named: "xs:annotation")?.element(named: "xs:documentation")?.text ?? ""
  }

  private static func facts(of choice: XMLElement) -> [String: String] {
    let told = choice.element(named: "xs:annotation")?.element(named: "xs:appinfo")?.elements ?? []
    return Dictionary(told.flatMap(\.attributes).map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The names of the elements that `name` may stand in, sorted.
  func parents(of name: String) -> [String] {
    var parents: Set<String> = []
    func visit(_ child: Child, seen: Set<String>) {
      guard let kind = kinds[child.type], !seen.contains(child.type) else { return }
      for inner in kind.children {
        if inner.name == name { parents.insert(child.name) }
        visit(inner, seen: seen.union([child.type]))
      }
    }
    for root in roots { visit(root, seen: []) }
    return parents.sorted()
  }
}
