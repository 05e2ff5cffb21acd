import ConvNet
import Diagnostics
import ExerciseKit

/// The questions that lessons point at, held against the quizzes of the course.
package enum LessonLint {
  /// A finding for every question that a lesson asks and no quiz has.
  ///
  /// - Parameter questions: the ids of the questions of each exercise that could be read.
  package static func findings(_ shelf: LessonShelf, questions: [String: [String]]) -> [Diagnostic] {
    shelf.lessons.flatMap { lesson in
      lesson.questions.compactMap { asked -> Diagnostic? in
        guard let ids = questions[asked.exercise] else {
          let nearest = nearestName(to: asked.exercise, among: questions.keys.sorted())
          return Diagnostic(
            file: lesson.file, at: TextPosition(line: asked.line),
            "there is no exercise \(asked.exercise) with questions",
            advice: nearest.map { "did you mean \($0)?" } ?? "write the id of an exercise with a <quiz>")
        }
        guard !ids.contains(asked.id) else { return nil }
        let nearest = nearestName(to: asked.id, among: ids)
        return Diagnostic(
          file: lesson.file, at: TextPosition(line: asked.line),
          "the quiz of \(asked.exercise) has no question \(asked.id)",
          advice: nearest.map { "did you mean \($0)?" } ?? "write it, or point at another one")
      }
    }
  }
}
