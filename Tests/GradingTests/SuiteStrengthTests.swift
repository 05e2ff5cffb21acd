import Foundation
import GraderProgram
import TestFolders
import XCTest

@testable import Grading

/// What `grade check` says of suites that accept what they should not, on a course whose suites are weak.
final class SuiteStrengthTests: XCTestCase {
  private var course = ""
  private var solution: String { "\(course)/Solutions/steps" }
  private var suite: String { "\(course)/Exercises/steps/Tests/StepsTests/PlacesTests.swift" }

  override func setUpWithError() throws {
    course = try temporaryFolder("weak") + "/course"
    try FileManager.default.copyItem(atPath: BuiltGrader.course("weak"), toPath: course)
  }

  private func check(_ more: String...) throws -> BuiltGrader.Answer {
    try BuiltGrader.run(["check", "--course", course] + more)
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Replaces a piece of a file that has to be in it.
  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertTrue(text.contains(old), "\(path) has no \(old)")
    try write(text.replacing(old, with: new), to: path)
  }

  /// Gives the weak suite the question that it lacks.
  private func mend() throws {
    try change(
      suite, "length: 7, window: 2), 4)\n",
      "length: 7, window: 2), 4)\n    expectEqual(windows(length: 8, window: 2), 4)\n"
        + "    expectEqual(windows(length: 9, window: 4), 3)\n")
  }

  // MARK: - check

  func testAFunctionThatGivesOneAnswerIsAFinding() throws {
    let weak = try check()
    XCTAssertEqual(weak.status, 1, weak.errors)
    XCTAssertTrue(
      weak.output.contains(
        "✗ steps: no point is lost where windows(length:window:) gives its first answer again and again; in PlacesTests, "
          + "ask it for two answers that differ"), weak.output)
    XCTAssertFalse(weak.output.contains("larger(_:_:) gives"), weak.output)
    try mend()
    let mended = try check()
    XCTAssertEqual(mended.status, 0, mended.output + mended.errors)
    XCTAssertTrue(
      mended.output.contains(
        "points are lost where a function gives its first answer again and again (2 tried)"),
      mended.output)
  }

  /// One question that is drawn is answered by no constant.
  func testADrawnQuestionIsEnough() throws {
    try change(
      suite, "expectEqual(windows(length: 7, window: 2), 4)",
      "let length = Int.random(in: 1...1000, using: &random)\n    expectEqual(windows(length: length, window: 1), length)"
    )
    for arguments in [[], ["--seed", "5"]] {
      let answer = try BuiltGrader.run(["check", "--course", course] + arguments)
      XCTAssertFalse(answer.output.contains("again and again;"), answer.output)
    }
  }

  func testAWrongSolutionThatLosesNothingIsNamedWithItsPath() throws {
    let weak = try check()
    XCTAssertTrue(
      weak.output.contains(
        "✗ steps: \(solution)/Wrong/rounded-down loses no point at part 1 (seed 1); let PlacesTests notice this: A line "
          + "that is covered exactly needs no further window; here it gets one."), weak.output)
    XCTAssertFalse(weak.output.contains("Wrong/swapped"), weak.output)
    try mend()
    XCTAssertTrue(try check().output.contains("✓ steps: 2 wrong solutions lose the points they should"))
    // Right code is no wrong solution.
    try write(
      try String(contentsOfFile: "\(solution)/Sources/Steps/Larger.swift", encoding: .utf8),
      to: "\(solution)/Wrong/swapped/Larger.swift")
    let right = try check()
    XCTAssertEqual(right.status, 1)
    XCTAssertTrue(right.output.contains("Wrong/swapped loses no point at part 2"), right.output)
  }

  func testWhatIsWrongInAFolderOfAWrongSolutionIsSaid() throws {
    try mend()
    let folder = "\(solution)/Wrong/swapped"
    let about = try String(contentsOfFile: "\(folder)/ABOUT", encoding: .utf8)
    for (text, says) in [
      ("part: 3\nIt is wrong.\n", "ABOUT:1: error: there is no part \"3\"; the parts are 1, 2"),
      ("It is wrong.\n", "ABOUT:1: error: the first line does not name a part; write `part: `"),
      ("part: 2\n", "ABOUT:2: error: it does not say which misconception this is; add a sentence"),
    ] {
      try write(text, to: "\(folder)/ABOUT")
      let answer = try check()
      XCTAssertEqual(answer.status, 1)
      XCTAssertTrue(answer.output.contains("\(folder)/\(says)"), answer.output)
    }
    try write(about, to: "\(folder)/ABOUT")
    try write(
      "public func larger(_ one: Int, _ other: Int) -> Int { nothing }\n", to: "\(folder)/Larger.swift")
    XCTAssertTrue(
      try check().output.contains(
        "\(folder) does not compile: Larger.swift:1: cannot find 'nothing' in scope; a wrong solution is one that compiles"
      ))
    try FileManager.default.moveItem(atPath: "\(folder)/Larger.swift", toPath: "\(folder)/Large.swift")
    XCTAssertTrue(
      try check().output.contains(
        "\(folder)/Large.swift: error: the solution has no file of this name; did you mean Larger.swift?"))
    try FileManager.default.removeItem(atPath: "\(folder)/Large.swift")
    XCTAssertTrue(try check().output.contains("\(folder): error: there is no Swift file"))
  }

  /// Which test gave the starter its points, with which seed, and what to do.
  func testTheTestThatGivesAStarterPointsIsNamed() throws {
    try change("\(course)/Exercises/steps/Sources/Steps/Places.swift", "  -1", "  4")
    let answer = try check()
    XCTAssertTrue(
      answer.output.contains(
        "✗ steps: the starter compiles and scores 2 (seed 1): part 1 by PlacesTests/testSeven; let each of these tests "
          + "begin with a question that the starter answers wrongly, or let the starter return something else"
      ),
      answer.output)
  }

  func testAnExerciseThatDoesNotCompileKeepsNoOtherFromBeingChecked() throws {
    try mend()
    for name in ["Exercises", "Solutions"] {
      try FileManager.default.copyItem(atPath: "\(course)/\(name)/steps", toPath: "\(course)/\(name)/another")
    }
    try change("\(course)/Exercises/another/exercise.xml", "id=\"steps\"", "id=\"another\"")
    try change(
      "\(course)/Exercises/another/Tests/StepsTests/PlacesTests.swift", "windows(length: 7",
      "window(length: 7")
    let answer = try check()
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(
      answer.output.contains("PlacesTests.swift:8:17: error: cannot find 'window' in scope"), answer.output)
    XCTAssertTrue(answer.output.contains("✓ steps: the solution scores 3 of 3"), answer.output)
    try change("\(course)/Exercises/another/exercise.xml", "points=\"1\"", "pionts=\"1\"")
    let misspelt = try check()
    XCTAssertTrue(
      misspelt.output.contains("✗ another: \(course)/Exercises/another/exercise.xml:5:"), misspelt.output)
    XCTAssertTrue(misspelt.output.contains("✓ steps: the solution scores 3 of 3"), misspelt.output)
  }

  // MARK: - check --mutants

  private static let survivor = """
    Solutions/steps/Sources/Steps/Places.swift:5: off by one
    -  (length - 1) / window + 1
    +  (length - 0) / window + 1

    """

  func testASurvivorIsShownAndAnEquivalentIsNot() throws {
    let weak = try check("--mutants")
    XCTAssertEqual(weak.status, 1, weak.errors)
    XCTAssertTrue(weak.output.hasPrefix(Self.survivor), weak.output)
    XCTAssertTrue(
      weak.output.contains(
        "exercise  killed  survived  equivalent  did not compile  kill rate\n"
          + "steps         10         1           1                0     90.9 %\n"), weak.output)
    XCTAssertTrue(
      weak.output.contains("Too many mutants survive in steps: 95 % are to lose points"), weak.output)
    try mend()
    let mended = try check("--mutants", "steps")
    XCTAssertEqual(mended.status, 0, mended.output + mended.errors)
    XCTAssertTrue(
      mended.output.contains("steps         11         0           1                0    100.0 %"),
      mended.output)
    // An author's word is not needed for the course to be good enough, only for the count to be right.
    try FileManager.default.removeItem(atPath: "\(solution)/equivalent-mutants")
    let unmarked = try check("--mutants")
    XCTAssertEqual(unmarked.status, 1)
    XCTAssertTrue(unmarked.output.contains("Larger.swift:5: comparison\n-  one > other"), unmarked.output)
    XCTAssertTrue(unmarked.output.contains("91.6 %"), unmarked.output)
  }

  func testAnEntryThatIsNotTrueIsRefused() throws {
    let list = "\(solution)/equivalent-mutants"
    // What is printed of a survivor is an entry, but for the reason.
    try write(Self.survivor, to: list)
    var answer = try check("--mutants")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(
      answer.output.contains("✗ steps: \(list):1: error: this entry has no line `because …`"), answer.output)
    try write("\n" + Self.survivor + "because nobody\nwill ask\n", to: list)
    XCTAssertTrue(try check("--mutants").output.contains("steps         10         1           1"))
    // The solution has changed since.
    try write(Self.survivor.replacing("- 1)", with: "- 2)") + "because it once was\n", to: list)
    answer = try check("--mutants")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(
      answer.output.contains(
        "✗ steps: \(list):1: error: no mutant of Places.swift is like this entry; delete it"),
      answer.output)
    // The suite notices it.
    try write(
      Self.survivor.replacing("+  (length - 0)", with: "+  (length + 1)") + "because I say so\n", to: list)
    answer = try check("--mutants")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(
      answer.output.contains(
        "✗ steps: \(list):1: error: this mutant is no equivalent: it fails PlacesTests/testSeven; delete the entry"
      ),
      answer.output)
  }

  func testMutantsOfASolutionThatLosesPointsAreNotTried() throws {
    try change("\(solution)/Sources/Steps/Larger.swift", ">", "<")
    let answer = try check("--mutants")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.output.contains("error: the solution loses points; mend it first"), answer.output)
  }

  /// Ctrl-C leaves no process and no folder behind.
  func testStoppingLeavesNothingBehind() throws {
    let cache = try temporaryFolder("cache")
    let line = """
      '\(BuiltGrader.program)' check --mutants --course '\(course)' >/dev/null 2>'\(course)/said' & grader=$!
      until grep -q 'Trying 12 mutants' '\(course)/said'; do sleep 0.05; done
      kill -INT $grader; wait $grader; echo "status $?"; ls "$CONVNETCOURSE_CACHE/work"; pgrep -f "$CONVNETCOURSE_CACHE" || echo none
      """
    let answer = try BuiltGrader.run(line: line, in: course, environment: ["CONVNETCOURSE_CACHE": cache])
    XCTAssertEqual(answer.output, "status 130\nnone\n", answer.errors)
  }

  // MARK: - Pieces

  func testAHunkIsTheLinesThatDiffer() {
    let old = "a\n  b\n  c\nd\n"
    for (new, line, removed, added) in [
      ("a\n  x\n  c\nd\n", 2, ["  b"], ["  x"]), ("a\n  \n  c\nd\n", 2, ["  b"], []),
      ("a\n  b\n  c\ne\n", 4, ["d"], ["e"]), ("a\n  c\nd\n", 2, ["  b"], []),
      ("a\n  1\n  2\n  3\nd\n", 2, ["  b", "  c"], ["  1", "  2", "  3"]),
    ] {
      let hunk = Mutant.Hunk(from: Array(old.utf8), to: Array(new.utf8))
      XCTAssertEqual(hunk, Mutant.Hunk(line: line, removed: removed, added: added), new)
    }
  }

  func testAnAuthorsListIsReadEntryByEntry() throws {
    let path = try temporaryFolder("list") + "/equivalent-mutants"
    try write(
      "# words\n\nS/A.swift:3: sign\n-  -a\n+  a\nbecause of\nthis\n\nA.swift:4: x\n- b\nbecause that\n",
      to: path)
    let list = try EquivalentMutants(at: path)
    XCTAssertEqual(list.entries.map(\.file), ["A.swift", "A.swift"])
    XCTAssertEqual(list.entries.map(\.reason), ["of this", "that"])
    XCTAssertEqual(list.entries.map(\.hunk.removed), [["  -a"], [" b"]])
    XCTAssertEqual(list.entries.map(\.position), [3, 9])
    XCTAssertEqual(try EquivalentMutants(at: path + "-none").entries.count, 0)
    for (text, says) in [
      ("nothing\n", "1: error: this line names no file and line"),
      ("A.swift:1: x\nbecause\n", "1: error: this entry has no line"),
      ("A.swift:1: x\nbecause why\n", "1: error: this entry has no lines with - and +"),
    ] {
      try write(text, to: path)
      XCTAssertThrowsError(try EquivalentMutants(at: path)) {
        XCTAssertTrue("\($0)".contains("\(path):\(says)"), "\($0)")
      }
    }
  }
}
