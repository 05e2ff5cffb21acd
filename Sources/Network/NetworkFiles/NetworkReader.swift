import Diagnostics
import Networks
import Sentences
import XMLDocuments

/// Reads `<network>` elements into networks, through ConvNet's layer registry.
///
/// Every node carries the line of its element, so that whatever is found out later can say where.
package struct NetworkReader {
  /// The file the element is from, for messages.
  package let file: String
  private let substitution: Substitution
  private let mostLayers: Int

  /// A reader for a place without parameters.
  package init(file: String, mostLayers: Int = NetworkExpansion.maximumLayers) {
    self.init(file: file, mostLayers: mostLayers, substituting: Placeholders.noParameters)
  }

  /// A reader that replaces the placeholders `{…}` of a question.
  /// - Parameter mostLayers: the most layers that a network may have, repetitions written out.
  package init(
    file: String, mostLayers: Int = NetworkExpansion.maximumLayers,
    substituting substitution: @escaping Substitution
  ) {
    self.file = file
    self.mostLayers = mostLayers
    self.substitution = substitution
  }

  /// Reads and analyses a file whose root is `<network>`.
  ///
  /// - Throws: `Diagnostics` for whatever is wrong with the file, up to a network that does not fit.
  package static func load(
    contentsOf path: String
  ) throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    try load(ValidatedDocument(contentsOf: path, root: "network"))
  }

  /// The same for bytes from elsewhere; `file` is what messages call them.
  package static func load(
    bytes: [UInt8], file: String
  ) throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    try load(ValidatedDocument(XMLSource(bytes: bytes, file: file), root: "network"))
  }

  /// The same for a document that is read already.
  static func load(
    _ document: ValidatedDocument
  ) throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    var findings = document.findings
    if findings.isFull { throw findings.diagnostics }
    do throws(Diagnostics) {
      let result = try NetworkReader(file: findings.file).analyzedNetwork(from: document.root)
      if !findings.hasErrors { return result }
    } catch {
      findings.merge(error)
    }
    throw findings.diagnostics
  }

  /// The network of a `<network>` element, and its analysis.
  ///
  /// - Throws: `Diagnostics` for wrong attributes and for a network that does not fit.
  package func analyzedNetwork(
    from element: XMLElement
  ) throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    let network = try network(from: element)
    do throws(NetworkError) {
      return (network, try network.analyze())
    } catch {
      throw Diagnostics(diagnostic(for: error, in: element))
    }
  }

  /// The network of a `<network>` element; whether its layers fit each other is for `analyze()` to say.
  ///
  /// - Throws: `Diagnostics` with every layer that cannot be read, or the first id or `from` that is wrong.
  package func network(from element: XMLElement) throws(Diagnostics) -> Network {
    var findings = FindingCollector(file: file)
    let shape = inputShape(of: element, &findings)
    let elements = networkElements(in: element, axes: shape?.spatial.count, &findings)
    guard let shape, !findings.hasErrors else { throw findings.diagnostics }
    do throws(NetworkError) {
      return try Network(input: shape, elements: elements, mostLayers: mostLayers)
    } catch {
      throw Diagnostics(diagnostic(for: error, in: element))
    }
  }

  /// A network's error at the place of the layer, or the attribute, that it is about.
  package func diagnostic(for error: NetworkError, in network: XMLElement) -> Diagnostic {
    let layer = Self.layer(of: error, in: network)
    let place =
      error.attribute.flatMap { layer?.attribute($0)?.position } ?? layer?.position ?? network.position
    let name = error.id.map { "layer \($0)\(error.kind.map { " (\($0))" } ?? ""): " } ?? ""
    return Diagnostic(file: file, at: place, name + error.problem, advice: error.remedy)
  }

  // MARK: - Elements

  private func inputShape(of element: XMLElement, _ findings: inout FindingCollector) -> Shape? {
    guard let attribute = element.attribute("input"), let text = value(of: attribute, &findings) else {
      if element.attribute("input") == nil {
        findings.report(
          at: element.position, localized("<network> lacks the attribute input"),
          advice: localized("add input=\"32x32x3\""))
      }
      return nil
    }
    do throws(ShapeError) {
      return try Shape(parsing: text)
    } catch {
      findings.report(
        at: attribute.position, "input=\(quoted(error.text)) \(error.problem)",
        advice: localized("write sizes joined by x with the channels last, such as 28x28x1"))
      return nil
    }
  }

  /// - Parameter axes: the input's spatial axes; where they are not known, attributes that depend on them stay unread.
  private func networkElements(
    in parent: XMLElement, axes: Int?, _ findings: inout FindingCollector
  ) -> [NetworkElement] {
    var elements: [NetworkElement] = []
    for element in parent.elements {
      guard !findings.isFull else {
        findings.count()
        continue
      }
      guard hasBoundedNames(element, &findings) else { continue }
      if element.name == "repeat" {
        let inner = networkElements(in: element, axes: axes, &findings)
        if let times = times(of: element, &findings) {
          elements.append(
            .repeat(id: element["id"], times: times, elements: inner, line: element.position.line))
        }
      } else if element.name == NetworkExpansion.sharedKind {
        guard let use = element["use"] else {
          findings.report(
            at: element.position, localized("<\(element.name)> lacks the attribute use"),
            advice: localized("name the layer whose weights it uses, as in use=\"conv1\""))
          continue
        }
        elements.append(
          .shared(id: element["id"], use: use, from: names(in: element), line: element.position.line))
      } else if let axes, let layer = layer(element, axes: axes, &findings) {
        elements.append(
          .layer(id: element["id"], layer: layer, from: names(in: element), line: element.position.line))
      }
    }
    return elements
  }

  /// The names in an element's `from`.
  private func names(in element: XMLElement) -> [String] {
    element["from"].map { $0.split(whereSeparator: \.isWhitespace).map(String.init) } ?? []
  }

  /// Whether an element's id, and how many names its `from` has, are within the bounds of a network.
  private func hasBoundedNames(_ element: XMLElement, _ findings: inout FindingCollector) -> Bool {
    if let id = element.attribute("id"), id.value.utf8.count > NetworkExpansion.maximumIDLength {
      findings.report(
        at: id.position,
        localized(
          "the id has \(id.value.utf8.count) bytes, and no more than \(NetworkExpansion.maximumIDLength) are read"
        ),
        advice: localized("choose a shorter one"))
      return false
    }
    guard let from = element.attribute("from") else { return true }
    let count = from.value.split(whereSeparator: \.isWhitespace).count
    if count > NetworkExpansion.maximumInputs {
      findings.report(
        at: from.position,
        localized("from has \(count) names, and no more than \(NetworkExpansion.maximumInputs) are joined"),
        advice: localized("join some of them first, with <add> or <concat>"))
    }
    return count <= NetworkExpansion.maximumInputs
  }

  private func times(of element: XMLElement, _ findings: inout FindingCollector) -> Int? {
    guard let attribute = element.attribute("times") else {
      findings.report(
        at: element.position, localized("<repeat> lacks the attribute times"),
        advice: localized("add times=\"2\""))
      return nil
    }
    guard let text = value(of: attribute, &findings) else { return nil }
    guard let times = Int(text[...].trimmingSpaces), times >= 0 else {
      findings.report(
        at: attribute.position, localized("times=\(quoted(text)) is not possible in <repeat>"),
        advice: localized("write a whole number, such as 3"))
      return nil
    }
    return times
  }

  private func layer(
    _ element: XMLElement, axes: Int, _ findings: inout FindingCollector
  ) -> (any Layer)? {
    let kind: LayerKind
    do throws(LayerError) {
      kind = try LayerRegistry.kind(ofElement: element.name)
    } catch {
      findings.report(at: element.position, error.problem, advice: error.remedy)
      return nil
    }
    var texts: [String: String] = [:]
    for attribute in element.attributes where attribute.name != "id" && attribute.name != "from" {
      guard let text = value(of: attribute, &findings) else { return nil }
      texts[attribute.name] = text
    }
    do throws(LayerError) {
      return try LayerRegistry.make(kind, LayerAttributes(texts, spatialAxes: axes))
    } catch {
      let place = error.attribute.flatMap { element.attribute($0)?.position } ?? element.position
      findings.report(at: place, "<\(element.name)>: \(error.problem)", advice: error.remedy)
      return nil
    }
  }

  private func value(of attribute: XMLAttribute, _ findings: inout FindingCollector) -> String? {
    do throws(PlaceholderError) {
      return try Placeholders.replace(in: attribute.value, of: attribute.name, by: substitution)
    } catch {
      findings.report(at: attribute.position, error.problem, advice: error.remedy)
      return nil
    }
  }

  /// The element an error is about: on its line, of its kind, and with its id if several are.
  private static func layer(of error: NetworkError, in parent: XMLElement) -> XMLElement? {
    guard let line = error.line else { return nil }
    var candidates: [XMLElement] = []
    func visit(_ element: XMLElement) {
      for child in element.elements {
        if child.position.line == line,
          error.kind == nil || child.name == error.kind || child.name == NetworkExpansion.sharedKind
        {
          candidates.append(child)
        }
        visit(child)
      }
    }
    visit(parent)
    guard candidates.count > 1 else { return candidates.first }
    guard let id = error.id else { return candidates.first { $0["id"] == nil } ?? candidates[0] }
    return candidates.first { candidate in
      guard let written = candidate["id"] else { return false }
      // Inside a repetition the id goes on with the repetition's number.
      return id == written || id.hasPrefix(written + ".")
    } ?? candidates.first { $0["id"] == nil } ?? candidates[0]
  }
}
