/// A way to write down a verdict.
package protocol GradeReport: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  static func render(_ result: GradeResult, style: ReportStyle) -> String
}

/// How text is to look.
package struct ReportStyle: Sendable {
  package var usesColor: Bool
  /// In columns.
  package var width: Int
  /// What a student would type to run this again, without options: `./grade exercise3`.
  package var command: String
  /// The folder of the student's sources, for reports that point at lines of a repository; empty where it is unknown.
  package var sources: String

  package init(usesColor: Bool, width: Int, command: String, sources: String = "") {
    self.usesColor = usesColor
    self.width = width
    self.command = command
    self.sources = sources
  }
}

/// The formats, one line each.
package enum GradeReports {
  package static let all: [any GradeReport.Type] = [
    TextReport.self,
    JSONReport.self,
    JUnitReport.self,
    GradescopeReport.self,
    ExercismReport.self,
    GitHubReport.self,
  ]
}
