import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `grade new` as authors see it.
final class CreateTests: XCTestCase {
  func testANewExerciseInANewCoursePassesCheckAndLint() throws {
    let course = try temporaryFolder("new") + "/my course"
    let made = try BuiltGrader.run(["new", "exercise", "my-exercise", "--title", "A & B", "--course", course])
    XCTAssertEqual(made.status, 0, made.errors)
    for line in made.output.split(separator: "\n") where line.hasPrefix("  ") && !line.hasPrefix("  ./grade")
    {
      let path = "\(course)/\(line.dropFirst(2))"
      XCTAssertTrue(FileManager.default.fileExists(atPath: path), path)
    }
    XCTAssertTrue(made.output.contains("./grade lint my-exercise --course '\(course)'"), made.output)
    let check = try BuiltGrader.run(["check", "--course", course])
    XCTAssertEqual(check.status, 0, check.output + check.errors)
    XCTAssertTrue(check.output.contains("my-exercise: the solution scores 2 of 2"), check.output)
    let lint = try BuiltGrader.run(["lint", "--course", course])
    XCTAssertEqual(lint.status, 0, lint.output)
    XCTAssertTrue(lint.output.contains("0 errors, 0 warnings"), lint.output)
    // A second one finds the course as it is.
    let settings = "\(course)/Exercises/course.xml"
    try "<course title=\"Mine\"/>".write(toFile: settings, atomically: true, encoding: .utf8)
    XCTAssertEqual(try BuiltGrader.run(["new", "exercise", "second", "--course", course]).status, 0)
    XCTAssertEqual(try String(contentsOfFile: settings, encoding: .utf8), "<course title=\"Mine\"/>")
    XCTAssertEqual(try BuiltGrader.run(["lint", "--course", course]).status, 0)
  }

  func testWhatIsThereAndWhatIsNoNameIsRefusedAndNothingIsWritten() throws {
    let folder = URL(fileURLWithPath: try temporaryFolder("new"))
    let course = folder.appendingPathComponent("course").path
    for id in ["list", "new", "a b", "../up", "1st", "swift"] {
      let answer = try BuiltGrader.run(["new", "exercise", id, "--course", course])
      XCTAssertEqual(answer.status, 64, id)
      XCTAssertTrue(answer.errors.contains("Choose") || answer.errors.contains("Use letters"), answer.errors)
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    XCTAssertEqual(try BuiltGrader.run(["new", "exercise", "first", "--course", course]).status, 0)
    let again = try BuiltGrader.run(["new", "exercise", "first", "--course", course])
    XCTAssertEqual(again.status, 64)
    XCTAssertTrue(again.errors.contains("is already there"), again.errors)
    try FileManager.default.createDirectory(
      atPath: "\(course)/Solutions/left-over", withIntermediateDirectories: true)
    XCTAssertEqual(try BuiltGrader.run(["new", "exercise", "left-over", "--course", course]).status, 64)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(course)/Exercises/left-over"))
  }

  func testANewQuestionSaysWhereItIsAndCanBePreviewed() throws {
    let course = try temporaryFolder("new")
    XCTAssertEqual(try BuiltGrader.run(["new", "exercise", "first", "--course", course]).status, 0)
    let file = "\(course)/Exercises/first/exercise.xml"
    let made = try BuiltGrader.run(["new", "question", "first", "--id", "mine", "--course", course])
    XCTAssertEqual(made.status, 0, made.errors)
    XCTAssertTrue(made.output.hasPrefix("\(file):20: the question mine\n"), made.output)
    XCTAssertTrue(made.output.contains("./grade quiz first --question mine --course"), made.output)
    let lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    XCTAssertTrue(lines[19].contains("<question id=\"mine\""))
    let preview = try BuiltGrader.run(["preview", "first", "--question", "mine", "--course", course])
    XCTAssertEqual(preview.status, 0, preview.errors)
    XCTAssertTrue(preview.output.contains("← ignored-jump"), preview.output)

    for (arguments, status) in [
      (["first", "--id", "mine"], 64), (["first", "--id", "a b"], 64), (["frist"], 64),
    ] as [([String], Int32)] {
      let answer = try BuiltGrader.run(["new", "question"] + arguments + ["--course", course])
      XCTAssertEqual(answer.status, status, answer.errors)
    }
    let wrong = lines.joined(separator: "\n").replacing("<task ", with: "<taks ")
    try wrong.write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try BuiltGrader.run(["new", "question", "first", "--course", course])
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.errors.contains("exercise.xml:"), refused.errors)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), wrong)
  }
}
