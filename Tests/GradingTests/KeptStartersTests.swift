import Exercises
import Foundation
import GraderProgram
import Questions
import SystemFiles
import TestFolders
import XCTest

@testable import Grading
@testable import Preparation

/// A course that was downloaded, not cloned: its starters come back, and nothing of the student's is lost.
final class KeptStartersTests: XCTestCase {
  private var course = ""
  private var sources: String { "\(course)/Exercises/doubling/Sources/Doubling" }

  override func setUpWithError() throws {
    course = "\(try temporaryFolder("kept"))/course"
    try FileManager.default.copyItem(atPath: BuiltGrader.tiny, toPath: course)
  }

  private func write(_ text: String, _ path: String) throws {
    let file = "\(sources)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func reset(_ expected: Int32 = 0) throws -> BuiltGrader.Answer {
    let answer = try BuiltGrader.run(["reset", "doubling", "--course", course, "--yes"])
    XCTAssertEqual(answer.status, expected, answer.output + answer.errors)
    return answer
  }

  func testTheFirstVerdictKeepsWhatResetPutsBack() throws {
    let starter = try StarterReset.files(in: sources)
    _ = try BuiltGrader.run(["doubling", "--course", course])
    try write("// my work\n", "OneNumber.swift")
    try write("// my own file\n", "Mine.swift")
    try write("// further down\n", "Inner/Deep.swift")
    try write("my notes\n", "notes.txt")
    _ = try BuiltGrader.run(["doubling", "--course", course])
    let answer = try reset()
    XCTAssertEqual(try StarterReset.files(in: sources), starter)
    let backup = "\(course)/.grade/backups/doubling-1"
    XCTAssertTrue(answer.output.contains(backup), answer.output)
    for (path, text) in [
      ("OneNumber.swift", "// my work\n"), ("Mine.swift", "// my own file\n"),
      ("Inner/Deep.swift", "// further down\n"), ("notes.txt", "my notes\n"),
    ] {
      XCTAssertEqual(try Files.text("\(backup)/\(path)"), text)
      XCTAssertTrue(answer.output.contains(path), answer.output)
    }
    // Another time, another backup.
    try write("// second try\n", "OneNumber.swift")
    _ = try reset()
    XCTAssertEqual(try Files.text("\(backup)/OneNumber.swift"), "// my work\n")
    XCTAssertEqual(
      try Files.text("\(course)/.grade/backups/doubling-2/OneNumber.swift"), "// second try\n")
    // And nothing to do is said.
    XCTAssertTrue(try reset().output.contains("is the starter already"))
    XCTAssertFalse(Files.exists("\(course)/.grade/backups/doubling-3"))
  }

  func testALostFolderComesBack() throws {
    KeptStarters.keep(try Course(at: course))
    let starter = try StarterReset.files(in: sources)
    try FileManager.default.removeItem(atPath: sources)
    let folder = try Course(at: course).exercise("doubling")
    XCTAssertThrowsError(try ExercisePlan.load(try folder.description(), in: folder, original: nil)) {
      XCTAssertTrue("\($0)".contains("`./grade reset doubling` brings it back"), "\($0)")
    }
    _ = try reset()
    XCTAssertEqual(try StarterReset.files(in: sources), starter)
    // One file alone comes back beside the student's own.
    try write("// my work\n", "ManyValues.swift")
    try FileManager.default.removeItem(atPath: "\(sources)/OneNumber.swift")
    let answer = try BuiltGrader.run(["reset", "doubling", "--missing", "--course", course])
    XCTAssertTrue(answer.output.contains("OneNumber.swift: back in"), answer.output + answer.errors)
    XCTAssertEqual(try Files.text("\(sources)/ManyValues.swift"), "// my work\n")
    XCTAssertEqual(try StarterReset.files(in: sources)["OneNumber.swift"], starter["OneNumber.swift"])
  }

  /// The interface that suites are compiled against stays whole.
  func testWhatIsKeptStandsInForALostFile() throws {
    let folder = try Course(at: course).exercise("doubling")
    let starter = try StarterReset.files(in: sources)
    try write("// my work\n", "ManyValues.swift")
    try FileManager.default.removeItem(atPath: "\(sources)/OneNumber.swift")
    let plan = try ExercisePlan.load(try folder.description(), in: folder, original: nil, kept: starter).plan
    XCTAssertEqual(plan.starter["OneNumber.swift"], starter["OneNumber.swift"])
    XCTAssertEqual(plan.starter["ManyValues.swift"], Array("// my work\n".utf8))
    XCTAssertEqual(LostFiles(of: plan)?.names, ["OneNumber.swift"])
  }

  func testWorkThatIsCommittedLaterIsNoStarter() throws {
    let starter = try StarterReset.files(in: sources)
    KeptStarters.keep(try Course(at: course))
    try write("// my work\n", "OneNumber.swift")
    try git(course, "init", "-q")
    try git(course, "add", "-A")
    try git(course, "commit", "-q", "-m", "My work")
    _ = try reset()
    XCTAssertEqual(try StarterReset.files(in: sources), starter)
  }

  func testAClonesStarterIsWhatWasCommitted() throws {
    let starter = try StarterReset.files(in: sources)
    try git(course, "init", "-q")
    try git(course, "add", "-A")
    try git(course, "commit", "-q", "-m", "The course")
    KeptStarters.keep(try Course(at: course))
    XCTAssertFalse(Files.exists("\(course)/.grade/starters"))
    try write("// my work\n", "OneNumber.swift")
    _ = try reset()
    XCTAssertEqual(try StarterReset.files(in: sources), starter)
  }

  func testWhatIsKeptIsNotReplaced() throws {
    let starter = try StarterReset.files(in: sources)
    for text in ["// one\n", "// two\n"] {
      KeptStarters.keep(try Course(at: course))
      try write(text, "OneNumber.swift")
    }
    XCTAssertEqual(
      try KeptStarters.starter(of: "doubling", module: "Doubling", course: course), starter)
  }

  func testAnExerciseThatIsAddedLaterIsKeptThen() throws {
    KeptStarters.keep(try Course(at: course))
    try FileManager.default.copyItem(
      atPath: "\(course)/Exercises/doubling", toPath: "\(course)/Exercises/later")
    KeptStarters.keep(try Course(at: course))
    XCTAssertFalse(try KeptStarters.starter(of: "later", module: "Doubling", course: course).isEmpty)
  }

  func testWithoutAStarterNothingIsTouchedAndTheWayOutIsSaid() throws {
    try write("// my work\n", "OneNumber.swift")
    let answer = try reset(70)
    XCTAssertTrue(answer.errors.contains("Download the course again"), answer.errors)
    XCTAssertEqual(try Files.text("\(sources)/OneNumber.swift"), "// my work\n")
  }

  func testAFolderThatCannotBeWrittenToCostsNoVerdict() throws {
    try "in the way".write(toFile: "\(course)/.grade", atomically: true, encoding: .utf8)
    KeptStarters.keep(try Course(at: course))
    XCTAssertEqual(try BuiltGrader.run(["doubling", "--course", course]).status, 1)
    try write("// my work\n", "OneNumber.swift")
    _ = try reset(70)
    XCTAssertEqual(try Files.text("\(sources)/OneNumber.swift"), "// my work\n")
  }
}
