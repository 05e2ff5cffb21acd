import Diagnostics
import Foundation
import SystemFiles
import XCTest

@testable import Exercises

final class CourseTests: XCTestCase {
  private func course(_ ids: [String]) throws -> String {
    let root = try temporaryFolder()
    for id in ids {
      let folder = "\(root)/Exercises/\(id)"
      try write(
        """
        <exercise id="\(id)" title="T"><task module="M"><part id="1" title="P" points="1" suite="S"/></task></exercise>
        """, to: folder + "/exercise.xml")
      try write("", to: folder + "/Package.swift")
      try write("", to: folder + "/Sources/M/M.swift")
      try write("class S {}", to: folder + "/Tests/MTests/S.swift")
    }
    return root
  }

  func testExercisesAreFoundAndSortedAsPeopleCount() throws {
    let root = try course(["exercise10", "exercise2", "exercise1"])
    try write("not an exercise", to: root + "/Exercises/exercise.xsd")
    try write("", to: root + "/Exercises/drafts/notes.txt")
    try write("", to: root + "/Exercises/.hidden/exercise.xml")
    let found = try Course(at: root + "/")
    XCTAssertEqual(found.exercises.map(\.id), ["exercise1", "exercise2", "exercise10"])
    XCTAssertEqual(try found.exercises.map { try $0.load().id }, ["exercise1", "exercise2", "exercise10"])
    let second = try found.exercise("exercise2")
    XCTAssertEqual(second.path, root + "/Exercises/exercise2")
    XCTAssertEqual(second.sourcesPath(module: "M"), root + "/Exercises/exercise2/Sources/M")
    XCTAssertEqual(second.testsPath(module: "M"), root + "/Exercises/exercise2/Tests/MTests")
    XCTAssertEqual(second.solutionSourcesPath(module: "M"), root + "/Solutions/exercise2/Sources/M")
    XCTAssertFalse(second.hasSolution)
  }

  func testAnExerciseThatIsNotThereIsReportedWithTheNearest() throws {
    let root = try course(["exercise1", "exercise2"])
    let found = try Course(at: root)
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try found.exercise("exercis2") }?.description,
      "\(root)/Exercises: error: there is no exercise \"exercis2\"; did you mean exercise2?")
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try found.exercise("pooling") }?.description,
      "\(root)/Exercises: error: there is no exercise \"pooling\"; the exercises are exercise1, exercise2")
  }

  func testWhatIsNoCourseSaysWhereItLooked() throws {
    let root = try temporaryFolder()
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try Course(at: root) }?.description,
      "\(root)/Exercises: error: there is no such folder; "
        + "a course has its exercises in a folder called Exercises; check --course")
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try Course(at: root + "/nowhere") }?.description,
      "\(root)/nowhere: error: there is no such folder; give the folder that holds the course's Exercises")
    try write("", to: root + "/Exercises/readme.txt")
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try Course(at: root) }?.description,
      "\(root)/Exercises: error: no folder in it has an exercise.xml; "
        + "add an exercise as a folder, such as \(root)/Exercises/exercise1/exercise.xml")
  }

  func testIdAndFolderMustAgree() throws {
    let root = try course(["exercise1"])
    try FileManager.default.moveItem(
      atPath: root + "/Exercises/exercise1", toPath: root + "/Exercises/exercise2")
    let folder = try Course(at: root).exercise("exercise2")
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try folder.load() }?.description,
      "\(root)/Exercises/exercise2/exercise.xml:1:11: error: the exercise's id is \"exercise1\", and its folder is "
        + "called \"exercise2\"; make the two the same")
  }

  func testSettingsComeFromCourseXML() throws {
    let root = try course(["exercise1"])
    XCTAssertNil(try Course(at: root).settings())
    try write(
      "<course title=\"CNNs\" attempts=\"3\" penalty=\" 0.25\" pool=\"2\"><summary>All of it.</summary></course>",
      to: root + "/Exercises/course.xml")
    let settings = try XCTUnwrap(Course(at: root).settings())
    XCTAssertEqual(settings.title, "CNNs")
    XCTAssertEqual(settings.summary, "All of it.")
    XCTAssertEqual(settings.attempts, 3)
    XCTAssertEqual(settings.penalty, 0.25)
    XCTAssertEqual(settings.pool, 2)
    try write("<course title=\"CNNs\" attemps=\"3\"/>", to: root + "/Exercises/course.xml")
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try Course(at: root).settings() }?.description,
      "\(root)/Exercises/course.xml:1:22: error: <course> has no attribute \"attemps\"; did you mean attempts? "
        + "(allowed here: title, pool, attempts, penalty, format)")
  }

  func testNaturalOrder() {
    let sorted = ["a", "a1", "a2", "a10", "a10b", "a010c", "b", "b007", "b7x", "b99999999999999999999999"]
    XCTAssertEqual(sorted.shuffled().sorted { NaturalOrder.precedes($0, $1) }, sorted)
    for left in sorted {
      for right in sorted where left != right {
        XCTAssertNotEqual(NaturalOrder.precedes(left, right), NaturalOrder.precedes(right, left))
      }
      XCTAssertFalse(NaturalOrder.precedes(left, left))
    }
  }
}
