import Diagnostics
import Escaping
import NetworkFiles
import Networks
import Sentences
import TerminalText
import XMLDocuments

/// `<ask layer="first" where="does-not-fit">`, `<ask layer="largest" by="parameter-count">`: the answer is a layer.
struct LayerForm: QuestionForm {
  static let name = "layer"

  /// Which one is asked for.
  enum Choice: String, Sendable {
    case first, last, largest, smallest
  }

  /// `output-size < {n}`, or `does-not-fit`.
  private struct Condition: Sendable {
    let quantity: any Quantity.Type
    let relation: IntegerComparison.Relation
    let bound: IntegerExpression
  }

  /// What a question may say in place of a comparison: `does-not-fit`.
  private static let negations = Quantities.all.compactMap { $0.negation }

  private let choice: Choice
  private let measured: any Quantity.Type
  private let condition: Condition?

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool { ask.attribute("layer") != nil }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let layer = ask.attribute("layer"), let choice = Choice(rawValue: layer.value) else { return nil }
    self.choice = choice
    if question.element(named: "network") == nil {
      findings.report(
        at: layer.position, "a layer is asked for, and the question has no <network>",
        advice: "add <network input=\"28x28x1\">…</network>")
      return nil
    }
    let needed = choice == .first || choice == .last ? "where" : "by"
    guard let attribute = ask.attribute(needed) else {
      findings.report(
        at: layer.position, "layer=\"\(choice.rawValue)\" lacks the attribute \(needed)",
        advice: needed == "by"
          ? "add by=\"\(ParameterCount.name)\""
          : "add where=\"\(Self.negations[0])\", or where=\"output-size &lt; 14\"")
      return nil
    }
    if needed == "by" {
      guard let quantity = Quantities.quantity(named: attribute.value) else {
        findings.report(
          at: attribute.position, "by=\(quoted(attribute.value)) names no quantity",
          advice: nameAdvice(
            for: attribute.value, among: Quantities.all.map { $0.name }, orList: "the quantities are"))
        return nil
      }
      (measured, condition) = (quantity, nil)
      return
    }
    guard let condition = Self.condition(attribute, &findings) else { return nil }
    (measured, self.condition) = (condition.quantity, condition)
  }

  private static func condition(_ attribute: XMLAttribute, _ findings: inout FindingCollector) -> Condition? {
    let text = attribute.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let quantity = Quantities.all.first(where: { $0.negation == text }) {
      return Condition(quantity: quantity, relation: .equal, bound: .number(0))
    }
    let name = text.prefix { $0.isLetter || $0 == "-" }
    guard let quantity = Quantities.quantity(named: String(name)) else {
      findings.report(
        at: attribute.position, "where=\(quoted(attribute.value)) does not begin with a quantity",
        advice: nameAdvice(
          for: String(name), among: negations + Quantities.all.map { $0.name },
          orList: "write \(negations[0]), or a comparison such as \"output-size < 14\"; the quantities are"))
      return nil
    }
    do throws(PlaceholderError) {
      let comparison = try ExpressionParser.comparison("0" + text.dropFirst(name.count))
      return Condition(quantity: quantity, relation: comparison.relation, bound: comparison.right)
    } catch {
      findings.report(
        at: attribute.position, error.problem, advice: "write a comparison such as \"\(name) < 14\"")
      return nil
    }
  }

  var quantity: (any Quantity.Type)? { measured }
  var parameters: Set<String> { condition?.bound.parameters ?? [] }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let subject = try asked.subject()
    guard let network = subject.network else { throw QuantityError("there is no network", "add <network>") }
    let values = try self.values(subject, reference)
    var entries = network.nodes.enumerated().map { index, node in
      Vocabulary.Entry(
        name: node.id, spellings: ["\(index + 1)", Self.spaced(node.id)].filter { $0 != node.id })
    }
    // A kind that is there once names its layer.
    for (index, node) in network.nodes.enumerated() {
      let kind = node.layer.kind.name
      if network.nodes.count(where: { $0.layer.kind.name == kind }) == 1 {
        entries[index].spellings.append(kind)
      }
    }
    entries.append(
      Vocabulary.Entry(
        name: localized("none"),
        spellings: [
          "none", "no layer", "nowhere", "never", "0", "all fit", "keine Schicht", "nirgends", "nie",
          "alle passen",
        ]))
    let chosen = try chosen(values, asked)
    return Answer(
      values: (chosen.isEmpty ? [network.nodes.count] : chosen).map(Double.init),
      form: .names(
        Vocabulary(
          entries: entries,
          wanted: condition == nil
            ? localized("a layer by its name or its number")
            : localized("a layer by its name or its number, or none"))
      ))
  }

  /// `conv 1` for `conv1`.
  private static func spaced(_ id: String) -> String {
    let letters = id.prefix { !$0.isNumber }
    return letters.isEmpty ? id : "\(letters) \(id.dropFirst(letters.count))"
  }

  /// The quantity at every layer; nil where it has none there.
  private func values(_ subject: QuestionSubject, _ reference: Reference) throws(QuantityError) -> [Double?] {
    let count = subject.network?.nodes.count ?? 0
    let values = (0..<count).map { try? reference.number(measured, subject.at($0)) }
    if values.allSatisfy({ $0 == nil }) {
      throw QuantityError("no layer has a single number as its \(measured.name)", "ask for another quantity")
    }
    return values
  }

  /// The layers that fulfil it; all that tie are right.
  private func chosen(_ values: [Double?], _ asked: Asked) throws(QuantityError) -> [Int] {
    guard let condition else {
      let known = values.compactMap { $0 }
      let best = choice == .largest ? known.max() : known.min()
      return values.indices.filter { values[$0] == best }
    }
    let bound: Int
    do throws(PlaceholderError) {
      bound = try condition.bound.value(asked.material.draw)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
    let found = values.indices.filter { index in
      values[index].map { condition.relation.holds($0, Double(bound)) } ?? false
    }
    return (choice == .first ? found.first : found.last).map { [$0] } ?? []
  }

  func steps(_ asked: Asked) -> [String] {
    guard let subject = try? asked.subject(), let network = subject.network,
      let values = try? values(subject, .right)
    else { return [] }
    return zip(network.nodes.indices, values).compactMap { index, value in
      guard let value else { return nil }
      let layer = subject.at(index)
      if measured.negation != nil { return measured.steps(layer).last }
      return "\(network.nodes[index].id): \(measured.name) \(NumberText.exact((value * 100).rounded() / 100))"
    }
  }
}
