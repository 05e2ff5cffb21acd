import Diagnostics
import NetworkFiles
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
    let network = element.element(named: "network").flatMap { readNetwork($0, &findings) }
    let images = readMatrices(element, "image", &findings)
    let kernels = readMatrices(element, "kernel", &findings)
    let outputGradients = readMatrices(element, "output-gradient", &findings)
    guard let ask = element.element(named: "ask") else {
      findings.report(
        at: element.position, "the question has no <ask>",
        advice: "add <ask quantity=\"\(Quantities.example.name)\">…</ask>, or <ask> with <choices>")
      return nil
    }
    for name in ["network", "ask", "choices"] where element.elements(named: name).count > 1 {
      findings.report(
        at: element.elements(named: name)[1].position, "the question has more than one <\(name)>",
        advice: "make two questions of it")
    }
    let quantity = ask["quantity"].flatMap(Quantities.quantity(named:))
    let choices = element.element(named: "choices").map { readChoices($0, &findings) } ?? []
    let prompt = template(of: ask, &findings)
    let hints = element.elements(named: "hint").compactMap { hint -> Question.HintTemplate? in
      if hint.text.isEmpty {
        findings.report(
          at: hint.position, "the hint is empty", advice: "write what would help a student to go on")
      }
      return template(of: hint, &findings).map {
        Question.HintTemplate(cost: number(hint, "cost") ?? 0, text: $0, line: hint.position.line)
      }
    }
    let diagnoses = readDiagnoses(element, quantity, &findings)
    checkParts(element, ask, quantity, &findings)
    checkParameters(element, parameters, &findings)

    guard findings.findings.dropFirst(before).allSatisfy({ $0.severity != .error }), let id = element["id"],
      let points = number(element, "points"), let prompt
    else { return nil }
    return Question(
      id: id, points: points, requires: words(element["requires"]),
      attempts: element["attempts"].flatMap { Int($0.filter { !$0.isWhitespace }) },
      penalty: number(element, "penalty"), file: file, position: element.position, parameters: parameters,
      requirements: requirements, network: network, images: images, kernels: kernels,
      outputGradients: outputGradients, prompt: prompt,
      quantity: quantity, at: ask["at"], askPosition: ask.attribute("quantity")?.position ?? ask.position,
      choices: choices, hints: hints, diagnoses: diagnoses)
  }

  // MARK: - Parts

  private func readParameters(_ question: XMLElement, _ findings: inout FindingCollector) -> [Parameter] {
    var lines: [String: Int] = [:]
    return question.elements(named: "param").compactMap { element in
      guard let name = element["name"], let values = element.attribute("in") else { return nil }
      if let line = lines[name] {
        findings.report(
          at: element.attribute("name")?.position,
          "the parameter {\(name)} is already declared on line \(line)",
          advice: "choose another name")
      }
      lines[name] = element.position.line
      do throws(PlaceholderError) {
        return Parameter(name: name, choices: try ParameterChoices(parsing: values.value))
      } catch {
        findings.report(at: values.position, error.problem, advice: error.remedy)
        return nil
      }
    }
  }

  private func readRequirements(
    _ question: XMLElement, _ findings: inout FindingCollector
  ) -> [WrittenRequirement] {
    var written: [WrittenRequirement] = []
    let withoutNetwork = Requirements.all.filter { !$0.needsNetwork }.map { "\($0.attribute)=\"…\"" }
    for element in question.elements(named: "require") {
      if element.attributes.isEmpty {
        findings.report(
          at: element.position, "<require> asks for nothing",
          advice: "add one of \(Requirements.all.map { $0.attribute }.joined(separator: ", "))")
      }
      for type in Requirements.all {
        guard let attribute = element.attribute(type.attribute) else { continue }
        if type.needsNetwork, question.element(named: "network") == nil {
          findings.report(
            at: attribute.position, "\(type.attribute) is about a network, and the question has none",
            advice: "add <network>, or use \(Self.alternatives(withoutNetwork))")
          continue
        }
        do throws(PlaceholderError) {
          let text =
            attribute.value.hasPrefix("{") && !type.isComparison
            ? String(attribute.value.dropFirst().dropLast()) : attribute.value
          let requirement = try type.init(text)
          written.append(
            WrittenRequirement(
              requirement: requirement, text: "\(attribute.name)=\"\(attribute.value)\"",
              position: attribute.position))
        } catch {
          findings.report(at: attribute.position, error.problem, advice: error.remedy)
        }
      }
    }
    return written
  }

  private func readNetwork(_ element: XMLElement, _ findings: inout FindingCollector) -> NetworkTemplate? {
    var expressions: [String: IntegerExpression] = [:]
    func visit(_ element: XMLElement) {
      for attribute in element.attributes {
        // A brace without its partner is the schema's matter.
        try? Placeholders.forEachPiece(of: attribute.value) { piece in
          guard case .placeholder(let text) = piece else { return }
          do throws(PlaceholderError) {
            expressions[String(text)] = try ExpressionParser.expression(text)
          } catch {
            findings.report(at: attribute.position, error.problem, advice: error.remedy)
          }
        }
      }
      element.elements.forEach(visit)
    }
    visit(element)
    return NetworkTemplate(element: element, expressions: expressions)
  }

  private func readMatrices(
    _ question: XMLElement, _ name: String, _ findings: inout FindingCollector
  ) -> [MatrixTemplate] {
    question.elements(named: name).compactMap { element in
      do throws(PlaceholderError) {
        return try MatrixTemplate(element)
      } catch {
        let position = error.line == element.position.line ? nil : error.line.map { TextPosition(line: $0) }
        findings.report(at: position ?? element.position, error.problem, advice: error.remedy)
        return nil
      }
    }
  }

  private func readChoices(_ element: XMLElement, _ findings: inout FindingCollector) -> [Question.Choice] {
    let elements = element.elements(named: "choice")
    // Whoever wrote correct="yes" is told that alone.
    let isUnderstood = elements.allSatisfy { choice in
      choice.attributes.allSatisfy { $0.name == "correct" && ["true", "false"].contains($0.value) }
    }
    if isUnderstood, !elements.contains(where: { $0["correct"] == "true" }) {
      findings.report(
        at: element.position, "none of the choices is correct",
        advice: "mark the right one with correct=\"true\"")
    }
    if elements.count > 26 {
      findings.report(
        at: element.position, "there are \(elements.count) choices, and 26 letters", advice: "leave some out")
    }
    var texts: [String: Int] = [:]
    return elements.compactMap { choice in
      if choice.text.isEmpty {
        findings.report(at: choice.position, "the choice is empty", advice: "write an answer to choose")
      } else if let line = texts[choice.text] {
        findings.report(
          at: choice.position, "the choice is the same as the one on line \(line)",
          advice: "word it differently")
      }
      texts[choice.text] = choice.position.line
      guard let text = template(of: choice, &findings) else { return nil }
      let feedback = choice.element(named: "feedback").flatMap { feedback in
        template(of: feedback, &findings)
      }
      return Question.Choice(
        text: text, feedback: feedback, isCorrect: choice["correct"] == "true",
        position: choice.position)
    }
  }

  private func readDiagnoses(
    _ question: XMLElement, _ quantity: (any Quantity.Type)?, _ findings: inout FindingCollector
  ) -> [Question.Diagnosis] {
    var lines: [String: Int] = [:]
    return question.elements(named: "diagnose").compactMap { element in
      guard let attribute = element.attribute("misconception"),
        let misconception = Misconceptions.misconception(named: attribute.value)
      else { return nil }
      if let line = lines[attribute.value] {
        findings.report(
          at: attribute.position, "\(attribute.value) is already diagnosed on line \(line)",
          advice: "put the two into one")
      }
      lines[attribute.value] = element.position.line
      if quantity == nil, question.element(named: "choices") != nil {
        findings.report(
          at: element.position, "a question with <choices> has no misconceptions to compute",
          advice: "write <feedback> inside the choices")
      }
      let feedback = element.text.isEmpty ? nil : template(of: element, &findings)
      return Question.Diagnosis(
        misconception: misconception, feedback: feedback, position: attribute.position)
    }
  }

  // MARK: - Checks

  /// What belongs to which kind of question.
  private func checkParts(
    _ question: XMLElement, _ ask: XMLElement, _ quantity: (any Quantity.Type)?,
    _ findings: inout FindingCollector
  ) {
    if ask.text.isEmpty {
      findings.report(at: ask.position, "<ask> has no sentence", advice: "write the question inside it")
    }
    let choices = question.element(named: "choices")
    // A misspelt attribute is told by itself.
    let isUnderstood = ask.attributes.allSatisfy { ["quantity", "at"].contains($0.name) }
    if isUnderstood, ask.attribute("quantity") == nil, choices == nil {
      findings.report(
        at: ask.position, "nothing answers the question",
        advice: "add quantity=\"…\" to <ask>, or <choices> after it")
    }
    if let attribute = ask.attribute("quantity"), choices != nil {
      findings.report(
        at: attribute.position, "the question has both a quantity and <choices>",
        advice: "keep the one that answers it")
    }
    guard let quantity else { return }
    let position = ask.attribute("quantity")?.position
    switch quantity.source {
    case .matrices:
      for name in ["image", "kernel"] where question.element(named: name) == nil {
        findings.report(
          at: position, "\(quantity.name) needs <\(name)>",
          advice: "add <\(name)>1 0 1 / 0 1 0 / 1 0 1</\(name)>")
      }
    case .network:
      if question.element(named: "network") == nil {
        findings.report(
          at: position, "\(quantity.name) needs <network>",
          advice: "add <network input=\"28x28x1\">…</network>")
      }
    }
    if let gradient = question.element(named: "output-gradient"), !quantity.takesOutputGradient {
      let others = Quantities.all.filter { $0.takesOutputGradient }.map { $0.name }
      findings.report(
        at: gradient.position, "\(quantity.name) has no use for <output-gradient>",
        advice: "ask for \(Self.alternatives(others)), or leave it out")
    }
    if ask.attribute("at") != nil, question.element(named: "network") == nil {
      findings.report(
        at: ask.attribute("at")?.position, "at names a layer, and the question has no <network>",
        advice: "leave at out")
    }
  }

  /// Placeholders whose parameter is not declared, and parameters that nothing uses.
  private func checkParameters(
    _ question: XMLElement, _ parameters: [Parameter], _ findings: inout FindingCollector
  ) {
    let declared = question.elements(named: "param").compactMap { $0["name"] }
    let known = declared.map { "{\($0)}" }.joined(separator: ", ")
    let others = declared.isEmpty ? "" : ", or use \(declared.count == 1 ? "" : "one of ")\(known)"
    var used: Set<String> = []
    func check(_ text: String, _ position: TextPosition?, _ findings: inout FindingCollector) {
      let names =
        (try? Template(text).parameters) ?? (try? ExpressionParser.comparison(text).parameters) ?? []
      used.formUnion(names)
      for name in names.sorted() where !declared.contains(name) {
        let nearest = nearestName(to: name, among: declared)
        findings.report(
          at: position, "the parameter {\(name)} is not declared",
          advice: nearest.map { "did you mean {\($0)}?" }
            ?? "add <param name=\"\(name)\" in=\"3 5 7\"/> to the question\(others); braces meant as such are {{\(name)}}"
        )
      }
    }
    func visit(_ element: XMLElement, _ findings: inout FindingCollector) {
      for attribute in element.attributes where element.name != "param" {
        if element.name == "require",
          Requirements.requirement(ofAttribute: attribute.name)?.isComparison == true
        {
          let names = (try? ExpressionParser.comparison(attribute.value).parameters) ?? []
          check(names.map { "{\($0)}" }.joined(), attribute.position, &findings)
        } else {
          check(attribute.value, attribute.position, &findings)
        }
      }
      if ["ask", "choice", "feedback", "hint", "diagnose", "image", "kernel", "output-gradient"].contains(
        element.name)
      {
        for line in element.textLines {
          let isFirst = line.line == element.position.line
          check(String(line.text), isFirst ? element.position : TextPosition(line: line.line), &findings)
        }
      }
      for child in element.elements { visit(child, &findings) }
    }
    visit(question, &findings)
    for element in question.elements(named: "param") {
      guard let name = element["name"], !used.contains(name) else { continue }
      findings.report(
        at: element.position, "nothing uses the parameter {\(name)}", advice: "use it or remove it",
        severity: .warning)
    }
  }

  // MARK: - Texts and numbers

  private func template(of element: XMLElement, _ findings: inout FindingCollector) -> Template? {
    do throws(PlaceholderError) {
      let template = try Template(element.text)
      if let number = template.constants.first {
        findings.report(
          at: element.position { (try? Template(String($0)).constants.isEmpty) == false },
          "{\(number)} shows a number without its braces", advice: "write {{\(number)}} for the braces",
          severity: .warning)
      }
      return template
    } catch {
      let position = element.position { (try? Template(String($0))) == nil }
      findings.report(at: position, error.problem, advice: error.remedy)
      return nil
    }
  }

  /// "a, b or c".
  private static func alternatives(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }

  private func words(_ text: String?) -> [String] {
    text?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  private func number(_ element: XMLElement, _ name: String) -> Double? {
    element[name].flatMap { Double($0.filter { !$0.isWhitespace }) }
  }
}
