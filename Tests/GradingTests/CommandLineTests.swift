import Foundation
import GraderProgram
import TestFolders
import XCTest

/// The command line as its users see it, on the tiny course.
final class CommandLineTests: XCTestCase {
  private let tiny = BuiltGrader.tiny

  func testStarterScoresNothingWithKindWordsAndAHint() throws {
    let folder = "\(tiny)/Exercises/doubling"
    let answer = try BuiltGrader.run(["doubling", "--course", tiny, "--submission", folder])
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.output.contains("0 of 4 points"), answer.output)
    XCTAssertTrue(answer.output.contains("that is how everyone starts"), answer.output)
    XCTAssertTrue(answer.output.contains("hint doubling --part 1"), answer.output)
    XCTAssertTrue(answer.output.contains("doubled(21)\n       returned 0\n       expected 42"), answer.output)
    for line in answer.output.split(separator: "\n") {
      XCTAssertLessThanOrEqual(line.count, 80, String(line))
    }
  }

  /// Names are only text, in whatever is printed about them.
  func testNamesAreNoCommandsAndSteerNothing() throws {
    let names = [
      "::error::x", " ::set-output name=a::b", "##[error]x", "a\n::error::x", "\u{1b}[2Jx", "x\u{202e}y",
    ]
    for name in names {
      let commands = [
        ["analyze", "\(name).xml"], ["data", "cifar10", "--from", name, "--output", temporaryPath("data")],
        ["data", "cifar10", "--output", name], ["predict", name, name], ["filters", name],
        ["doubling", "--course", tiny, "--submission", name],
        ["doubling", "--course", tiny, "--submission", "\(name).zip", "--format", "junit"],
        ["doubling", "--course", tiny, "--part", name], ["lint", "--course", name], ["train", "\(name).xml"],
      ]
      for command in commands {
        let answer = try BuiltGrader.run(command)
        XCTAssertNotEqual(answer.status, 0, "\(command)")
        let text = answer.output + "\n" + answer.errors
        for line in text.split(whereSeparator: \.isNewline) {
          XCTAssertFalse(line.drop(while: \.isWhitespace).hasPrefix("::"), "\(command): \(line)")
          XCTAssertFalse(line.contains("##["), "\(command): \(line)")
        }
        XCTAssertFalse(
          text.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" }, "\(command): \(text)")
      }
    }
  }

  /// What is refused says which file and what to do, and nothing about parts that nobody looked at.
  func testARefusalSaysWhatToDoAndNothingElse() throws {
    let folder = temporaryPath("refused")
    try FileManager.default.createDirectory(atPath: "\(folder)/empty", withIntermediateDirectories: true)
    try Data("<!doctype html>".utf8).write(to: URL(fileURLWithPath: "\(folder)/page.zip"))
    for (path, words) in [
      (folder + "/page.zip", ["page.zip", "a web page (HTML)", "hand in the archive itself"]),
      (folder, ["page.zip", "a web page (HTML)", "hand in the archive itself"]),
      (folder + "/empty", ["has no Swift files", "are looked for in"]),
    ] {
      let answer = try BuiltGrader.run(["doubling", "--course", tiny, "--submission", path])
      XCTAssertEqual(answer.status, 2, answer.errors)
      let text = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for word in words { XCTAssertTrue(text.contains(word), "\(word) in \(text)") }
      for word in ["Nothing passes yet", "A hint", "Go on with"] { XCTAssertFalse(text.contains(word), text) }
    }
  }

  /// The help says of every status what the readme says, and the program keeps to it.
  func testExitStatusesAreWhatTheHelpAndTheReadmeSay() throws {
    let help = try BuiltGrader.run(["--help"]).output
    let readme = try String(contentsOfFile: "\(BuiltGrader.root)/README.md", encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let section = try XCTUnwrap(help.components(separatedBy: "EXIT STATUS\n").dropFirst().first)
    let lines = section.components(separatedBy: "\n\n")[0].split(separator: "\n")
    var statuses: [Int32] = []
    for line in lines {
      let words = line.split(separator: " ")
      statuses.append(try XCTUnwrap(Int32(words[0])))
      XCTAssertTrue(readme.contains(words.joined(separator: " ")), String(line))
    }
    XCTAssertEqual(statuses, [0, 1, 2, 64, 70, 130])

    let folder = temporaryPath("statuses")
    let solution = "\(tiny)/Solutions/doubling"
    try FileManager.default.copyItem(atPath: solution, toPath: "\(folder)-broken")
    try "func broken( {".write(
      toFile: "\(folder)-broken/Sources/Doubling/OneNumber.swift", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: "\(folder)-empty", withIntermediateDirectories: true)
    for (arguments, status) in [
      (["--submission", solution], 0), (["--submission", "\(tiny)/Exercises/doubling"], 1),
      (["--submission", "\(folder)-broken"], 2), (["--submission", "\(folder)-empty"], 2),
      (["--submission", "\(folder)-missing"], 64), (["--part", "9"], 64), (["doubling"], 64),
      (["--submission", solution, "--output", "/dev/null/verdict"], 70),
      (["--submission", "\(folder)-empty", "--format", "exercism"], 0),
    ] as [([String], Int32)] {
      let answer = try BuiltGrader.run(["doubling", "--course", tiny] + arguments)
      XCTAssertEqual(answer.status, status, "\(arguments): \(answer.errors)")
    }
    XCTAssertEqual(try BuiltGrader.run(["analyze", "\(folder)-missing.xml"]).status, 1)
  }

  func testOnePartAlone() throws {
    let answer = try BuiltGrader.run(
      [
        "doubling", "--course", tiny, "--submission", "\(tiny)/Solutions/doubling", "--part", "2", "--format",
        "json",
      ])
    XCTAssertEqual(try answer.points(), [3])
  }

  func testJSONIsAloneOnStandardOutputAndHasTheContractsKeys() throws {
    let answer = try BuiltGrader.run(
      [
        "doubling", "--course", tiny, "--submission", "\(tiny)/Solutions/doubling", "--format", "json",
        "--seed", "7",
      ])
    let object = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    XCTAssertEqual(object["exercise"] as? String, "doubling")
    XCTAssertEqual(object["score"] as? Int, 4)
    XCTAssertEqual(object["maxScore"] as? Int, 4)
    XCTAssertEqual(object["seed"] as? Int, 7)
    XCTAssertEqual((object["build"] as? [String: Any])?["status"] as? String, "ok")
    let part = try XCTUnwrap((object["parts"] as? [[String: Any]])?.first)
    XCTAssertEqual(Set(part.keys), ["id", "title", "points", "maxPoints", "verdict", "message", "tests"])
    let test = try XCTUnwrap((part["tests"] as? [[String: Any]])?.first)
    XCTAssertEqual(Set(test.keys), ["id", "verdict", "message", "seconds", "output"])
    XCTAssertEqual(test["id"] as? String, "OneNumberTests/testTwentyOne")
  }

  func testTheSameSeedDrawsTheSameInputs() throws {
    let arguments = ["doubling", "--course", tiny, "--submission", "\(tiny)/Exercises/doubling", "--seed"]
    let first = try BuiltGrader.run(arguments + ["11"]).output
    XCTAssertEqual(try BuiltGrader.run(arguments + ["11"]).output, first)
    XCTAssertNotEqual(
      try BuiltGrader.run(arguments + ["12"]).output.replacing("seed 12", with: "seed 11"), first)
  }

  func testASubmissionsOwnSuiteIsNotUsed() throws {
    let folder = URL(fileURLWithPath: temporaryPath("suite"))
    try FileManager.default.copyItem(at: URL(fileURLWithPath: "\(tiny)/Exercises/doubling"), to: folder)
    try "// GRADED PART 1, DO NOT CHANGE!\n".write(
      to: folder.appendingPathComponent("Tests/DoublingTests/OneNumberTests.swift"), atomically: true,
      encoding: .utf8)
    let answer = try BuiltGrader.run(["doubling", "--course", tiny, "--submission", folder.path])
    XCTAssertTrue(answer.output.contains("0 of 4 points"))
    XCTAssertTrue(answer.output.contains("OneNumberTests.swift differs from the course's"), answer.output)
  }

  func testARefusedSubmissionIsRejectedWithTheReason() throws {
    let folder = URL(fileURLWithPath: try temporaryFolder("link"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("A.swift").path, withDestinationPath: "/etc/passwd")
    let answer = try BuiltGrader.run([
      "doubling", "--course", tiny, "--submission", folder.path, "--format", "json",
    ])
    XCTAssertEqual(answer.status, 2)
    XCTAssertTrue(answer.output.contains("\"status\":\"rejected\""), answer.output)
    XCTAssertEqual(try answer.verdicts(), ["rejected", "rejected"])
  }

  func testWrongUsageSaysWhatWasMeant() throws {
    let exercise = try BuiltGrader.run(["doublin", "--course", tiny])
    XCTAssertEqual(exercise.status, 64)
    XCTAssertTrue(exercise.errors.contains("did you mean doubling?"), exercise.errors)
    let part = try BuiltGrader.run(["doubling", "--course", tiny, "--part", "9"])
    XCTAssertEqual(part.status, 64)
    XCTAssertTrue(part.errors.contains("Its parts are 1, 2"), part.errors)
    for (arguments, advice) in [
      (["doubling", "--format", "morse"], "There is no format 'morse'. Choose one of text, json, junit, "),
      (["predict", "net", "image", "--format", "morse"], "There is no format 'morse'. Choose text or json."),
      (["train", "net.xml", "--optimizer", "x"], "no optimizer 'x'. There are sgd, adam, adamw, adamax."),
    ] {
      let answer = try BuiltGrader.run(arguments)
      XCTAssertEqual(answer.status, 64, arguments[0])
      XCTAssertTrue(answer.errors.contains(advice), answer.errors)
    }
    XCTAssertEqual(try BuiltGrader.run(["list", "--course", "/nonexistent"]).status, 70)
  }

  func testCheckHoldsTheTinyCourseToItsPromises() throws {
    let answer = try BuiltGrader.run(["check", "--course", tiny])
    XCTAssertEqual(answer.status, 0, answer.output)
    XCTAssertTrue(answer.output.contains("OneNumber.swift alone scores part 1"), answer.output)
    XCTAssertTrue(answer.output.contains("10 of 10 checks passed"), answer.output)
  }

  func testCheckFindsAStarterThatScores() throws {
    let course = URL(fileURLWithPath: temporaryPath("course"))
    try FileManager.default.copyItem(at: URL(fileURLWithPath: tiny), to: course)
    let file = "Sources/Doubling/OneNumber.swift"
    let solution = try String(
      contentsOf: course.appendingPathComponent("Solutions/doubling/\(file)"), encoding: .utf8)
    try solution.write(
      to: course.appendingPathComponent("Exercises/doubling/\(file)"), atomically: true, encoding: .utf8)
    let answer = try BuiltGrader.run(["check", "--course", course.path])
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.output.contains("✗ doubling"), answer.output)
  }

  func testAnalyzeReportsBadXMLByLine() throws {
    let file = URL(fileURLWithPath: temporaryPath("network") + ".xml")
    try "<network input=\"8x8x1\">\n  <conv filters=\"1\" kernel=\"9\"/>\n</network>".write(
      to: file, atomically: true, encoding: .utf8)
    let answer = try BuiltGrader.run(["analyze", file.path])
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.errors.contains("\(file.path):2"), answer.errors)
    XCTAssertTrue(answer.errors.contains("conv1"), answer.errors)
  }
}
