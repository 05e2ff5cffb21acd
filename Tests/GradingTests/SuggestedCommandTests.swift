import Escaping
import Exercises
import Foundation
import GraderProgram
import TestFolders
import XCTest

@testable import GradeReports

/// A command that is suggested works as it stands: it names the course that it is about.
final class SuggestedCommandTests: XCTestCase {
  func testACommandNamesItsCourse() {
    for (course, line) in [
      (nil, "./grade hint e --part 1"), ("my-course", "./grade hint e --part 1 --course my-course"),
      ("/a/b c", "./grade hint e --part 1 --course '/a/b c'"),
      ("it's", "./grade hint e --part 1 --course 'it'\\''s'"),
      ("", "./grade hint e --part 1 --course ''"),
    ] as [(String?, String)] {
      XCTAssertEqual(CourseCommands(course: course)("hint e --part 1"), line)
    }
  }

  func testAVerdictSuggestsAHintOfItsCourse() {
    for (course, option) in [(nil, ""), ("my-course", " --course my-course"), ("a b", " --course 'a b'")]
      as [(String?, String)]
    {
      let result = GradeResult(
        exercise: "strides", title: "E", seed: 1, build: .init(status: .ok),
        parts: [
          .init(id: "1", title: "P", points: 0, maxPoints: 1, verdict: .failed, message: nil, tests: [])
        ])
      let text = TextReport.render(
        result,
        style: ReportStyle(
          usesColor: false, width: 200, command: "./grade strides",
          commands: CourseCommands(course: course)))
      XCTAssertTrue(text.contains("A hint: ./grade hint strides --part 1\(option)\n"), text)
    }
  }

  /// The tiny course where a shell needs quotation marks.
  private func course() throws -> String {
    let folder = try temporaryFolder("suggested") + "/my course"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(BuiltGrader.tiny)/Exercises", toPath: "\(folder)/Exercises")
    let asking = "\(folder)/Exercises/asking"
    try FileManager.default.createDirectory(atPath: asking, withIntermediateDirectories: true)
    try """
    <exercise id="asking" title="Asking"><quiz><question id="q" points="1"><ask>Which?</ask>
    <choices><choice correct="true">this</choice><choice>that</choice></choices></question></quiz></exercise>
    """.write(toFile: "\(asking)/exercise.xml", atomically: true, encoding: .utf8)
    return folder
  }

  func testEveryCommandSaysTheCourseItWasGiven() throws {
    let course = try course()
    let graded = try XCTUnwrap(
      try Course(at: course).exercises.first { try $0.description(quiz: false).task != nil }?.id)
    for (arguments, suggested) in [
      (["progress"], "quiz asking"), (["progress", "asking"], "quiz asking"), (["progress"], "progress "),
      (["solution", graded], "hint \(graded)"), (["quiz", "nothing-like-it"], "list"),
      (["hint", "nothing-like-it"], "list"), (["nothing-like-it"], "list"),
      (["quiz", "asking"], "quiz asking"),
    ] {
      let run = try BuiltGrader.run(arguments + ["--course", course])
      let said = (run.output + run.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let pieces = said.components(separatedBy: "`").filter { $0.hasPrefix("./grade ") }
      XCTAssertTrue(pieces.contains { $0.hasPrefix("./grade \(suggested)") }, "\(arguments): \(said)")
      for piece in pieces {
        XCTAssertTrue(piece.hasSuffix("--course '\(course)'"), "\(arguments): \(piece)")
      }
    }
  }
}
