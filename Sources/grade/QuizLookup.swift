import ArgumentParser
import ConvNet
import ExerciseKit
import Grading

/// The quiz of an exercise.
///
/// - Throws: `GraderFault` where it has none.
func quiz(of exercise: Exercise) throws -> Quiz {
  guard let quiz = exercise.quiz else {
    Terminal.say("grade: \(exercise.id) has no questions. `grade list` shows what each exercise has.")
    throw ExitCode(64)
  }
  return quiz
}

/// A question by its id; one that does not exist is a wrong usage.
func question(_ id: String, in quiz: Quiz, of exercise: String) throws -> Question {
  if let question = quiz.question(id) { return question }
  let nearest = nearestName(to: id, among: quiz.questions.map(\.id))
  let ids = quiz.questions.map(\.id).joined(separator: ", ")
  let advice = nearest.map { "Did you mean \($0)?" } ?? "Its questions are \(ids)."
  Terminal.say("grade: \(exercise) has no question '\(id)'. \(advice)")
  throw ExitCode(64)
}
