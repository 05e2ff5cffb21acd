import Foundation
import GraderProgram
import TestFolders
import XCTest

/// Whoever is told that something is missing is told the command that gets it, and that command works.
final class WayOutTests: XCTestCase {
  private var course = ""

  override func setUpWithError() throws {
    course = "\(try temporaryFolder("way"))/course"
    try FileManager.default.copyItem(atPath: BuiltGrader.tiny, toPath: course)
  }

  private func errors(_ arguments: String..., status: Int32) throws -> String {
    let answer = try BuiltGrader.run(arguments)
    XCTAssertEqual(answer.status, status, "\(arguments): \(answer.output)\(answer.errors)")
    return answer.errors
  }

  func testEveryMessageBeginsAlike() throws {
    for (arguments, status, words) in [
      (["exercise99"], 64, "The exercises are exercise1, exercise2"),
      (["hint"], 64, "Name an exercise: exercise1, "),
      (["quiz"], 64, "`./grade quiz exercise1`"), (["quizz", "exercise3"], 64, "Did you mean quiz?"),
      (["progess", "exercise3"], 64, "Did you mean progress?"), (["progess"], 64, "did you mean progress?"),
      (["exercise3", "--part", "9.9"], 64, "Its parts are 3.1"),
      (["exercise3", "--fromat", "json"], 64, "'--format'"),
      (["preview", "exercise99"], 64, "The exercises are"),
      (["lint", "exercise99"], 64, "The exercises are"),
      (["check", "exercise99"], 64, "The exercises are"), (["train", "exercise99"], 64, "The exercises are"),
      (["new", "question", "exercise99"], 64, "The exercises are"), (["learn", "99"], 64, "The lessons are"),
      (["quiz", "exercise2", "--question", "nope"], 64, "Its questions are "),
      (["filters", "none.safetensors"], 1, "`./grade train exercise6`"),
      (["predict", "none.safetensors", "cat.png"], 1, "`./grade train exercise6`"),
    ] as [([String], Int32, String)] {
      let answer = try BuiltGrader.run(arguments)
      XCTAssertEqual(answer.status, status, "\(arguments)")
      XCTAssertTrue(answer.errors.hasPrefix("grade: "), "\(arguments): \(answer.errors)")
      XCTAssertTrue(answer.errors.contains(words), "\(arguments): \(answer.errors)")
      XCTAssertFalse(answer.errors.contains("grade preview"), "that shows the answers")
    }
  }

  func testAnExerciseIsNamedAsAShellCompletesIt() throws {
    for name in ["doubling/", "Exercises/doubling/", "\(course)/Exercises/doubling", "Doubling"] {
      let answer = try BuiltGrader.run([name, "--course", course, "--format", "json"])
      XCTAssertEqual(answer.status, 1, answer.errors)
      XCTAssertEqual(try answer.points(), [0, 0], name)
    }
    // The record is the exercise's, whatever it was called.
    let progress = try String(contentsOfFile: "\(course)/.grade/progress.json", encoding: .utf8)
    XCTAssertFalse(progress.contains("/"), progress)
  }

  func testSyntheticImagesDoNotHideTheWayToTheOthers() throws {
    let folder = "\(course)/.grade/data/cifar10"
    let made = try BuiltGrader.run(["data", "cifar10", "--synthetic", "--images", "10", "--course", course])
    XCTAssertEqual(made.status, 0, made.errors)
    let shown = try BuiltGrader.run(["data", "cifar10", "--course", course])
    XCTAssertTrue(shown.errors.contains("`./grade data cifar10 --download --replace --course"), shown.errors)
    XCTAssertTrue(
      try errors("data", "cifar10", "--synthetic", "--output", folder, status: 1).contains("--replace"))
    XCTAssertFalse(made.errors.contains("--download"), "whoever asked for them needs no advice")
  }

  func testAPaidHintIsAskedForOnATerminal() throws {
    let xml = "\(course)/Exercises/doubling/exercise.xml"
    var text = try String(contentsOfFile: xml, encoding: .utf8)
    text = text.replacing(/<hint[^>]*>[^<]*<\/hint>/, with: "")
    let part = try XCTUnwrap(text.firstMatch(of: /<part id="1"[^>]*?(\/?)>/))
    let hints = "<hint>Free.</hint><hint cost=\"0.5\">Paid.</hint>"
    let isClosed = !part.output.1.isEmpty
    let tag = isClosed ? part.output.0.dropLast(2) + ">" + hints + "</part>" : part.output.0 + hints
    text.replaceSubrange(part.range, with: tag)
    try text.write(toFile: xml, atomically: true, encoding: .utf8)
    let arguments = ["hint", "doubling", "--part", "1", "--course", course]
    let first = try BuiltGrader.run(arguments)
    XCTAssertTrue(
      first.output.contains("it costs 0.5 points of the part's 1 in"), first.output + first.errors)
    let second = try BuiltGrader.run(arguments)
    XCTAssertTrue(second.output.contains("Paid."), second.output)
    XCTAssertTrue(second.output.contains("Hint 2 has cost 0.5 points of the part's 1"), second.output)
    // Looking again costs nothing and says nothing of a price.
    XCTAssertFalse(try BuiltGrader.run(arguments).output.contains("cost"))
  }

  func testAShellCompletesExercisesAndLessons() throws {
    for (command, name) in [("quiz", "exercise3"), ("learn", "03-parameter-count")] {
      let script = try BuiltGrader.run(["--generate-completion-script", "bash"]).output
      XCTAssertTrue(script.contains("---completion \(command)"), "no completion for \(command)")
      let answer = try BuiltGrader.run(["---completion", command, "--", "positional@0", "0", "0"])
      XCTAssertTrue(answer.output.contains(name), answer.output + answer.errors)
    }
  }
}
