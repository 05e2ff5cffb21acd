import Foundation
import GraderProgram
import TestFolders
import XCTest

extension BuiltGrader {
  static let tiny = course("tiny")

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

extension BuiltGrader.Answer {
  /// The parts' points, from JSON.
  func points() throws -> [Double] { try XCTUnwrap(parts, output + errors).map(\.points) }

  func verdicts() throws -> [String] { try XCTUnwrap(parts, output + errors).map(\.verdict) }
}
