import ArgumentParser

/// Names of the course that a shell completes: of the course on the line, and of the exercise that it names.
enum CourseNames {
  static let exercises = completion { $0.exercises }
  static let quizzes = completion { $0.quizzes }
  static let lessons = completion { $0.lessons }
  static let parts = completion { $0.parts }
  static let questions = completion { $0.questions }

  private static func completion(
    _ names: @escaping @Sendable (CommandLineWords) -> [String]
  ) -> CompletionKind {
    .custom { line, index, _ in names(CommandLineWords(line, typing: index)) }
  }
}
