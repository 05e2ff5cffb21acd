import JSONText
import Questions
import TerminalText

/// The instantiated questions as an author reads them: what is asked, the answer, the trace, the mistakes told apart.
enum PreviewText: QuestionPreview {
  static let name = "text"

  static func render(_ instances: [QuestionInstance], width: Int) -> String {
    instances.map { question($0, width) }.joined(
      separator: "\n" + String(repeating: "─", count: width) + "\n\n")
  }

  private static func question(_ instance: QuestionInstance, _ width: Int) -> String {
    let drawn = instance.parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    let points = JSONText.number(instance.question.points)
    var lines = [
      "\(instance.question.id) (\(points) \(points == "1" ? "point" : "points"), seed \(instance.seed)"
        + (drawn.isEmpty ? ")" : "; \(drawn.joined(separator: ", ")))"), "",
    ]
    lines += QuestionText.body(of: instance, width: width, isASCII: false)
    for field in instance.fields {
      let number = instance.hasSeveralFields ? " (\(field.index + 1))" : ""
      lines += ["", "Answer\(number): " + field.answerText]
      lines += field.solution.flatMap { StepText.lines($0, width: width, indent: "  ") }
      lines += misconceptions(of: field, instance.question.declaredMisconceptions, width)
    }
    for (number, hint) in instance.hints.enumerated() {
      let cost = hint.cost > 0 ? " (costs \(JSONText.number(hint.cost * 100)) %)" : ""
      lines += wrapped("Hint \(number + 1)\(cost): \(hint.text)", width, indent: "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func misconceptions(of field: AnswerField, _ declared: [String], _ width: Int) -> [String] {
    field.misconceptions.flatMap { explanation in
      let mark = declared.contains(explanation.misconception) ? "" : " (not declared)"
      return wrapped(
        "\(explanation.answer.text) ← \(explanation.misconception)\(mark): \(explanation.feedback)", width,
        indent: "  ")
    }
  }

  private static func wrapped(_ text: String, _ width: Int, indent: String) -> [String] {
    WrappedText.lines(text, width: width - indent.count).map { indent + $0 }
  }
}
