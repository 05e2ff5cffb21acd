import Foundation
import GraderProgram
import TestFolders
import XCTest

/// Ordinary XCTest suites against the isolated student's code (Tests/Courses/plain), and what may be wrong with a suite.
final class PlainSuiteTests: XCTestCase {
  private static let plain = BuiltGrader.course("plain")
  private static let suites = "Exercises/statistics/Tests/StatisticsTests"
  private static let averages = "Solutions/statistics/Sources/Statistics/Averages.swift"
  private static let life = "Solutions/statistics/Sources/Statistics/Life.swift"

  /// A copy of the course in which `old` is `new` in one file.
  private func course(_ changes: (file: String, old: String, new: String)...) throws -> String {
    let folder = try temporaryFolder("plain") + "/course"
    try FileManager.default.copyItem(atPath: Self.plain, toPath: folder)
    for (file, old, new) in changes {
      let path = "\(folder)/\(file)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      XCTAssertTrue(text.contains(old), "\(file) has no “\(old)”")
      try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }
    return folder
  }

  private func gradeSolution(of course: String) throws -> BuiltGrader.Answer {
    try BuiltGrader.run([
      "statistics", "--course", course, "--submission", "\(course)/Solutions/statistics", "--format", "json",
      "--seed", "1",
    ])
  }

  // MARK: - Right and wrong

  func testTheSolutionIsRightAndTheStarterIsNot() throws {
    let right = try gradeSolution(of: Self.plain)
    XCTAssertEqual(right.status, 0, right.output + right.errors)
    XCTAssertEqual(try right.points(), [15, 7, 1], right.output)
    let wrong = try BuiltGrader.run(["statistics", "--course", Self.plain, "--format", "json"])
    XCTAssertEqual(try wrong.points(), [0, 0, 0], wrong.output + wrong.errors)
  }

  /// Each family says what came back, what was wanted, and where.
  func testEveryAssertionTellsItsValues() throws {
    let answer = try BuiltGrader.run([
      "statistics", "--course", Self.plain, "--part", "1", "--format", "json",
    ])
    let object = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any], answer.output)
    let parts = try XCTUnwrap(object["parts"] as? [[String: Any]])
    let tests = try XCTUnwrap(parts[0]["tests"] as? [[String: Any]])
    XCTAssertEqual(tests.count, 16)
    let texts = Dictionary(
      uniqueKeysWithValues: try tests.map { test in
        (
          try XCTUnwrap(test["id"] as? String),
          String(decoding: try JSONSerialization.data(withJSONObject: test), as: UTF8.self)
        )
      })
    let wanted: [String: [String]] = [
      "testEqual": ["returned -2, expected 2: as many as there are"], "testNotEqual": ["anything but -1"],
      "testAccuracy": ["returned 0.0, expected 1.6667"], "testTrue": ["returned false, expected true"],
      "testFalse": ["returned true, expected false"], "testNil": ["returned 0, expected nil"],
      "testNotNil": ["returned nil, expected a value"], "testUnwrap": ["returned nil, expected a value"],
      "testThrows": ["no error", "an error", "there is nothing to average"],
      "testGreaterThan": ["returned -1, expected more than 0"], "testGreaterThanOrEqual": ["at least 2"],
      "testLessThan": ["returned -3: 3, expected less than 0"], "testLessThanOrEqual": ["at most -4"],
      "testFail": ["two numbers are more than one"], "testSkipped": ["only where there is a printer"],
    ]
    for (name, words) in wanted {
      let text = try XCTUnwrap(texts["AssertionTests/\(name)"], name)
      for word in words { XCTAssertTrue(text.contains(word), "\(name) does not say \(word): \(text)") }
    }
  }

  // MARK: - No answer

  /// On the main thread, in tasks, and on a queue: only the tests that call it so fail.
  func testACrashCostsItsTestsAlone() throws {
    for numbers in ["[2]", "[4, 4]", "[5, 6]", "[8]"] {
      let course = try course(
        (
          Self.life, "  numbers.reduce(0, +)",
          "  precondition(numbers != \(numbers)); return numbers.reduce(0, +)"
        ))
      let answer = try gradeSolution(of: course)
      XCTAssertEqual(try answer.points(), [15, 6, 1], "\(numbers): \(answer.output)\(answer.errors)")
      XCTAssertTrue(answer.output.contains("\"verdict\":\"crashed\""), answer.output)
      XCTAssertTrue(answer.output.contains("Life.swift"), answer.output)
    }
  }

  func testALoopCostsItsTestAlone() throws {
    let course = try course(
      (Self.life, "  numbers.reduce(0, +)", "  while numbers == [4, 4] {}; return numbers.reduce(0, +)"))
    let answer = try gradeSolution(of: course)
    XCTAssertEqual(try answer.points(), [15, 6, 1], answer.output + answer.errors)
    XCTAssertTrue(answer.output.contains("\"verdict\":\"timedOut\""), answer.output)
  }

  func testAnErrorNobodyExpectsFails() throws {
    let course = try course(
      (
        Self.averages, "guard !numbers.isEmpty else { throw NoNumbers() }",
        "guard numbers.count > 3 else { throw NoNumbers() }"
      ))
    let answer = try gradeSolution(of: course)
    XCTAssertEqual(try answer.points(), [13, 7, 1], answer.output + answer.errors)
    XCTAssertTrue(answer.output.contains("NoNumbers"), answer.output)
  }

  /// What the class's set-up and the case's properties call belongs to the tests.
  func testACrashInTheSetUpOfAClassFailsItsTests() throws {
    let course = try course(
      (Self.life, "  numbers.reduce(0, +)", "  precondition(numbers != [2, 3]); return numbers.reduce(0, +)"))
    let answer = try gradeSolution(of: course)
    XCTAssertEqual(try answer.points(), [15, 0, 1], answer.output + answer.errors)
  }

  func testASubmissionThatDoesNotBuildEnds() throws {
    let course = try course((Self.life, "numbers.reduce(0, +)", "numbers.reduce(0, +"))
    let answer = try gradeSolution(of: course)
    XCTAssertEqual(answer.status, 2, answer.output + answer.errors)
    XCTAssertEqual(try answer.points(), [15, 0, 1], answer.output)
  }

  func testASkipAfterACallIsNoPass() throws {
    let course = try course(
      (
        "\(Self.suites)/LifeTests.swift", "    // Both are tried; the first is told.",
        "    try XCTSkipIf(total([1]) == 1, \"why not\")"
      ),
      ("\(Self.suites)/LifeTests.swift", "func testTwice() {", "func testTwice() throws {"))
    let answer = try gradeSolution(of: course)
    XCTAssertEqual(try answer.points(), [15, 6, 1], answer.output + answer.errors)
  }

  // MARK: - The suite's own faults

  /// What stands in place of the class's set-up, and what is said, with a submission that builds and one that does not.
  func testASuiteThatEndsByItselfIsToldAtItsLine() throws {
    let faults: [(code: String, said: [String])] = [
      ("exit(0)", ["LifeTests.swift:21", "ended the suite's program"]),
      ("fatalError(\"no table\")", ["LifeTests.swift:21", "no table"]),
      ("whole = [Int]()[whole]", ["LifeTests.swift:21", "Index out of range"]),
      ("_exit(3)", ["LifeTests.swift", "exit status 3"]),
      ("while true {}", ["LifeTests.swift", "did not end within"]),
      ("sleep(100_000)", ["LifeTests.swift", "did not end within"]),
    ]
    for (code, said) in faults {
      let change = ("\(Self.suites)/LifeTests.swift", "    whole = total([2, 3])", "    \(code)")
      for course in [
        try course(change), try course(change, (Self.averages, "numbers.max()", "numbers.max(")),
      ] {
        let answer = try gradeSolution(of: course)
        XCTAssertEqual(answer.status, 70, "\(code): \(answer.output)\(answer.errors)")
        for words in said {
          XCTAssertTrue(answer.errors.contains(words), "\(code) does not say \(words): \(answer.errors)")
        }
      }
    }
  }

  func testWhatIsWrongWithASuiteIsToldAtItsLine() throws {
    let life = "\(Self.suites)/LifeTests.swift"
    let spread = "\(Self.suites)/SpreadTests.swift"
    let mark = "    // Both are tried; the first is told."
    let faults: [(change: (String, String, String), said: String)] = [
      (
        (life, mark, "    measure { _ = total([1]) }"),
        "LifeTests.swift:73:5: error: `measure` cannot be graded"
      ),
      ((life, mark, "    self.measure(metrics: []) {}"), "LifeTests.swift:73:10: error: `measure`"),
      ((life, mark, "    XCTAssertEqual(total([1],, 1)"), "LifeTests.swift:73:"),
      ((life, mark, "    _ = totl([1])"), "LifeTests.swift:73:9: error: cannot find 'totl' in scope"),
      (
        (spread, "expectEqual(spread([1, 2]), 1)", "expectEqual(spread(\"1\"), 1)"),
        "SpreadTests.swift:18:24: error:"
      ),
      (
        (spread, "import GradedTesting", "import GradedTesting\nimport Testing"),
        "SpreadTests.swift:4: error: suites of Swift Testing"
      ),
      (
        (spread, "func test", "func check"),
        "SpreadTests.swift:7: error: part 3: the suite SpreadTests has no tests"
      ),
      ((spread, ": GradedTestCase", ": StepsCase2"), "SpreadTests.swift:7:26: error: cannot find type"),
    ]
    for (change, said) in faults {
      let course = try course(change)
      for command in ["lint", "check"] {
        let answer = try BuiltGrader.run([command, "--course", course])
        let text = answer.output + answer.errors
        XCTAssertEqual(answer.status, 1, text)
        XCTAssertTrue(text.contains(said), "\(command) does not say \(said): \(text)")
        XCTAssertFalse(text.contains("\\u{"), text)
      }
    }
  }

  func testACallWhenNoTestRunsIsToldAtItsLine() throws {
    let course = try course(
      (
        "\(Self.suites)/LifeTests.swift", "    // Both are tried; the first is told.",
        "    Thread.detachNewThread { while true { _ = total([1]) } }"
      ),
      (
        // The thread comes to its turn while no test runs.
        "\(Self.suites)/LifeTests.swift", "  override class func setUp() {\n",
        "  override class func tearDown() { Thread.sleep(forTimeInterval: 1) }\n  override class func setUp() {\n"
      ))
    var answer = try gradeSolution(of: course)
    // Whether the thread comes to its turn while no test runs is chance; it does so in most runs.
    for _ in 1...9 where answer.status == 0 { answer = try gradeSolution(of: course) }
    XCTAssertEqual(answer.status, 70, answer.output)
    XCTAssertTrue(answer.errors.contains("LifeTests.swift:74"), answer.errors)
    XCTAssertTrue(answer.errors.contains("when no test runs"), answer.errors)
  }

  // MARK: - For authors

  func testLintSaysWhatAGradedCaseWouldSave() throws {
    let answer = try BuiltGrader.run(["lint", "--course", Self.plain])
    XCTAssertEqual(answer.status, 0, answer.output + answer.errors)
    for place in ["AssertionTests.swift:7: warning: ", "LifeTests.swift:14: warning: "] {
      XCTAssertTrue(answer.output.contains(place), answer.output)
    }
    XCTAssertFalse(answer.output.contains("SpreadTests.swift"), answer.output)
    XCTAssertTrue(answer.output.contains(" ms a verdict"), answer.output)
  }

  func testCheckGoesOnAndNamesTheTest() throws {
    let course = try course((Self.life, "numbers.reduce(0, +)", "numbers.reduce(1, +)"))
    for (from, to) in [("aaa", "broken"), ("zzz", "sound")] {
      try FileManager.default.copyItem(
        atPath: "\(BuiltGrader.tiny)/Exercises/doubling", toPath: "\(course)/Exercises/\(from)")
      try FileManager.default.copyItem(
        atPath: "\(BuiltGrader.tiny)/Solutions/doubling", toPath: "\(course)/Solutions/\(from)")
      let path = "\(course)/Exercises/\(from)/exercise.xml"
      try String(contentsOfFile: path, encoding: .utf8)
        .replacingOccurrences(of: "id=\"doubling\"", with: "id=\"\(from)\"")
        .replacingOccurrences(of: "title=\"Doubling\"", with: "title=\"\(to)\"")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    let suite = "\(course)/Exercises/aaa/Tests/DoublingTests/OneNumberTests.swift"
    try (String(contentsOfFile: suite, encoding: .utf8) + "}\n")
      .write(toFile: suite, atomically: true, encoding: .utf8)
    let starter = "\(course)/Exercises/zzz/Sources/Doubling/OneNumber.swift"
    try FileManager.default.removeItem(atPath: starter)
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.tiny)/Solutions/doubling/Sources/Doubling/OneNumber.swift", toPath: starter)
    let answer = try BuiltGrader.run(["check", "--course", course])
    XCTAssertEqual(answer.status, 1, answer.output + answer.errors)
    for words in [
      "✗ aaa: ", "OneNumberTests.swift:18:1: error: ",
      "✗ statistics: the solution loses points (seed 1): 2 (LifeTests/testInherited at LifeTests.swift:",
      "✗ zzz: the starter compiles and scores 1 (seed 1): part 1 by OneNumberTests/testTwentyOne, "
        + "OneNumberTests/testRandomNumbers; let each of these tests begin with a question",
      "4 of 8 checks passed (seeds 1, 2, 3)",
    ] {
      XCTAssertTrue(answer.output.contains(words), "no “\(words)”: \(answer.output)\(answer.errors)")
    }
  }
}
