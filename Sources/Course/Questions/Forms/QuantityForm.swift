import Diagnostics
import XMLDocuments

/// `<ask quantity="output-size" at="conv1">`: what the reference computes.
struct QuantityForm: QuestionForm {
  static let name = "quantity"

  let asked: any Quantity.Type

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    ask.attribute("quantity") != nil
  }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let quantity = ask["quantity"].flatMap(Quantities.quantity(named:)) else { return nil }
    asked = quantity
  }

  var quantity: (any Quantity.Type)? { asked }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let subject = try asked.subject()
    // What a misconception leaves as it is needs no second computation.
    guard let misconception = reference.misconception else { return try self.asked.answer(subject) }
    guard let wrong = misconception.answer(subject, self.asked) else { throw Self.noDifference }
    return wrong
  }

  func steps(_ asked: Asked) -> [String] {
    (try? asked.subject()).map(self.asked.steps) ?? []
  }

  private static let noDifference = QuantityError("the misconception makes no difference", "")
}
