import Exercises
import Markdown
import Questions
import Sentences
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
    let points = countedPoints(instance.question.points)
    var lines = [
      "\(instance.question.id) (\(points), \(localized("seed \(instance.seed)"))"
        + (drawn.isEmpty ? ")" : "; \(drawn.joined(separator: ", ")))"), "",
    ]
    let style = TerminalStyle(width: width)
    lines += QuestionText.body(of: instance, style)
    for field in instance.fields {
      let label =
        instance.hasSeveralFields ? localized("Answer (\(field.index + 1)):") : localized("Answer:")
      lines += ["", "\(label) \(field.answerText)"]
      lines += field.explanation.flatMap { StepText.lines($0, style, indent: "  ") }
      lines += misconceptions(of: field, instance.question.declaredMisconceptions, width)
    }
    for (number, hint) in instance.hints.enumerated() {
      let label =
        hint.cost > 0
        ? localized("Hint \(number + 1) (costs \(NumberText.exact(hint.cost * 100)) %):")
        : localized("Hint \(number + 1):")
      lines += hint.markdown.lines(style, label: label + " ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func misconceptions(of field: AnswerField, _ declared: [String], _ width: Int) -> [String] {
    field.misconceptions.flatMap { explanation in
      let mark = declared.contains(explanation.misconception) ? "" : " (\(localized("not declared")))"
      return explanation.markdown.lines(
        TerminalStyle(width: width - 2),
        label: "\(explanation.answer.text) ← \(explanation.misconception)\(mark): "
      ).map { $0.isEmpty ? "" : "  " + $0 }
    }
  }
}
