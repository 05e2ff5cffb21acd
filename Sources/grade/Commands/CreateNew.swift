import ArgumentParser

/// `grade new`: questions and exercises to go on from.
struct CreateNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a question or an exercise of your own.",
    discussion: """
      EXAMPLES
        ./grade new exercise my-exercise --course my-course
        ./grade new question my-exercise --course my-course
      """,
    subcommands: [CreateQuestion.self, CreateExercise.self])
}
