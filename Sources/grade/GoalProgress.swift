import Exercises
import Grading
import Quizzing

/// How much of what a learning goal is about has been reached.
struct GoalProgress {
  let id: String
  let text: String
  /// Questions about it in all quizzes, and those answered rightly in the latest run.
  var questions = 0
  var rightQuestions = 0
  /// Parts about it, and those with full points.
  var parts = 0
  var passedParts = 0

  var mark: String {
    let (reached, all) = (rightQuestions + passedParts, questions + parts)
    return reached == 0 ? "·" : reached == all ? "✓" : "◐"
  }

  /// In the order of the goals.
  static func of(
    _ goals: [CourseSettings.LearningGoal], _ exercises: [Exercise], _ progress: Progress,
    _ record: QuizRecord, _ exams: ExamRecord
  ) -> [GoalProgress] {
    goals.map { goal in
      var found = GoalProgress(id: goal.id, text: goal.text)
      for exercise in exercises {
        let right = rightQuestions(of: exercise, record, exams)
        for question in exercise.quiz?.questions ?? [] where question.goals.contains(goal.id) {
          found.questions += 1
          if right.contains(question.id) { found.rightQuestions += 1 }
        }
        for part in exercise.task?.gradedParts ?? [] where part.goals.contains(goal.id) {
          found.parts += 1
          if progress.points(of: part, in: exercise.id) >= part.points { found.passedParts += 1 }
        }
      }
      return found
    }
  }

  /// The questions answered rightly in the latest run; of an exam once it is handed in, and if that may be told.
  private static func rightQuestions(
    of exercise: Exercise, _ record: QuizRecord, _ exams: ExamRecord
  ) -> Set<String> {
    guard let exam = exercise.quiz?.exam else {
      let items = record.sessions[exercise.id]?.items ?? []
      return Set(items.filter { $0.state == .right }.map(\.question))
    }
    guard exam.feedback != .none, let quiz = exercise.quiz, let session = exams.exams[exercise.id],
      session.isHandedIn, let result = try? ExamResult(session, quiz)
    else { return [] }
    return Set(result.items.filter(\.isRight).map(\.instance.question.id))
  }
}
