import CLibXML2
import Diagnostics

/// What is wrong with a document that the schema refuses, in words for people.
///
/// First the names: every element and attribute that does not exist is reported with the nearest that does, and taken out
/// of libxml2's tree. Then libxml2 validates what is left, so that it goes on past them, and its errors are reworded.
struct SchemaExplanation {
  private let vocabulary = SchemaVocabulary.exercise
  private var collector: FindingCollector
  /// The elements whose kind is known, by number, with what the schema says about them.
  private var known: [Int: (element: XMLElement, kind: SchemaVocabulary.Kind, parent: XMLElement?)] = [:]
  private var strangeElements: Set<Int> = []
  private var strangeAttributes: [Int: Set<String>] = [:]
  /// Per element, what a misspelt child or attribute was probably meant to be: not to be reported as missing.
  private var meant: [Int: Set<String>] = [:]

  private init(file: String) { collector = FindingCollector(file: file) }

  /// Everything found wrong with `root`, whose libxml2 tree `document` is pruned on the way.
  static func findings(
    in root: XMLElement, _ document: inout LibXMLDocument, file: String
  ) -> FindingCollector {
    var explanation = SchemaExplanation(file: file)
    explanation.explainNames(of: root)
    // In another namespace libxml2 knows no element at all, and the finding about xmlns says all there is to say.
    let isOurs = !explanation.strangeAttributes.values.contains { $0.contains("xmlns") }
    if isOurs, explanation.known[root.index] != nil {
      document.remove(elements: explanation.strangeElements, attributes: explanation.strangeAttributes)
      for error in document.errors(against: .exercise) { explanation.explain(error, root) }
    }
    return explanation.collector
  }

  // MARK: - Names

  private mutating func explainNames(of root: XMLElement) {
    guard let child = vocabulary.roots.first(where: { $0.name == root.name }) else {
      let names = vocabulary.roots.map(\.name)
      collector.report(
        at: root.position, "unknown root element <\(shortened(root.name))>",
        advice: suggestion(root.name, names.map { "<\($0)>" }, among: names)
          ?? "start with <exercise> or <network>")
      return
    }
    explainNames(inside: root, type: child.type, parent: nil)
  }

  private mutating func explainNames(inside element: XMLElement, type: String, parent: XMLElement?) {
    guard let kind = vocabulary.kinds[type] else { return }
    known[element.index] = (element, kind, parent)
    for attribute in element.attributes where !kind.attributes.contains(where: { $0.name == attribute.name })
    {
      explainStrange(attribute, of: element, kind)
    }
    for child in element.elements {
      if let inner = kind.children.first(where: { $0.name == child.name }) {
        explainNames(inside: child, type: inner.type, parent: element)
      } else {
        explainStrange(child, in: element, kind)
      }
    }
  }

  private mutating func explainStrange(
    _ attribute: XMLAttribute, of element: XMLElement, _ kind: SchemaVocabulary.Kind
  ) {
    strangeAttributes[element.index, default: []].insert(attribute.name)
    guard !collector.isFull else { return collector.count() }
    let names = kind.attributes.map(\.name)
    if let nearest = nearestName(to: attribute.name, among: names) {
      meant[element.index, default: []].insert(nearest)
    }
    let advice: String
    if attribute.name == "xmlns" {
      advice = "delete it: exercise files have no namespace"
    } else if names.isEmpty {
      advice = "delete it: <\(element.name)> has no attributes"
    } else {
      advice = suggestion(attribute.name, names, among: names) ?? "it takes \(names.joined(separator: ", "))"
    }
    collector.report(
      at: attribute.position, "<\(element.name)> has no attribute \(quoted(attribute.name))", advice: advice)
  }

  private mutating func explainStrange(
    _ child: XMLElement, in element: XMLElement, _ kind: SchemaVocabulary.Kind
  ) {
    strangeElements.insert(child.index)
    guard !collector.isFull else { return collector.count() }
    let names = kind.children.map(\.name)
    if let nearest = nearestName(to: child.name, among: names) {
      meant[element.index, default: []].insert(nearest)
    }
    let homes = vocabulary.parents(of: child.name)
    if !homes.isEmpty {
      collector.report(
        at: child.position, "<\(child.name)> cannot stand in <\(element.name)>",
        advice: "it belongs in \(homes.map { "<\($0)>" }.joined(separator: " or "))")
    } else {
      let advice =
        suggestion(child.name, names.map { "<\($0)>" }, among: names)
        ?? (names.isEmpty
          ? "delete it: <\(element.name)> holds no elements"
          : "allowed here: \(names.map { "<\($0)>" }.joined(separator: ", "))")
      collector.report(
        at: child.position, "unknown element <\(shortened(child.name))> in <\(element.name)>", advice: advice)
    }
  }

  /// "did you mean …? allowed here: …", or nil where no name is near.
  private func suggestion(_ name: String, _ shown: [String], among names: [String]) -> String? {
    guard let nearest = nearestName(to: name, among: names), let index = names.firstIndex(of: nearest)
    else {
      return nil
    }
    let others = names.count > 1 ? " (allowed here: \(shown.joined(separator: ", ")))" : ""
    return "did you mean \(shown[index])?\(others)"
  }

  // MARK: - libxml2's errors

  private mutating func explain(_ error: LibXMLError, _ root: XMLElement) {
    guard let number = error.element, let (element, kind, parent) = known[number] else {
      collector.report(at: root.position, plain(error), advice: "compare with the schema, exercise.xsd")
      return
    }
    if let name = error.attribute
      ?? (isAboutValue(error) ? quotedName(after: "attribute '", in: error.message) : nil),
      let attribute = element.attribute(name),
      let type = kind.attributes.first(where: { $0.name == name })?.type
    {
      explainValue(of: attribute, in: element, type)
      return
    }
    switch xmlParserErrors(rawValue: error.code) {
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      explainMissingAttribute(quotedName(after: "attribute '", in: error.message) ?? "", of: element, kind)
    case XML_SCHEMAV_ELEMENT_CONTENT:
      if error.message.contains("Missing child element") {
        explainMissingChild(of: element, kind)
      } else if let parent {
        explainMisplaced(element, in: parent)
      }
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
      collector.report(
        at: element.position, "<\(element.name)> must be empty",
        advice: "write <\(element.name) …/> on its own")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      let text = element.text.isEmpty ? "text" : "the text \(quoted(element.text))"
      collector.report(
        at: element.textPosition ?? element.position, "\(text) has no place in <\(element.name)>",
        advice: "delete it, or make it a comment")
    default:
      collector.report(at: element.position, plain(error), advice: "compare with the schema, exercise.xsd")
    }
  }

  private func isAboutValue(_ error: LibXMLError) -> Bool {
    xmlParserErrors(rawValue: error.code) != XML_SCHEMAV_CVC_COMPLEX_TYPE_4
  }

  private mutating func explainValue(of attribute: XMLAttribute, in element: XMLElement, _ type: String) {
    let value = vocabulary.values[type] ?? SchemaVocabulary.Value(summary: "something else", choices: [])
    var advice = "write \(value.summary)"
    if attribute.value.count(where: { $0 == "{" }) != attribute.value.count(where: { $0 == "}" }) {
      advice = "write a parameter as {name}, with both braces"
    } else if let nearest = nearestName(to: attribute.value, among: value.words) {
      advice = "did you mean \(nearest)? It must be \(value.summary)"
    } else if !value.choices.isEmpty {
      if let nearest = nearestName(to: attribute.value, among: value.choices) {
        advice = "did you mean \(nearest)? It must be \(value.summary)"
      } else if !value.choices.allSatisfy(value.summary.contains) {
        advice += ": \(value.choices.joined(separator: ", "))"
      }
    }
    collector.report(
      at: attribute.position,
      "\(attribute.name)=\(quoted(attribute.value)) is not possible in <\(element.name)>",
      advice: advice)
  }

  private mutating func explainMissingAttribute(
    _ name: String, of element: XMLElement, _ kind: SchemaVocabulary.Kind
  ) {
    guard meant[element.index]?.contains(name) != true else { return }
    let summary = kind.attributes.first { $0.name == name }?.summary ?? ""
    collector.reportAlso(
      at: element.position, "<\(element.name)> lacks the attribute \(name)",
      advice: "add \(name)=\"…\": \(summary)")
  }

  private mutating func explainMissingChild(of element: XMLElement, _ kind: SchemaVocabulary.Kind) {
    guard meant[element.index] == nil else { return }
    let names = kind.children.map { "<\($0.name)>" }
    let present = Set(element.elements.map(\.name))
    if names.count == 1, present.contains(kind.children[0].name) {
      collector.reportAlso(
        at: element.position, "<\(element.name)> needs more than one \(names[0])", advice: "add another")
    } else {
      collector.reportAlso(
        at: element.position, "<\(element.name)> is empty", advice: "add \(names.joined(separator: ", or "))")
    }
  }

  private mutating func explainMisplaced(_ element: XMLElement, in parent: XMLElement) {
    let order = known[parent.index]?.kind.children.map(\.name) ?? []
    let before = parent.elements.prefix { $0.index != element.index }
    if before.contains(where: { $0.name == element.name }) {
      collector.report(
        at: element.position, "there is more than one <\(element.name)> in <\(parent.name)>",
        advice: "make one of them")
    } else if let place = order.firstIndex(of: element.name),
      let later = before.first(where: { (order.firstIndex(of: $0.name) ?? 0) > place })
    {
      collector.report(
        at: element.position, "<\(element.name)> comes too late in <\(parent.name)>",
        advice: "move it before <\(later.name)>")
    } else {
      collector.report(
        at: element.position, "<\(element.name)> cannot stand here in <\(parent.name)>",
        advice: "the order is \(order.map { "<\($0)>" }.joined(separator: ", "))")
    }
  }

  private func quotedName(after prefix: String, in message: String) -> String? {
    var rest = message[...]
    while !rest.isEmpty, !rest.hasPrefix(prefix) { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    return String(rest.dropFirst(prefix.count).prefix { $0 != "'" })
  }

  private func plain(_ error: LibXMLError) -> String {
    error.message.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
