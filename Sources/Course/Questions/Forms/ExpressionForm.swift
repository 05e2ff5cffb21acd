import Diagnostics
import Escaping
import NetworkFiles
import XMLDocuments

/// `<ask value="256^({n}*{n}*3)">`: arithmetic without a network, exact however large it is.
struct ExpressionForm: QuestionForm {
  static let name = "expression"

  private let formula: Formula
  private let written: Template
  private let unit: String

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool { ask.attribute("value") != nil }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let attribute = ask.attribute("value") else { return nil }
    if let quantity = ask.attribute("quantity") {
      findings.report(
        at: quantity.position, "the question has both a quantity and a value",
        advice: "keep the one that answers it")
      return nil
    }
    unit = ask["unit"] ?? ""
    do throws(FormulaReader.Failure) {
      formula = try FormulaReader.formula(
        attribute.value, variables: question.elements(named: "param").compactMap { $0["name"] })
    } catch {
      findings.report(
        at: attribute.position, "value=\(quoted(attribute.value)) is no arithmetic: \(error.problem)",
        advice: "write numbers, parameters such as {n}, + - * / ^ and parentheses")
      return nil
    }
    do throws(PlaceholderError) {
      written = try Template(attribute.value)
    } catch {
      findings.report(at: attribute.position, error.problem, advice: error.remedy)
      return nil
    }
  }

  var parameters: Set<String> { formula.variables }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    var exact: [String: ExactNumber] = [:]
    var numbers: [String: Double] = [:]
    for name in formula.variables {
      guard let number = asked.material.draw[name]?.number, let value = ExactNumber(number) else {
        throw QuantityError("{\(name)} is no whole number", "draw it from whole numbers")
      }
      exact[name] = value
      numbers[name] = Double(number)
    }
    if let value: ExactNumber = formula.value(exact) {
      if let small = value.small { return Answer(values: [Double(small)], form: .number, unit: unit) }
      let number: Double? = formula.value(numbers)
      // A fraction is asked for as a decimal.
      if let number, abs(number) < 1e6, number != number.rounded() {
        return Answer(values: [number], form: .number, exactness: .rounded(decimals: 2), unit: unit)
      }
      return Answer(values: [], form: .exact(value, shown: shown(asked)), unit: unit)
    }
    guard let value: Double = formula.value(numbers), value.isFinite else {
      throw QuantityError(
        "the value has no answer: it divides by 0, or is beyond all bounds", "change the arithmetic")
    }
    return Answer(values: [value], form: .number, exactness: exactness(of: [value]), unit: unit)
  }

  func steps(_ asked: Asked) -> [String] {
    guard let answer = try? answer(asked, by: .right) else { return [] }
    if case .exact(let value, let shown) = answer.form {
      return [([shown] + [value.approximation].compactMap { $0 }).joined(separator: " ")]
    }
    return ["\(shown(asked)) = \(answer.text)"]
  }

  /// The author's arithmetic with the numbers put in.
  private func shown(_ asked: Asked) -> String {
    (try? written.text(asked.material.draw)) ?? ""
  }
}
