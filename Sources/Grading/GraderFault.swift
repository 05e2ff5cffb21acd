import ExerciseKit

/// Something that went wrong on the grader's side: never counted against a student, exit status 70.
package struct GraderFault: Error, CustomStringConvertible, Sendable {
  package var reason: String
  /// What to do next.
  package var advice: String?
  /// What an exercise's author has to put right, with places; empty where it is nobody's file.
  package var findings: [Diagnostic] = []

  package init(_ reason: String, advice: String? = nil) {
    self.reason = reason
    self.advice = advice
  }

  /// What is wrong with the files of the exercise `id`, for its author.
  init(_ id: String, _ findings: [Diagnostic]) {
    self.init(
      "\(id) cannot be graded:\n" + Diagnostics(findings).description,
      advice: "No points were lost. This is for the course's author.")
    self.findings = findings
  }

  package var description: String { advice.map { "\(reason)\n\($0)" } ?? reason }
}
