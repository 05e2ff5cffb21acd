import Escaping
import Exercises
import Foundation
import GraderProgram
import SystemFiles
import TestFolders
import XCTest

@testable import Grading
@testable import Preparation

/// A student edits the starter in place: what is graded against comes from the published commit.
final class OriginalCourseTests: XCTestCase {
  private var folder = ""
  private var course: String { "\(folder)/course" }

  override func setUpWithError() throws {
    folder = try temporaryFolder("original")
    try FileManager.default.copyItem(atPath: BuiltGrader.tiny, toPath: course)
    try git(course, "init", "-q")
    try git(course, "add", "-A")
    try git(course, "commit", "-q", "-m", "The course")
  }

  private func load() throws -> (plan: ExercisePlan, notes: [String]) {
    let exercise = try Course(at: course).exercise("doubling")
    let cache = try CacheFolder(path: "\(folder)/cache")
    return try ExercisePlan.load(
      try exercise.description(), in: exercise,
      original: try XCTUnwrap(OriginalCourse(of: course, cache: cache)))
  }

  private func change(_ path: String, to text: String) throws {
    try text.write(toFile: "\(course)/Exercises/doubling/\(path)", atomically: true, encoding: .utf8)
  }

  func testAnEditedStarterAndSuiteAreNotWhatIsGradedAgainst() throws {
    let before = try load()
    XCTAssertEqual(before.notes, [])
    try change("Sources/Doubling/OneNumber.swift", to: "public func other() {}\n")
    try change("Tests/DoublingTests/OneNumberTests.swift", to: "// empty\n")
    let after = try load()
    XCTAssertEqual(after.plan.starter, before.plan.starter)
    XCTAssertEqual(after.plan.suites, before.plan.suites)
    XCTAssertEqual(after.notes.count, 1)
    XCTAssertTrue(
      after.notes[0].hasPrefix("Your OneNumberTests.swift differs from the course's"), after.notes[0])
  }

  func testADeletedSuiteIsStillGraded() throws {
    try FileManager.default.removeItem(
      atPath: "\(course)/Exercises/doubling/Tests/DoublingTests/OneNumberTests.swift")
    let found = try load()
    XCTAssertNotNil(found.plan.suites["OneNumberTests.swift"])
    XCTAssertTrue(found.notes[0].contains("is missing"), found.notes[0])
  }

  func testANewPublishedCommitIsNoticed() throws {
    _ = try load()
    try change("Tests/DoublingTests/OneNumberTests.swift", to: "// the authors' next version\n")
    try git(course, "commit", "-q", "-a", "-m", "Next version")
    let found = try load()
    XCTAssertEqual(found.plan.suites["OneNumberTests.swift"], Array("// the authors' next version\n".utf8))
    XCTAssertEqual(found.notes, [])
  }

  func testLostFilesAreNamedAndComeBack() throws {
    let sources = "\(course)/Exercises/doubling/Sources/Doubling"
    let starter = try StarterReset.files(in: sources)
    XCTAssertNil(LostFiles(of: try load().plan))
    try change("Sources/Doubling/ManyValues.swift", to: "// my work\n")
    func lose(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(sources)/\(path)") }

    try lose("OneNumber.swift")
    let one = try XCTUnwrap(LostFiles(of: try load().plan, commands: CourseCommands(course: "my-course")))
    XCTAssertEqual(one.names, ["OneNumber.swift"])
    XCTAssertFalse(one.isAll)
    XCTAssertTrue(one.sentence.hasPrefix("OneNumber.swift is missing from \(sources). "), one.sentence)
    XCTAssertTrue(
      one.sentence.contains("`./grade reset doubling --missing --course my-course`"), one.sentence)
    XCTAssertEqual(try StarterReset.bringBack(starter: starter, to: sources), ["OneNumber.swift"])
    XCTAssertEqual(try Files.read("\(sources)/OneNumber.swift"), starter["OneNumber.swift"])
    XCTAssertEqual(try Files.text("\(sources)/ManyValues.swift"), "// my work\n", "the others are left alone")
    XCTAssertEqual(try StarterReset.bringBack(starter: starter, to: sources), [])

    // A folder in the place of a file.
    try lose("OneNumber.swift")
    try FileManager.default.createDirectory(
      atPath: "\(sources)/OneNumber.swift", withIntermediateDirectories: true)
    XCTAssertEqual(LostFiles(of: try load().plan)?.names, ["OneNumber.swift"])
    XCTAssertThrowsError(try StarterReset.bringBack(starter: starter, to: sources)) {
      XCTAssertTrue("\($0)".contains("is a folder, and should be a file."), "\($0)")
    }
    XCTAssertNotNil(
      try StarterReset.run(sources: sources, starter: starter, course: course, exercise: "doubling"))
    XCTAssertEqual(try StarterReset.files(in: sources), starter)

    // All of it, and its folder, and the one above.
    for folder in [sources, "\(course)/Exercises/doubling/Sources"] {
      try FileManager.default.removeItem(atPath: folder)
      XCTAssertEqual(LostFiles(of: try load().plan)?.isAll, true)
      XCTAssertEqual(try StarterReset.bringBack(starter: starter, to: sources), starter.keys.sorted())
      XCTAssertEqual(try StarterReset.files(in: sources), starter)
    }
  }

  func testResetKeepsWhatWasThere() throws {
    let file = "Sources/Doubling/OneNumber.swift"
    let starter = try load().plan.starter
    try change(file, to: "// my work\n")
    try change("Sources/Doubling/Mine.swift", to: "// my own file\n")
    let outcome = try StarterReset.run(
      sources: "\(course)/Exercises/doubling/Sources/Doubling", starter: starter, course: course,
      exercise: "doubling")
    let backup = try XCTUnwrap(outcome).backup
    XCTAssertEqual(try Files.text("\(backup)/OneNumber.swift"), "// my work\n")
    XCTAssertEqual(try Files.text("\(backup)/Mine.swift"), "// my own file\n")
    XCTAssertEqual(try Files.read("\(course)/Exercises/doubling/\(file)"), starter["OneNumber.swift"])
    XCTAssertFalse(Files.exists("\(course)/Exercises/doubling/Sources/Doubling/Mine.swift"))
  }
}
