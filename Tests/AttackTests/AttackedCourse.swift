import GraderProgram

extension BuiltGrader {
  static let attacked = course("attacked")

  /// Runs the grader as someone who grades strangers' work does: one that hangs is killed.
  static func runLimited(
    _ arguments: [String], program: String = program, environment: [String: String] = [:]
  ) throws -> Answer {
    try run(arguments, program: program, environment: environment, limit: 240)
  }

  /// Grades a submission to the attacked course.
  /// - Parameter before: a command that runs the grader, such as one that changes the user.
  static func gradeAttacked(
    _ submission: String, format: String = "json", seed: Int = 7, options: [String] = [],
    environment: [String: String] = [:], before: [String] = []
  ) throws -> Answer {
    try runLimited(
      (before.isEmpty ? [] : Array(before.dropFirst()) + [program])
        + [
          "attacked", "--course", attacked, "--submission", submission, "--format", format, "--seed",
          "\(seed)",
        ]
        + options, program: before.first ?? program, environment: environment)
  }
}
