import Diagnostics

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

  package var description: String { advice.map { "\(reason)\n\($0)" } ?? reason }
}
