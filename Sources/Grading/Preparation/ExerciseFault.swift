import Diagnostics
import Sentences
import SystemFiles

extension GraderFault {
  /// What is wrong with the files of the exercise `id`, for its author.
  package init(_ id: String, _ findings: [Diagnostic]) {
    self.init(
      localized("\(id) cannot be graded:") + "\n" + Diagnostics(findings).description,
      advice: localized("No points were lost. This is for the course's author."))
    self.findings = findings
  }
}
