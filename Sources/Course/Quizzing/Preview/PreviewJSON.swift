import JSONText
import Questions

/// The instantiated questions as JSON, with the keys of the course's contract: a list, one question a line.
enum PreviewJSON: QuestionPreview {
  static let name = "json"

  static func render(_ instances: [QuestionInstance], width: Int) -> String {
    "[" + instances.map(question).joined(separator: ",\n") + "]\n"
  }

  private static func question(_ instance: QuestionInstance) -> String {
    let question = instance.question
    var fields = [
      ("id", JSONText.string(question.id)), ("prompt", JSONText.string(prompt(instance))),
      ("network", JSONText.string(instance.networkElement?.xml)),
      ("quantity", JSONText.string(question.quantity?.name)), ("at", JSONText.string(question.at)),
      ("answer", answer(instance.fields[0])),
      ("unit", JSONText.string(instance.answer.unit.isEmpty ? nil : instance.answer.unit)),
      ("points", JSONText.number(question.points)),
      ("misconceptions", JSONText.array(instance.misconceptions.map { misconception($0) })),
      ("seed", "\(instance.seed)"),
      (
        "parameters",
        JSONText.object(
          instance.parameters.sorted { $0.key < $1.key }.map { ($0.key, JSONText.string($0.value)) })
      ),
    ]
    if let matrices = instance.subject.matrices {
      fields.append(("image", maps((0..<matrices.image.channels).map(matrices.image.map))))
      let kernels = matrices.kernels.map { kernel in maps((0..<kernel.channels).map(kernel.map)) }
      fields.append(("kernels", JSONText.array(kernels)))
      if !matrices.weights.isEmpty {
        let given = matrices.weights.map { given in
          JSONText.object([
            ("layer", JSONText.string(given.layer)), ("biases", "\(given.areBiases)"),
            ("matrices", JSONText.array(given.matrices.map { maps([$0.map(0)]) })),
          ])
        }
        fields.append(("weights", JSONText.array(given)))
      }
      if let gradient = matrices.outputGradient {
        fields.append(("outputGradient", maps((0..<gradient.channels).map(gradient.map))))
      }
    }
    if question.hasChoices {
      fields.append(
        (
          "choices",
          JSONText.array(
            instance.choices.map { choice in
              JSONText.object([
                ("text", JSONText.string(choice.text)), ("correct", "\(choice.isCorrect)"),
                ("feedback", JSONText.string(choice.feedback)),
              ])
            })
        ))
    }
    if instance.networks.count > 1 {
      fields.append(
        (
          "networks",
          JSONText.array(
            instance.networks.map { network in
              JSONText.object([
                ("id", JSONText.string(network.id)), ("network", JSONText.string(network.element.xml)),
              ])
            })
        ))
    }
    if instance.hasSeveralFields { fields.append(("fields", JSONText.array(instance.fields.map(field)))) }
    return JSONText.object(fields)
  }

  /// What is said before anything is asked, and the sentence where one thing is.
  private static func prompt(_ instance: QuestionInstance) -> String {
    let asked = instance.hasSeveralFields && !instance.intro.isEmpty ? "" : instance.prompt
    return [instance.intro, asked].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func field(_ field: AnswerField) -> String {
    JSONText.object([
      ("prompt", JSONText.string(field.cell.map { "\($0.row), \($0.column)" } ?? field.prompt)),
      ("quantity", JSONText.string(field.form.quantity?.name)), ("at", JSONText.string(field.at)),
      ("answer", answer(field)),
      ("unit", JSONText.string(field.answer.unit.isEmpty ? nil : field.answer.unit)),
      ("points", JSONText.number(field.points)),
      ("misconceptions", JSONText.array(field.misconceptions.map { misconception($0) })),
    ])
  }

  private static func misconception(_ explanation: QuestionInstance.Explanation) -> String {
    JSONText.object([
      ("name", JSONText.string(explanation.misconception)), ("value", value(explanation.answer)),
      ("feedback", JSONText.string(explanation.feedback)),
    ])
  }

  private static func answer(_ field: AnswerField) -> String {
    guard field.hasChoices else { return value(field.answer) }
    return JSONText.array(field.choices.filter(\.isCorrect).map { JSONText.string($0.text) })
  }

  /// A number where one number says it all, a list where there is one per axis, rows for a map; a text for a name, and a
  /// list of them where several are right.
  private static func value(_ answer: Answer) -> String {
    let values = answer.values
    switch answer.form {
    case .number: return JSONText.number(values[0])
    case .axes:
      let isUniform = values.allSatisfy { $0 == values[0] }
      return isUniform ? JSONText.number(values[0]) : JSONText.array(values.map(JSONText.number))
    case .shape, .choices: return JSONText.array(values.map(JSONText.number))
    case .names(let vocabulary):
      let names = values.map { JSONText.string(vocabulary.entries[Int($0)].name) }
      return names.count == 1 ? names[0] : JSONText.array(names)
    case .formula, .exact: return JSONText.string(answer.text)
    case .maps(let rows, let columns):
      let lines = stride(from: 0, to: values.count, by: columns).map { Array(values[$0..<$0 + columns]) }
      return maps(stride(from: 0, to: lines.count, by: rows).map { Array(lines[$0..<$0 + rows]) })
    }
  }

  /// One map as its rows, several as a list of them.
  private static func maps(_ maps: [[[Double]]]) -> String {
    let lists = maps.map { rows in
      JSONText.array(rows.map { row in JSONText.array(row.map(JSONText.number)) })
    }
    return lists.count == 1 ? lists[0] : JSONText.array(lists)
  }
}
