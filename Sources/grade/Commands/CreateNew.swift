import ArgumentParser
import Scaffolding
import Sentences

/// `grade new`: questions and exercises to go on from.
struct CreateNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: localized("Begin a question or an exercise of your own."),
    discussion: localized(
      """
      EXAMPLES
        ./grade new exercise my-exercise --course my-course
        ./grade new question my-exercise --course my-course
      """),
    subcommands: [CreateQuestion.self, CreateExercise.self])
}

/// Runs what names something new; a name that cannot be given is a wrong usage.
func refusingNames<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let refusal as ScaffoldRefusal {
    Terminal.say("grade: \(refusal)")
    throw ExitCode(64)
  }
}
