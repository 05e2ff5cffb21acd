import Diagnostics

/// The questions that lessons point at, held against the quizzes of the course.
package enum LessonLint {
  /// A finding for every question that a lesson asks and no quiz has.
  ///
  /// - Parameter questions: the ids of the questions of each exercise that could be read.
  package static func findings(_ shelf: LessonShelf, questions: [String: [String]]) -> [Diagnostic] {
    shelf.lessons.flatMap { lesson in
      lesson.questions.compactMap { asked -> Diagnostic? in
        guard let ids = questions[asked.exercise] else {
          return Diagnostic(
            file: lesson.file, at: TextPosition(line: asked.line),
            "there is no exercise \(asked.exercise) with questions",
            advice: nameAdvice(
              for: asked.exercise, among: questions.keys.sorted(), orList: "the exercises with a <quiz> are")
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
