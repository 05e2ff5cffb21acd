import Foundation
import TestFolders

/// One run of the built grader, as someone who grades strangers' work runs it.
struct GraderRun: Sendable {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let program = "\(root)/.build/release/grade"
  static let course = "\(root)/Tests/Courses/attacked"

  var status: Int32
  var output: String
  var errors: String
  var seconds: Double

  /// A part of a verdict.
  struct Part: Equatable {
    var points: Double
    var verdict: String
  }

  /// - Parameters:
  ///   - environment: added to this process's own.
  ///   - limit: seconds after which the grader counts as hanging and is killed.
  /// - Throws: `NotBuilt` where there is no grader to run.
  static func run(
    _ arguments: [String], program: String = program, environment: [String: String] = [:], limit: Double = 240
  ) throws -> GraderRun {
    guard FileManager.default.isExecutableFile(atPath: program) else { throw NotBuilt() }
    let folder = try TestFolders.make("run")
    defer { TestFolders.remove(folder) }
    let (output, errors) = (
      URL(fileURLWithPath: "\(folder)/output"), URL(fileURLWithPath: "\(folder)/errors")
    )
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let begin = Date()
    try process.run()
    while process.isRunning, -begin.timeIntervalSinceNow < limit { usleep(5000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return GraderRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      seconds: -begin.timeIntervalSinceNow)
  }

  /// Grades a submission to the attacked course.
  /// - Parameter before: a command that runs the grader, such as one that changes the user.
  static func grade(
    _ submission: String, format: String = "json", seed: Int = 7, options: [String] = [],
    environment: [String: String] = [:], before: [String] = []
  ) throws -> GraderRun {
    try run(
      (before.isEmpty ? [] : Array(before.dropFirst()) + [program])
        + [
          "attacked", "--course", course, "--submission", submission, "--format", format, "--seed", "\(seed)",
        ]
        + options, program: before.first ?? program, environment: environment)
  }

  /// The verdict's parts; nil where no verdict was written.
  var parts: [Part]? {
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (object?["parts"] as? [[String: Any]])?.compactMap { part in
      guard let points = part["points"] as? NSNumber, let verdict = part["verdict"] as? String else {
        return nil
      }
      return Part(points: points.doubleValue, verdict: verdict)
    }
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "\(program) is missing: run ./grade self-test, which builds it first" }
  }
}
