import Diagnostics
import Escaping
import NetworkFiles
import Sentences
import TerminalText
import XMLDocuments

/// `<ask quantity="output-size" at="conv" equals="{n}">` with `<solve for="p" in="0..5"/>`: which value of p does it?
///
/// Every solution is right, and where there is none, "none" is.
struct InverseForm: QuestionForm {
  static let name = "inverse"

  /// What the quantity must be, as written in one of three attributes.
  private enum Relation: String, CaseIterable, Sendable {
    case equals
    case atLeast = "at-least"
    case atMost = "at-most"
  }

  private let solved: any Quantity.Type
  private let relation: Relation
  private let target: Template
  private let solvedFor: Parameter

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    Relation.allCases.contains { ask.attribute($0.rawValue) != nil }
  }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let relation = Relation.allCases.first(where: { ask.attribute($0.rawValue) != nil }),
      let attribute = ask.attribute(relation.rawValue)
    else { return nil }
    guard
      let quantity = Self.requiredQuantity(
        of: ask, at: attribute.position, "\(attribute.name) says how much, and nothing says of what",
        example: OutputSize.name, &findings)
    else { return nil }
    guard let solve = question.element(named: "solve"), let name = solve["for"],
      let values = solve.attribute("in")
    else {
      if question.element(named: "solve") == nil {
        findings.report(
          at: attribute.position, "\(attribute.name) needs an unknown to solve for",
          advice: "add <solve for=\"p\" in=\"0..5\"/>, and use {p} in the network")
      }
      return nil
    }
    do throws(PlaceholderError) {
      target = try Template(attribute.value)
    } catch {
      findings.report(at: attribute.position, error.problem, advice: error.remedy)
      return nil
    }
    do throws(PlaceholderError) {
      solvedFor = Parameter(name: name, choices: try ParameterChoices(parsing: values.value))
    } catch {
      findings.report(at: values.position, error.problem, advice: error.remedy)
      return nil
    }
    guard solvedFor.choices.count <= Self.mostValues else {
      findings.report(
        at: values.position, "\(solvedFor.choices.count) values would have to be tried",
        advice: "give at most \(Self.mostValues)")
      return nil
    }
    solved = quantity
    self.relation = relation
  }

  /// The most values of an unknown that are tried.
  private static let mostValues = 200

  var quantity: (any Quantity.Type)? { solved }
  var unknown: Parameter? { solvedFor }
  var symbols: Set<String> { [solvedFor.name] }
  var parameters: Set<String> { target.parameters }

  private var values: [ParameterValue] { (0..<solvedFor.choices.count).map { solvedFor.choices[$0] } }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let target = try self.target(asked)
    let values = self.values
    let solutions = values.indices.filter { index in
      (try? computed(values[index], asked, reference)).map { isMet($0, target) } ?? false
    }
    var entries = values.map { value in
      Vocabulary.Entry(
        name: value.text, spellings: ["\(solvedFor.name) = \(value.text)", "\(solvedFor.name)=\(value.text)"])
    }
    entries.append(
      Vocabulary.Entry(
        name: localized("none"),
        spellings: [
          "none", "no solution", "no value", "nothing", "impossible", "never", "keiner", "keins",
          "keine Lösung", "kein Wert", "nichts", "unmöglich", "nie",
        ]))
    let (first, last) = (values.first?.text ?? "", values.last?.text ?? "")
    let range =
      values.count <= 8
      ? Vocabulary.alternatives(values.map(\.text)) : localized("a value from \(first) to \(last)")
    return Answer(
      values: (solutions.isEmpty ? [values.count] : solutions).map(Double.init),
      form: .names(Vocabulary(entries: entries, wanted: localized("\(range); or none"))))
  }

  /// The quantity where the unknown has a value.
  private func computed(
    _ value: ParameterValue, _ asked: Asked, _ reference: Reference
  ) throws(QuantityError) -> [Double] {
    try reference.answer(solved, try asked.subject(setting: [solvedFor.name: value])).values
  }

  private func target(_ asked: Asked) throws(QuantityError) -> [Double] {
    let text: String
    do throws(PlaceholderError) {
      text = try target.text(asked.material.draw)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
    let numbers = text.split { "x, ".contains($0) }.map { Double($0) }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }) else {
      throw QuantityError(
        "\(relation.rawValue)=\(quoted(text)) is no number", "write a number, or a shape such as 14x14")
    }
    return numbers.compactMap { $0 }
  }

  private func isMet(_ values: [Double], _ target: [Double]) -> Bool {
    let wanted = target.count == 1 ? values.map { _ in target[0] } : target
    guard values.count == wanted.count, !values.isEmpty else { return false }
    return zip(values, wanted).allSatisfy { value, bound in
      switch relation {
      case .equals: FormulaKey.isSame(value, bound)
      case .atLeast: value >= bound
      case .atMost: value <= bound
      }
    }
  }

  /// What every value gives, the solutions marked.
  func steps(_ asked: Asked) -> [String] {
    guard let target = try? target(asked) else { return [] }
    return values.map { value in
      guard let numbers = try? computed(value, asked, .right),
        var shown = try? solved.answer(try asked.subject(setting: [solvedFor.name: value]))
      else { return localized("\(solvedFor.name) = \(value.text): does not fit") }
      shown.values = numbers
      return
        "\(solvedFor.name) = \(value.text): \(shown.text)\(isMet(numbers, target) ? "  ← " + localized("here") : "")"
    }
  }
}
