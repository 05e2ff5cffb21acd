import Foundation
import GraderProgram
import TestFolders
import XCTest

/// In a course behind `--course` a student edits the starter itself: no other stands behind files that do not compile.
final class EditedStarterTests: XCTestCase {
  private let files = [
    "OneNumber": "public func doubled(_ number: Int) -> Int {\n  numbre\n}\n",
    "ManyValues": """
    public func doubled(all values: [Float]) -> [Float] {
      values.mapp { $0 }
    }

    public func doubled(texts: [String: String?], times: Int = 2) throws -> [(text: String, length: Int)] {
      []
    }

    """,
  ]

  /// One file of two, the other, and both: each error is told at its place, and it is no fault of the machine.
  func testCodeThatDoesNotCompileIsReportedAsSuch() throws {
    for broken in [["OneNumber"], ["ManyValues"], ["ManyValues", "OneNumber"]] {
      let course = try temporaryFolder("course")
      try FileManager.default.copyItem(
        atPath: "\(BuiltGrader.tiny)/Exercises", toPath: "\(course)/Exercises")
      // A whole course comes first, so that what the exercise is made of is known.
      let whole = try BuiltGrader.run(["doubling", "--course", course, "--format", "json"])
      XCTAssertEqual(whole.status, 1, whole.errors)
      for name in broken {
        try files[name]?.write(
          toFile: "\(course)/Exercises/doubling/Sources/Doubling/\(name).swift", atomically: true,
          encoding: .utf8)
      }
      let answer = try BuiltGrader.run(["doubling", "--course", course])
      XCTAssertEqual(answer.status, 2, "\(broken): \(answer.output)\(answer.errors)")
      for name in broken {
        XCTAssertTrue(answer.output.contains("\(name).swift:2:"), answer.output)
      }
      XCTAssertTrue(answer.output.contains("0 of 4 points"), answer.output)
    }
  }
}
