import Foundation
import GraderProgram

/// The place where a transcript's commands are run: a copy of the fixture course, with `grade` in the PATH.
struct Session {
  private let course: String
  private let environment: [String: String]
  private let placeholders: Placeholders

  /// - Parameter folder: an empty folder.
  init(in folder: String) throws {
    let files = FileManager.default
    course = "\(folder)/course"
    try files.copyItem(atPath: TranscriptFiles.fixture, toPath: course)
    for name in ["programs", "home"] {
      try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
    }
    try files.createSymbolicLink(
      atPath: "\(folder)/programs/grade", withDestinationPath: BuiltGrader.program)
    environment = [
      "PATH": "\(folder)/programs:\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "HOME": "\(folder)/home", "COLUMNS": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb", "NO_COLOR": "1",
    ]
    placeholders = Placeholders(folder: course)
  }

  /// What a command prints, as a transcript shows it.
  func run(_ command: String) throws -> (printed: String, status: Int32) {
    let answer = try BuiltGrader.run(line: "exec 2>&1\n\(command)", in: course, environment: environment)
    return (placeholders.replace(in: answer.output + answer.errors), answer.status)
  }
}
