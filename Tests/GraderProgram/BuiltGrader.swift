import Foundation
import TestFolders

/// The built `grade`, run as its users run it.
public enum BuiltGrader {
  /// The package that this file belongs to.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  public static let program = "\(root)/.build/release/grade"

  /// A course of `Tests/Courses`.
  public static func course(_ name: String) -> String { "\(root)/Tests/Courses/\(name)" }

  /// What a run came to.
  public struct Answer: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
    public var seconds: Double

    /// A part of a verdict.
    public struct Part: Equatable, Sendable {
      public var points: Double
      public var verdict: String
    }

    /// The verdict's parts, from JSON; nil where no verdict was written.
    public var parts: [Part]? {
      let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      return (object?["parts"] as? [[String: Any]])?.compactMap { part in
        guard let points = part["points"] as? NSNumber, let verdict = part["verdict"] as? String else {
          return nil
        }
        return Part(points: points.doubleValue, verdict: verdict)
      }
    }
  }

  public struct NotBuilt: Error, CustomStringConvertible {
    public var description: String { "\(program) is missing: run ./grade self-test, which builds it first" }
  }

  /// - Throws: `NotBuilt` where there is no grader to run.
  public static func requireBuilt() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else { throw NotBuilt() }
  }

  /// Runs a line of shell, in a folder that may have the grader as `./grade`.
  public static func run(
    line: String, in folder: String, environment: [String: String] = [:]
  ) throws -> Answer {
    try run(["-c", line], program: "/bin/sh", in: folder, environment: environment)
  }

  /// This process's environment without its language: tests read English.
  public static var ownEnvironment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES"] { environment[name] = nil }
    environment["LANG"] = "C.UTF-8"
    return environment
  }

  /// Runs the grader.
  ///
  /// - Parameters:
  ///   - program: another program, such as one that runs the grader as another user.
  ///   - folder: where it runs; nil for this process's own.
  ///   - environment: added to `ownEnvironment`.
  ///   - limit: seconds after which it counts as hanging and is killed.
  /// - Throws: `NotBuilt` where there is no grader to run.
  public static func run(
    _ arguments: [String], program: String = program, in folder: String? = nil,
    environment: [String: String] = [:], limit: Double = .infinity
  ) throws -> Answer {
    try requireBuilt()
    let files = try TestFolders.make("run")
    defer { TestFolders.remove(files) }
    let (output, errors) = (
      URL(fileURLWithPath: "\(files)/output"), URL(fileURLWithPath: "\(files)/errors")
    )
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ownEnvironment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let begin = Date()
    try process.run()
    while process.isRunning, -begin.timeIntervalSinceNow < limit { usleep(5000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      seconds: -begin.timeIntervalSinceNow)
  }
}
