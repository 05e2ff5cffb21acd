import Diagnostics
import NetworkFiles
import XMLDocuments

/// Whether the parts of a question go together.
extension QuestionReader {
  /// What belongs to which kind of question.
  func checkParts(
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
  func checkParameters(
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
}
