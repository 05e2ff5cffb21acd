import Foundation
import TestFolders
import XCTest

/// The built `grade`, run as its users run it.
struct BuiltGrader {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let tiny = "\(root)/Tests/Courses/tiny"
  static let program = "\(root)/.build/release/grade"

  struct Answer {
    var status: Int32
    var output: String
    var errors: String

    /// The parts' points, from JSON.
    func points() throws -> [Double] {
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let parts = try XCTUnwrap(object?["parts"] as? [[String: Any]], output + errors)
      return try parts.map { try XCTUnwrap(($0["points"] as? NSNumber)?.doubleValue) }
    }

    func verdicts() throws -> [String] {
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let parts = try XCTUnwrap(object?["parts"] as? [[String: Any]], output + errors)
      return try parts.map { try XCTUnwrap($0["verdict"] as? String) }
    }
  }

  /// Runs the grader in this process's folder.
  static func run(_ arguments: [String]) throws -> Answer { try run(program, arguments, in: nil) }

  /// Runs a line of shell in a folder that has the grader as `./grade`.
  static func run(line: String, in folder: String) throws -> Answer {
    try run("/bin/sh", ["-c", line], in: folder)
  }

  private static func run(_ executable: String, _ arguments: [String], in place: String?) throws -> Answer {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw NotBuilt()
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    if let place { process.currentDirectoryURL = URL(fileURLWithPath: place) }
    process.arguments = arguments
    let folder = try TestFolders.make("run")
    defer { TestFolders.remove(folder) }
    let (output, errors) = (
      URL(fileURLWithPath: "\(folder)/output"), URL(fileURLWithPath: "\(folder)/errors")
    )
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "\(program) is missing: run ./grade self-test, which builds it first" }
  }

  /// Part 1 of the tiny course, right in every call but the second, which ends the process.
  static let diesOnSecondCall = """
    nonisolated(unsafe) var calls = 0

    public func doubled(_ number: Int) -> Int {
      calls += 1
      precondition(calls != 2, "not twice")
      return 2 * number
    }
    """

  /// Grades a submission to the tiny course: its solution with part 1's file replaced, or the files of both parts.
  static func gradeTiny(
    oneNumber: String, manyValues: String? = nil, format: String = "json"
  ) throws -> Answer {
    let folder = TestFolders.path("tiny")
    defer { TestFolders.remove(folder) }
    try FileManager.default.copyItem(atPath: "\(tiny)/Solutions/doubling/Sources/Doubling", toPath: folder)
    try oneNumber.write(toFile: "\(folder)/OneNumber.swift", atomically: true, encoding: .utf8)
    try manyValues?.write(toFile: "\(folder)/ManyValues.swift", atomically: true, encoding: .utf8)
    return try run([
      "doubling", "--course", tiny, "--submission", folder, "--format", format, "--seed", "7",
    ])
  }
}
