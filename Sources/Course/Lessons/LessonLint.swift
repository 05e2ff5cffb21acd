import Diagnostics
import Markdown

/// What lessons point at: questions, held against the quizzes of the course, and pictures.
package enum LessonLint {
  /// A finding for every question that a lesson asks and no quiz has, and for every picture that cannot be shown.
  ///
  /// - Parameter questions: the ids of the questions of each exercise that could be read.
  package static func findings(_ shelf: LessonShelf, questions: [String: [String]]) -> [Diagnostic] {
    shelf.lessons.flatMap { lesson in
      let pictures = lesson.blocks.pictures.compactMap { $0.finding(in: lesson.file, folder: lesson.folder) }
      return pictures
        + lesson.questions.compactMap { asked -> Diagnostic? in
          guard let ids = questions[asked.exercise] else {
            return Diagnostic(
              file: lesson.file, at: TextPosition(line: asked.line),
              "there is no exercise \(asked.exercise) with questions",
              advice: nameAdvice(
                for: asked.exercise, among: questions.keys.sorted(), orList: "the exercises with a <quiz> are"
              )
                ?? "write the id of an exercise with a <quiz>")
          }
          guard !ids.contains(asked.id) else { return nil }
          return Diagnostic(
            file: lesson.file, at: TextPosition(line: asked.line),
            "the quiz of \(asked.exercise) has no question \(asked.id)",
            advice: nameAdvice(for: asked.id, among: ids, orList: "write it, or point at another one:")
              ?? "write it, or point at another one")
        }
    }
  }
}
