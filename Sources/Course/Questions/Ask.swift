import Diagnostics
import XMLDocuments

/// One `<ask>` as its author wrote it: a sentence, and the form that answers it.
struct Ask: Sendable {
  let prompt: TextTemplate
  let form: any QuestionForm
  /// What it is worth, where the author says so.
  let points: Double?
  /// The layer asked about.
  let at: String?
  /// The other attributes, which the quantity has a use for.
  let options: [String: Template]
  /// Where the question asks.
  let position: TextPosition
  /// The rows of the table that it is a column of.
  let rows: Rows?

  /// Which layers a table has a row for.
  enum Rows: Sendable {
    case each
    case layers([String])
  }

  /// The same asked about one layer.
  func at(_ layer: String) -> Ask {
    Ask(
      prompt: prompt, form: form, points: points, at: layer, options: options, position: position, rows: nil)
  }
}

extension XMLElement {
  /// Everything that a `<question>` asks, the columns of its table last.
  var asks: [XMLElement] {
    elements(named: "ask") + elements(named: "table").flatMap { $0.elements(named: "ask") }
  }
}
