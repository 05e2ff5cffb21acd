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
            advice: "add <network>, or use \(Vocabulary.alternatives(withoutNetwork))")
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

  private func readGivenWeights(
    _ question: XMLElement, _ findings: inout FindingCollector
  ) -> [GivenWeightsTemplate] {
    let names = [GivenWeightsTemplate.weights, GivenWeightsTemplate.biases]
    return question.elements.filter { names.contains($0.name) }.compactMap { element in
      if question.element(named: "network") == nil {
        findings.report(
          at: element.position, "<\(element.name)> belongs to a layer, and the question has no <network>",
          advice: "add one, or write <kernel>")
      }
      do throws(PlaceholderError) {
        return try GivenWeightsTemplate(element)
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
    if elements.count > 1, elements.allSatisfy({ $0["correct"] == "true" }) {
      findings.report(
        at: element.position, "all \(elements.count) choices are correct, so there is nothing to choose",
        advice: "add a wrong one, with <feedback> on why it is", severity: .warning)
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
      let template = template(of: choice, &findings)
      let feedback = choice.element(named: "feedback").flatMap { feedback in
        self.template(of: feedback, &findings)
      }
      guard let text = template else { return nil }
      return Question.Choice(
        text: text, feedback: feedback, isCorrect: choice["correct"] == "true",
        position: choice.position)
    }
  }

  /// Words to type: the spelling shown first, and what is said to whoever types it.
  private func readWords(_ element: XMLElement, _ findings: inout FindingCollector) -> [Question.Choice] {
    element.elements(named: "word").compactMap { word in
      let feedback = word.element(named: "feedback").flatMap { template(of: $0, &findings) }
      let first = word.text.split(separator: "|").first.map(String.init) ?? ""
      guard let text = try? TextTemplate(MarkdownText(plain: first)) else { return nil }
      return Question.Choice(
        text: text, feedback: feedback, isCorrect: word["correct"] == "true", position: word.position)
    }
  }

  private func readDiagnoses(
    _ question: XMLElement, _ asks: [Ask], _ findings: inout FindingCollector
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
      if !asks.isEmpty, asks.allSatisfy({ $0.form.quantity == nil }),
        question.element(named: "choices") != nil
      {
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
    _ question: XMLElement, _ asks: [Ask], _ findings: inout FindingCollector
  ) {
    let elements =
      question.asks
    if let choices = question.element(named: "choices"),
      let attribute = elements.first?.attribute("quantity"),
      elements.allSatisfy({ $0.attribute("quantity") != nil })
    {
      findings.report(
        at: elements.count == 1 ? attribute.position : choices.position,
        "the question has both a quantity and <choices>", advice: "keep the one that answers it")
    }
    if let solve = question.element(named: "solve"), !asks.isEmpty,
      asks.allSatisfy({ $0.form.unknown == nil })
    {
      findings.report(
        at: solve.position, "nothing says what <solve> is to reach",
        advice: "add equals=\"…\", at-least or at-most to <ask>")
    }
    for ask in elements {
      guard let quantity = ask["quantity"].flatMap(Quantities.quantity(named:)) else { continue }
      let position = ask.attribute("quantity")?.position
      switch quantity.source {
      case .matrices:
        // With a network its layers may have <weights>, or learn nothing.
        let needed = question.element(named: "network") == nil ? ["image", "kernel"] : ["image"]
        for name in needed where question.element(named: name) == nil {
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
      if ask.attribute("at") != nil, question.element(named: "network") == nil {
        findings.report(
          at: ask.attribute("at")?.position, "at names a layer, and the question has no <network>",
          advice: "leave at out")
      }
    }
    let quantities = asks.compactMap(\.form.quantity)
    if let gradient = question.element(named: "output-gradient"), let quantity = quantities.first,
      !quantities.contains(where: { $0.takesOutputGradient })
    {
      let others = Quantities.all.filter { $0.takesOutputGradient }.map { $0.name }
      findings.report(
        at: gradient.position, "\(quantity.name) has no use for <output-gradient>",
        advice: "ask for \(Vocabulary.alternatives(others)), or leave it out")
    }
  }

  /// Placeholders whose parameter is not declared, and parameters that nothing uses.
  private func checkParameters(
    _ question: XMLElement, _ asks: [Ask], _ findings: inout FindingCollector
  ) {
    let parameters = question.elements(named: "param").compactMap { $0["name"] }
    let declared = parameters + question.elements(named: "solve").compactMap { $0["for"] }
    let known = declared.map { "{\($0)}" }.joined(separator: ", ")
    let others = declared.isEmpty ? "" : ", or use \(declared.count == 1 ? "" : "one of ")\(known)"
    var used = asks.reduce(into: Set<String>()) { $0.formUnion($1.form.parameters) }
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
      for attribute in element.attributes where !["param", "solve"].contains(element.name) {
        // A form reads its own arithmetic.
        if element.name == "ask", ["value", "formula", "where"].contains(attribute.name) { continue }
        if element.name == "require",
          Requirements.requirement(ofAttribute: attribute.name)?.isComparison == true
        {
          let names = (try? ExpressionParser.comparison(attribute.value).parameters) ?? []
          check(names.map { "{\($0)}" }.joined(), attribute.position, &findings)
        } else {
          check(attribute.value, attribute.position, &findings)
        }
      }
      if [
        "ask", "intro", "choice", "word", "feedback", "hint", "diagnose", "image", "kernel",
        "output-gradient", "weights", "bias",
      ].contains(element.name) {
        for line in lines(of: element) {
          let isFirst = line.line == element.position.line
          if line.isRead {
            check(line.text, isFirst ? element.position : TextPosition(line: line.line), &findings)
          } else {
            used.formUnion((try? Template(line.text).parameters) ?? [])
          }
        }
      }
      for child in element.elements { visit(child, &findings) }
    }
    visit(question, &findings)
    for element in question.elements(named: "solve") {
      guard let name = element["for"] else { continue }
      if parameters.contains(name) {
        findings.report(
          at: element.attribute("for")?.position, "{\(name)} is drawn by a <param> already",
          advice: "solve for a name of its own")
      } else if !used.contains(name) {
        findings.report(
          at: element.position, "the network has no {\(name)} to solve for",
          advice: "write {\(name)} in one of its attributes, such as padding=\"{\(name)}\"")
      }
    }
    for element in question.elements(named: "param") {
      guard let name = element["name"], !used.contains(name) else { continue }
      findings.report(
        at: element.position, "nothing uses the parameter {\(name)}", advice: "use it or remove it",
        severity: .warning)
    }
  }

  // MARK: - Texts and numbers

  private func template(of element: XMLElement, _ findings: inout FindingCollector) -> TextTemplate? {
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
  private func lines(of element: XMLElement) -> [(line: Int, text: String, isRead: Bool)] {
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

  private func number(_ element: XMLElement, _ name: String) -> Double? {
    element[name].flatMap { Double($0.filter { !$0.isWhitespace }) }
  }
}
