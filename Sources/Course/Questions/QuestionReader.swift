import Diagnostics
import Markdown
import NetworkFiles
import TerminalText
import XMLDocuments

/// Turns a `<question>` element into a `Question`, with the checks that a schema cannot do.
package struct QuestionReader {
  let file: String

  package init(file: String) { self.file = file }

  /// The question; nil where something about it is wrong, which `findings` then says.
  package func read(_ element: XMLElement, _ findings: inout FindingCollector) -> Question? {
    let before = findings.findings.count
    let parameters = readParameters(element, &findings)
    let requirements = readRequirements(element, &findings)
    let networks = element.elements(named: "network").map { readNetwork($0, &findings) }
    let images = readMatrices(element, "image", &findings)
    let kernels = readMatrices(element, "kernel", &findings)
    let outputGradients = readMatrices(element, "output-gradient", &findings)
    let givenWeights = readGivenWeights(element, &findings)
    let asks = readAsks(element, &findings)
    if element.elements(named: "ask").isEmpty, element.element(named: "table") == nil {
      findings.report(
        at: element.position, "the question has no <ask>",
        advice: "add <ask quantity=\"\(Quantities.example.name)\">…</ask>, or <ask> with <choices>")
      return nil
    }
    checkCounts(element, &findings)
    let choices = element.element(named: "choices").map { readChoices($0, &findings) } ?? []
    let words = element.element(named: "words").map { readWords($0, &findings) } ?? []
    let intro = element.element(named: "intro").flatMap { template(of: $0, &findings) }
    let hints = element.elements(named: "hint").compactMap { hint -> Question.HintTemplate? in
      if hint.text.isEmpty {
        findings.report(
          at: hint.position, "the hint is empty", advice: "write what would help a student to go on")
      }
      return template(of: hint, &findings).map {
        Question.HintTemplate(cost: number(hint, "cost") ?? 0, text: $0, line: hint.position.line)
      }
    }
    let diagnoses = readDiagnoses(element, asks, &findings)
    HintCosts.check(element, &findings)
    checkParts(element, asks, &findings)
    checkParameters(element, asks, &findings)

    guard findings.findings.dropFirst(before).allSatisfy({ $0.severity != .error }), let id = element["id"],
      let points = number(element, "points"), !asks.isEmpty
    else { return nil }
    return Question(
      id: id, points: points, requires: element.words("requires"),
      attempts: element["attempts"].flatMap { Int($0.filter { !$0.isWhitespace }) },
      penalty: number(element, "penalty"), goals: element.words("goals"), tags: element.words("tags"),
      file: file, position: element.position, parameters: parameters,
      requirements: requirements, networks: networks.compactMap { $0 }, images: images, kernels: kernels,
      outputGradients: outputGradients, givenWeights: givenWeights, intro: intro, asks: asks,
      choices: choices, words: words,
      hints: hints, diagnoses: diagnoses,
      attributes: element.elements.filter { !["param", "network"].contains($0.name) }.flatMap {
        $0.attributes.map(\.value) + $0.elements.flatMap { $0.attributes.map(\.value) }
      })
  }

  // MARK: - What is asked

  /// Every `<ask>`, those in a `<table>` as its columns.
  private func readAsks(_ question: XMLElement, _ findings: inout FindingCollector) -> [Ask] {
    var asks = question.elements(named: "ask").compactMap { readAsk($0, question, nil, &findings) }
    for table in question.elements(named: "table") {
      let names = table.words("at")
      let rows = names == ["each"] || names.isEmpty ? Ask.Rows.each : .layers(names)
      if table.elements(named: "ask").isEmpty {
        findings.report(
          at: table.position, "the table has no column",
          advice: "add <ask quantity=\"\(OutputShape.name)\">output shape</ask>")
      }
      asks += table.elements(named: "ask").compactMap { readAsk($0, question, rows, &findings) }
    }
    return asks
  }

  private func readAsk(
    _ ask: XMLElement, _ question: XMLElement, _ rows: Ask.Rows?, _ findings: inout FindingCollector
  ) -> Ask? {
    let prompt = template(of: ask, &findings)
    if ask.text.isEmpty {
      findings.report(at: ask.position, "<ask> has no sentence", advice: "write the question inside it")
    }
    guard let type = QuestionForms.form(of: ask, in: question) else {
      // A misspelt attribute is told by itself.
      if ask.attributes.allSatisfy({ Self.askAttributes.contains($0.name) }) {
        findings.report(
          at: ask.position, "nothing answers the question",
          advice: "add quantity=\"…\" to <ask>, or <choices> after it")
      }
      return nil
    }
    let form = type.init(ask, of: question, &findings)
    if rows != nil, let at = ask.attribute("at") {
      findings.report(
        at: at.position, "at is the table's matter, whose rows are layers", advice: "leave it out here")
    }
    var options: [String: Template] = [:]
    for attribute in ask.attributes where !Self.askAttributes.contains(attribute.name) {
      guard Quantities.options.contains(where: { $0.name == attribute.name }) else { continue }
      if let quantity = form?.quantity, !quantity.options.contains(where: { $0.name == attribute.name }) {
        let users = Quantities.all.filter { $0.options.contains { $0.name == attribute.name } }.map {
          $0.name
        }
        findings.report(
          at: attribute.position, "\(quantity.name) has no use for \(attribute.name)",
          advice: "leave it out, or ask for \(Vocabulary.alternatives(users))")
      }
      do throws(PlaceholderError) {
        options[attribute.name] = try Template(attribute.value)
      } catch {
        findings.report(at: attribute.position, error.problem, advice: error.remedy)
      }
    }
    guard let form, let prompt else { return nil }
    return Ask(
      prompt: prompt, form: form, points: number(ask, "points"), at: ask["at"], options: options,
      position: ask.attribute("quantity")?.position ?? ask.position, rows: rows)
  }

  /// What every form may have; the rest are options of quantities.
  private static let askAttributes: Set = [
    "quantity", "at", "points", "value", "unit", "layer", "where", "by", "compare", "of", "equals",
    "at-least",
    "at-most", "in-terms-of", "formula",
  ]

  /// What there may be one of, and points that must add up.
  private func checkCounts(_ question: XMLElement, _ findings: inout FindingCollector) {
    for name in ["choices", "words", "table", "intro", "solve"] where question.elements(named: name).count > 1
    {
      findings.report(
        at: question.elements(named: name)[1].position, "the question has more than one <\(name)>",
        advice: "make two questions of it")
    }
    let networks = question.elements(named: "network")
    if networks.count > 1, let nameless = networks.first(where: { $0["id"] == nil }) {
      findings.report(
        at: nameless.position, "the question has \(networks.count) networks, and this one has no id",
        advice: "give each an id, as in <network id=\"a\" input=\"28x28x1\">, or make two questions of it")
    }
    for (index, network) in networks.enumerated() {
      if let id = network.attribute("id"), networks[..<index].contains(where: { $0["id"] == id.value }) {
        findings.report(
          at: id.position, "two networks have the id \(quoted(id.value))", advice: "choose another name")
      }
    }
    let asks =
      question.asks
    let chosen = asks.filter { ask in
      QuestionForms.form(of: ask, in: question).map { $0 == ChoicesForm.self || $0 == WordsForm.self }
        ?? false
    }
    if chosen.count > 1 {
      findings.report(
        at: chosen[1].position, "two <ask> have the same answers to choose from",
        advice: "make two questions of it, or ask for a quantity")
    }
    if question.element(named: "table") == nil, asks.count > 1 {
      let points = asks.map { number($0, "points") }
      if points.contains(where: { $0 != nil }), let index = points.firstIndex(where: { $0 == nil }) {
        findings.report(
          at: asks[index].position, "this <ask> has no points, and others of the question have",
          advice: "give points to all of them, or to none")
      } else if let total = number(question, "points"), !points.contains(where: { $0 == nil }) {
        let sum = points.compactMap { $0 }.reduce(0, +)
        if abs(sum - total) > 1e-9 {
          findings.report(
            at: question.attribute("points")?.position,
            "the question is worth \(question["points"] ?? "") points, and its <ask> \(NumberText.exact(sum))",
            advice: "make the two equal")
        }
      }
    }
  }

  // MARK: - Texts and numbers

  func template(of element: XMLElement, _ findings: inout FindingCollector) -> TextTemplate? {
    var context = ReadingContext(file: file, hasPlaceholders: true)
    /// Where braces are of which something holds.
    func position(_ holds: (String) -> Bool) -> TextPosition {
      guard let line = context.braces.first(where: { holds($0.text) })?.position.line else {
        return element.position { holds(String($0)) }
      }
      return line == element.position.line ? element.position : TextPosition(line: line)
    }
    let text: MarkdownText
    do throws(Diagnostics) {
      text = try MarkdownText(element, &context)
    } catch {
      findings.merge(error)
      return nil
    }
    do throws(PlaceholderError) {
      let template = try TextTemplate(text)
      if let number = template.constants.first {
        findings.report(
          at: position { (try? Template($0).constants.isEmpty) == false },
          "{\(number)} shows a number without its braces", advice: "write {{\(number)}} for the braces",
          severity: .warning)
      }
      return template
    } catch {
      findings.report(at: position { (try? Template($0)) == nil }, error.problem, advice: error.remedy)
      return nil
    }
  }

  /// The lines of an element's text; of one with formulas, whose braces mean other things as well, the placeholders in them.
  ///
  /// Where such a text cannot be read, which is told elsewhere, nobody knows which braces are placeholders.
  func lines(of element: XMLElement) -> [(line: Int, text: String, isRead: Bool)] {
    let dollar = UInt8(ascii: "$")
    var isRead = true
    if element.rawText.utf8.contains(dollar) {
      var context = ReadingContext(file: file, hasPlaceholders: true)
      isRead = (try? MarkdownText(element, &context)) != nil
      if isRead {
        let braces = Dictionary(grouping: context.braces, by: \.position.line)
        return braces.keys.sorted().map { ($0, braces[$0, default: []].map(\.text).joined(), true) }
      }
    }
    return element.textLines.map { ($0.line, String($0.text), isRead || !$0.text.utf8.contains(dollar)) }
  }

  func number(_ element: XMLElement, _ name: String) -> Double? {
    element[name].flatMap { Double($0.filter { !$0.isWhitespace }) }
  }
}
