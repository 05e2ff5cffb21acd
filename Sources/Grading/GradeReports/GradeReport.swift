import Escaping

/// A way to write down a verdict: one file in this folder and one line in `GradeReports.all`.
package protocol GradeReport: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  static func render(_ result: GradeResult, style: ReportStyle) -> String

  /// What the program ends with once the report is written, as the platform it is for asks.
  static func exitStatus(_ result: GradeResult) -> Int32

  /// Whether it is for programs, and not for people at a terminal.
  static var isData: Bool { get }

  /// Whether the report itself consists of commands to a build service.
  static var isLogCommands: Bool { get }
}

extension GradeReport {
  package static func exitStatus(_ result: GradeResult) -> Int32 { result.exitStatus }
  package static var isData: Bool { true }
  package static var isLogCommands: Bool { false }
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

  /// How other commands are suggested.
  package var commands: CourseCommands

  package init(
    usesColor: Bool, width: Int, command: String, sources: String = "",
    commands: CourseCommands = CourseCommands()
  ) {
    self.usesColor = usesColor
    self.width = width
    self.command = command
    self.sources = sources
    self.commands = commands
  }
}

/// The formats, one line each; the first is what is written unless another is asked for.
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
