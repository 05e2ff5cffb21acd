import Diagnostics
import XMLDocuments

/// A way to ask: what an author writes in `<ask>`, and how the answer comes about.
///
/// Each form is one file in this folder and one line in `QuestionForms.all`.
package protocol QuestionForm: Sendable {
  /// What it is called where forms are listed.
  static var name: String { get }

  /// Whether an `<ask>` is written in this form: the first form of the list that says so reads it.
  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool

  /// Reads it; nil where something about it is wrong, which `findings` then says.
  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector)

  /// The answer, as the reference computes it or as somebody with a misconception does.
  ///
  /// - Throws: `QuantityError` where there is none, with what the question's author can do.
  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer

  /// The way to the answer.
  func steps(_ asked: Asked) -> [String]

  /// What is solved for; nil for all forms but one.
  var unknown: Parameter? { get }

  /// The quantity that is computed; nil where there is none.
  var quantity: (any Quantity.Type)? { get }

  /// Parameters that are shown by their names, for no drawn number stands for them.
  var symbols: Set<String> { get }

  /// The parameters that its own attributes mention.
  var parameters: Set<String> { get }
}

extension QuestionForm {
  /// The quantity that a form cannot do without; a name that is none is the schema's matter.
  ///
  /// - Parameters:
  ///   - position: where to say that it is missing.
  ///   - problem: what is missing it.
  static func requiredQuantity(
    of ask: XMLElement, at position: TextPosition?, _ problem: String, example: String,
    _ findings: inout FindingCollector
  ) -> (any Quantity.Type)? {
    guard let name = ask["quantity"] else {
      findings.report(at: position, problem, advice: "add quantity=\"\(example)\"")
      return nil
    }
    return Quantities.quantity(named: name)
  }

  package var quantity: (any Quantity.Type)? { nil }
  package var unknown: Parameter? { nil }
  package var symbols: Set<String> { [] }
  package var parameters: Set<String> { [] }
}

/// All ways to ask, in the order in which they are tried.
package enum QuestionForms {
  package static let all: [any QuestionForm.Type] = [
    ExpressionForm.self,
    LayerForm.self,
    ComparisonForm.self,
    FormulaForm.self,
    InverseForm.self,
    QuantityForm.self,
    WordsForm.self,
    ChoicesForm.self,
  ]

  static func form(of ask: XMLElement, in question: XMLElement) -> (any QuestionForm.Type)? {
    all.first { $0.isWritten(in: ask, of: question) }
  }
}

/// Who computes an answer: the reference, or the reference with one rule altered.
package struct Reference: Sendable {
  /// nil for the reference itself.
  let misconception: (any Misconception.Type)?

  static let right = Reference(misconception: nil)

  func answer(_ quantity: any Quantity.Type, _ subject: QuestionSubject) throws(QuantityError) -> Answer {
    if let wrong = misconception?.answer(subject, quantity) { return wrong }
    return try quantity.answer(subject)
  }

  /// The answer where it is one number, or the same one on every axis.
  func number(_ quantity: any Quantity.Type, _ subject: QuestionSubject) throws(QuantityError) -> Double {
    let answer = try answer(quantity, subject)
    guard let first = answer.values.first, answer.values.allSatisfy({ $0 == first }) else {
      throw QuantityError(
        "\(quantity.name) is no single number here",
        "ask for a quantity that is, such as \(ParameterCount.name)")
    }
    return first
  }
}
