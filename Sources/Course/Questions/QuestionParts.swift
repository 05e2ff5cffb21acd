import Diagnostics
import Markdown
import NetworkFiles
import XMLDocuments

/// What a question is made of: parameters, requirements, networks, matrices, choices and diagnoses.
extension QuestionReader {
  func readParameters(_ question: XMLElement, _ findings: inout FindingCollector) -> [Parameter] {
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

  func readRequirements(
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

  func readNetwork(_ element: XMLElement, _ findings: inout FindingCollector) -> NetworkTemplate? {
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

  func readMatrices(
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

  func readGivenWeights(
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

  func readChoices(_ element: XMLElement, _ findings: inout FindingCollector) -> [Question.Choice] {
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
  func readWords(_ element: XMLElement, _ findings: inout FindingCollector) -> [Question.Choice] {
    element.elements(named: "word").compactMap { word in
      let feedback = word.element(named: "feedback").flatMap { template(of: $0, &findings) }
      let first = word.text.split(separator: "|").first.map(String.init) ?? ""
      guard let text = try? TextTemplate(MarkdownText(plain: first)) else { return nil }
      return Question.Choice(
        text: text, feedback: feedback, isCorrect: word["correct"] == "true", position: word.position)
    }
  }

  func readDiagnoses(
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
}
