import Diagnostics
import NetworkFiles
import Networks
import XMLDocuments

/// What can be said about a question's network before its parameters are drawn: ids, `from`, and that `at` names a layer.
///
/// A network without placeholders is analysed in full. For one with placeholders any numbers serve to read its structure.
package struct QuestionNetworkCheck {
  let file: String

  package init(file: String) { self.file = file }

  package func check(_ question: XMLElement, _ findings: inout FindingCollector) {
    for element in question.elements(named: "network") { check(element, in: question, &findings) }
  }

  private func check(_ element: XMLElement, in question: XMLElement, _ findings: inout FindingCollector) {
    let network: Network
    do throws(Diagnostics) {
      if Self.hasPlaceholders(element) {
        network = try NetworkReader(
          file: file, mostLayers: Question.mostLayers, substituting: Self.anyNumber
        ).network(from: element)
      } else {
        network = try NetworkReader(file: file, mostLayers: Question.mostLayers).analyzedNetwork(
          from: element
        ).network
      }
    } catch {
      findings.merge(error)
      return
    }

    var names = Set(network.nodes.map(\.id)).union(Self.writtenIDs(in: element))
    names.insert(Network.inputID)
    let sortedNames = names.sorted()
    for require in question.elements(named: "require") {
      for type in Requirements.all {
        guard let attribute = require.attribute(type.attribute),
          // One finding at a place is told: the others are looked at when it is put right.
          let name = (try? type.init(attribute.value))?.layers.first(where: { !names.contains($0) })
        else { continue }
        let words = type.layerWords.map { "\($0), or " }.joined()
        findings.report(
          at: attribute.position,
          "\(type.attribute) names \(quoted(name)), and no layer of the question's network has that id",
          advice: nameAdvice(
            for: name, among: type.layerWords + sortedNames, orList: "write \(words)the ids of layers:"))
      }
    }
    let tables = question.elements(named: "table")
    for table in tables where !findings.isFull {
      guard let at = table.attribute("at"), at.value.split(whereSeparator: \.isWhitespace) != ["each"] else {
        continue
      }
      for name in at.value.split(whereSeparator: \.isWhitespace).map(String.init) where !names.contains(name)
      {
        findings.report(
          at: at.position,
          "at=\(quoted(at.value)) names \(quoted(name)), and no layer of the question's network has that id",
          advice: nameAdvice(
            for: name, among: ["each"] + sortedNames, orList: "write each, or the ids of layers:"))
      }
    }
    for ask in question.asks
    where !findings.isFull {
      guard let at = ask.attribute("at"), !names.contains(at.value) else { continue }
      findings.report(
        at: at.position, "at=\(quoted(at.value)) names no layer of the question's network",
        advice: nameAdvice(
          for: at.value, among: sortedNames,
          orList: "give the layer it means id=\(quoted(at.value)); there are"))
    }
  }

  private static func hasPlaceholders(_ element: XMLElement) -> Bool {
    element.attributes.contains { $0.value.contains("{") }
      || element.elements.contains(where: hasPlaceholders)
  }

  private static func writtenIDs(in element: XMLElement) -> [String] {
    element.elements.flatMap { child in [child["id"]].compactMap { $0 } + writtenIDs(in: child) }
  }

  /// Attributes that take a decimal number, such as a dropout's rate, get one below 1.
  private static func anyNumber(_ expression: Substring, _ attribute: String) throws(PlaceholderError)
    -> String
  {
    let isDecimal = LayerRegistry.all.contains { kind in
      kind.attributes.contains { $0.name == attribute && $0.form == .number }
    }
    return isDecimal ? "0.5" : "2"
  }
}
