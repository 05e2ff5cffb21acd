import ArgumentParser
import Diagnostics
import Escaping
import Exercises
import Questions
import Sentences

/// The quiz of an exercise; one that has none is a wrong usage.
///
/// - Parameter commands: how commands are suggested.
func quiz(of exercise: Exercise, _ commands: CourseCommands) throws -> Quiz {
  guard let quiz = exercise.quiz else {
    Terminal.say(
      "grade: "
        + localized(
          "\(exercise.id) has no questions. `\(commands("list"))` shows what each exercise has."))
    throw ExitCode(64)
  }
  return quiz
}

/// A question by its id; one that does not exist is a wrong usage.
func question(_ id: String, in quiz: Quiz, of exercise: String) throws -> Question {
  if let question = quiz.question(id) { return question }
  let ids = quiz.questions.map(\.id)
  let nearest = nearestName(to: id, among: ids)
  let advice =
    nearest.map { localized("Did you mean \($0)?") }
    ?? localized("Its questions are \(ids.joined(separator: ", ")).")
  Terminal.say("grade: " + localized("\(exercise) has no question '\(id)'.") + " " + advice)
  throw ExitCode(64)
}
