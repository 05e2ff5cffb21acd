import Diagnostics
import XMLDocuments

/// `<ask>` with `<choices>`: letters of what is right.
struct ChoicesForm: QuestionForm {
  static let name = "choices"

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    question.element(named: "choices") != nil
  }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {}

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let right = asked.choices.indices.filter { asked.choices[$0].isCorrect }
    return Answer(values: right.map { Double($0 + 1) }, form: .choices(of: max(1, asked.choices.count)))
  }

  /// Why the right ones are right.
  func steps(_ asked: Asked) -> [String] {
    asked.choices.compactMap { $0.isCorrect ? $0.feedback : nil }
  }
}
