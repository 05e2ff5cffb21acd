import Diagnostics
import Exercises
import Questions
import Sentences

/// An exam that was handed in, marked from what was typed.
package struct ExamResult: Sendable {
  package let items: [Item]

  package struct Item: Sendable {
    package let instance: QuestionInstance
    /// What was read into each field, and how much of it is right; nil for one that is empty or cannot be read.
    package let fields: [(read: ReadAnswer, mark: Mark)?]
    /// Rounded to thousandths.
    package let points: Double

    package var isRight: Bool { fields.allSatisfy { $0?.mark.isFull == true } }
  }

  /// - Throws: `Diagnostics` for a question that cannot be drawn any more.
  package init(_ session: ExamSession, _ quiz: Quiz) throws(Diagnostics) {
    var items: [Item] = []
    for item in session.items {
      guard let question = quiz.question(item.question) else { continue }
      let instance = try question.instance(seed: item.seed)
      var marks: [(read: ReadAnswer, mark: Mark)?] = []
      var points = 0.0
      for (index, field) in instance.fields.enumerated() {
        let typed = item.typed.indices.contains(index) ? item.typed[index] : nil
        let read = typed.flatMap { text in Language.speaking(item.language(index)) { try? field.read(text) } }
        let marked = read.map { (read: $0, mark: field.mark($0)) }
        marks.append(marked)
        // Several choices are all or nothing, as in a quiz.
        let share = marked.map { $0.mark.isFull ? 1 : field.hasChoices ? 0 : $0.mark.share } ?? 0
        points += field.points * share
      }
      items.append(Item(instance: instance, fields: marks, points: (points * 1000).rounded() / 1000))
    }
    self.items = items
  }

  package var points: Double { items.reduce(0) { $0 + $1.points } }
  package var maximum: Double { items.reduce(0) { $0 + $1.instance.question.points } }
}
