import Clocks
import Diagnostics
import TestFolders
import XCTest

@testable import Exercises

/// What `course.xml` says of all exercises: their order, when they are due, and what learners can do at the end.
final class CourseOrderTests: XCTestCase {
  private func course(_ inside: String, exercises: [String] = ["a", "b", "c"]) throws -> Course {
    let folder = try temporaryFolder()
    for id in exercises {
      try write(
        #"<exercise id="\#(id)" title="T"><quiz><question id="q" points="1" goals="fields"><ask>?</ask><choices>"#
          + #"<choice correct="true">x</choice><choice>y</choice></choices></question></quiz></exercise>"#,
        to: "\(folder)/Exercises/\(id)/exercise.xml")
    }
    try write("<course title=\"T\">\n\(inside)\n</course>", to: folder + "/Exercises/course.xml")
    return try Course(at: folder)
  }

  private func findings(_ course: Course) -> [String] {
    var found: [Diagnostic] = []
    do throws(Diagnostics) {
      let settings = try course.settings()
      let exercise = try course.exercises[0].load()
      if let settings { found += CourseReferences.findings(settings, in: course) }
      found += CourseReferences.findings(exercise, goals: settings)
    } catch {
      found += error.all
    }
    return found.map { shown("\($0)", course) }
  }

  private func shown(_ text: String, _ course: Course) -> String {
    text.replacing(course.path + "/Exercises/", with: "")
  }

  func testExercisesComeInTheOrderListed() throws {
    XCTAssertEqual(try course("").exercises.map(\.id), ["a", "b", "c"])
    XCTAssertEqual(
      try course(#"<exercise ref="c"/><exercise ref="a"/><exercise ref="b"/>"#).exercises.map(\.id),
      ["c", "a", "b"])
    let partly = try course("<goal id=\"fields\">Say it.</goal>\n<exercise ref=\"c\"/>")
    XCTAssertEqual(partly.exercises.map(\.id), ["c", "a", "b"])
    XCTAssertEqual(
      findings(partly),
      [
        "course.xml:3:11: warning: the list of exercises leaves out a, b, which come last; "
          + #"add <exercise ref="a"/> at its place"#
      ])
  }

  func testWhatIsWrongInTheListIsToldWithItsPlace() throws {
    let goal = "<goal id=\"fields\">Say it.</goal>"
    let table: [(String, [String])] = [
      (
        goal + #"<exercise ref="a"/><exercise ref="bb"/><exercise ref="c"/><exercise ref="b"/>"#,
        [#"course.xml:2:62: error: ref names "bb", and no exercise has that id; did you mean b?"#]
      ),
      (
        #"<exercise ref="a"/>"# + "\n" + #"<exercise ref="a"/>"#,
        ["course.xml:3:11: error: a is already listed on line 2; list it once"]
      ),
      (
        #"<exercise ref="a" due="2026-02-30"/>"#,
        ["course.xml:2:19: error: no calendar has the day 2026-02-30; write one such as 2026-12-01"]
      ),
      (
        #"<exercise ref="a" due="tomorrow"/>"#,
        [
          #"course.xml:2:19: error: due="tomorrow" is not possible in <exercise>; write a day such as 2026-12-01, or with a time such as 2026-12-01T18:00"#
        ]
      ),
      (
        goal + "\n" + goal,
        [#"course.xml:3:7: error: the goal "fields" is already on line 2; choose another id"#]
      ),
      (
        #"<goal id="fields"/>"#,
        [
          #"course.xml:2:1: error: the goal "fields" says nothing; write what learners can do, such as Say how far a unit sees."#
        ]
      ),
      (
        #"<goal id="field">Say it.</goal>"#,
        [
          #"a/exercise.xml:1:34: error: goals names "fields", and course.xml has no such goal; did you mean field?"#
        ]
      ),
      (
        "",
        [
          #"a/exercise.xml:1:34: error: goals names "fields", and course.xml has no such goal; add <goal id="fields">…</goal> to it"#
        ]
      ),
    ]
    for (inside, expected) in table { XCTAssertEqual(findings(try course(inside)), expected, inside) }
  }

  func testADateIsPastOnceItsDayOrItsTimeIs() throws {
    let day = try XCTUnwrap(DueDate("2028-02-29"))
    XCTAssertEqual(day.words(at: "2028-02-29T23:59"), "due 2028-02-29")
    XCTAssertEqual(day.words(at: "2028-03-01T00:00"), "was due 2028-02-29")
    let time = try XCTUnwrap(DueDate("2026-12-01T18:00"))
    XCTAssertEqual(time.words(at: "2026-12-01T18:00"), "due 2026-12-01 18:00")
    XCTAssertEqual(time.words(at: "2026-12-01T18:01"), "was due 2026-12-01 18:00")
    for wrong in ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "x"] {
      XCTAssertNil(DueDate(wrong), wrong)
    }
    XCTAssertNotNil(DueDate("2000-02-29"))
    // Now is written as dates are, so that the two compare.
    XCTAssertNotNil(DueDate(LocalTime.now), LocalTime.now)
  }
}
