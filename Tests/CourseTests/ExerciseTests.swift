import Diagnostics
import Networks
import XCTest

@testable import Exercises
@testable import NetworkFiles
@testable import Questions
@testable import Scaffolding
@testable import XMLDocuments

final class ExerciseTests: XCTestCase {
  func testEverythingThatAnExerciseCanSayIsRead() throws {
    let exercise = try Exercise.load(contentsOf: fixturesPath + "/Good/everything.xml")
    XCTAssertEqual(exercise.id, "everything")
    XCTAssertEqual(exercise.title, "Größe & Schritt")
    XCTAssertEqual(exercise.lesson, "06-build")
    XCTAssertEqual(exercise.requires, ["exercise1", "exercise2"])
    XCTAssertEqual(exercise.summary, "First paragraph, on two lines.\n\nSecond <paragraph>, with a < b.")
    XCTAssertEqual(exercise.quiz?.questions.map(\.id), ["size", "why"])
    XCTAssertEqual(exercise.warnings, [])

    let task = try XCTUnwrap(exercise.task)
    XCTAssertEqual(task.module, "Everything")
    XCTAssertEqual(task.timeout, 2.5)
    XCTAssertEqual(task.memory, 512)
    XCTAssertEqual(task.parts.map(\.id), ["1", "2"])
    XCTAssertEqual(task.parts.map(\.points), [2, 0.5])
    XCTAssertEqual(task.parts.map(\.suite), ["SizeTests", "StrideTests"])
    XCTAssertEqual(task.parts.map(\.rule), [.all, .each])
    XCTAssertEqual(task.parts.map(\.line), [54, 59])
    XCTAssertEqual(task.parts[0].hints.map(\.text), ["Start with one axis.", "Then do the other."])
    XCTAssertEqual(task.parts[0].hints.map(\.cost), [0.25, 0])
    XCTAssertEqual(task.points, 2.5 + 16)

    let build = try XCTUnwrap(task.build)
    XCTAssertEqual(build.dataset, .cifar10)
    XCTAssertEqual(build.input, Shape(32, 32, 3))
    XCTAssertEqual(build.classes, 10)
    XCTAssertEqual(
      build.parts.map(\.check),
      [
        "well-formed", "parameters", "coverage", "initial-loss", "overfit", "test-accuracy",
        "filters-picture",
      ])
    XCTAssertEqual(build.parts[1].limit("max"), 1_100_000)
    XCTAssertEqual(build.parts[2].limit("min"), 40)
    XCTAssertEqual(build.parts[2].limit("capacity-min"), 16.67)
    XCTAssertEqual(build.parts[3].limit("tolerance"), 0.15)
    XCTAssertEqual(build.parts[4].limit("images"), 100)
    XCTAssertEqual(build.parts[4].limit("accuracy"), 0.99)
    XCTAssertEqual(build.parts[5].thresholds.map(\.points), [2, 4, 6, 8])
    XCTAssertEqual(build.parts[5].thresholds.map(\.minimum), [0.65, 0.72, 0.78, 0.85])
    XCTAssertEqual(build.parts[5].hints.map(\.text), ["Train for longer."])
  }

  func testTheExampleOfTheFormatIsRead() throws {
    let exercise = try Exercise.load(contentsOf: fixturesPath + "/Good/receptive-field.xml")
    XCTAssertEqual(exercise.lesson, "03-receptive-field")
    XCTAssertEqual(exercise.task?.parts.map(\.id), ["3.1", "3.2"])
    XCTAssertEqual(exercise.task?.parts.map(\.rule), [.all, .each])
    let question = try XCTUnwrap(exercise.quiz?.questions.first)
    XCTAssertEqual(question.parameters.map(\.name), ["k", "n"])
    XCTAssertEqual(question.requirements.map(\.text), ["exact-fit=\"all\""])
    XCTAssertEqual(question.quantity?.name, "receptive-field")
    XCTAssertEqual(question.at, "last")
    XCTAssertEqual(question.hints.map(\.cost), [0.25])
    XCTAssertEqual(question.declaredMisconceptions, ["ignored-jump"])
    XCTAssertEqual(question.position, TextPosition(line: 5, column: 5))
  }

  func testDefaultsAreThoseOfTheFormat() throws {
    let text = """
      <exercise id="e" title="E"><task module="E"><part id="1" title="One" points="1" suite="One"/></task></exercise>
      """
    let exercise = try Exercise.load(bytes: Array(text.utf8), file: "e.xml")
    XCTAssertEqual(exercise.task?.timeout, 5)
    XCTAssertEqual(exercise.task?.memory, 1024)
    XCTAssertEqual(exercise.task?.parts.first?.rule, .all)
    XCTAssertNil(exercise.quiz)
    XCTAssertNil(exercise.lesson)
  }

  func testRulesTurnTestsIntoPoints() {
    XCTAssertEqual(ScoringRule.all.points(3, passed: 3, of: 3), 3)
    XCTAssertEqual(ScoringRule.all.points(3, passed: 2, of: 3), 0)
    XCTAssertEqual(ScoringRule.each.points(3, passed: 2, of: 3), 2)
    XCTAssertEqual(ScoringRule.each.points(3, passed: 0, of: 3), 0)
    XCTAssertEqual(ScoringRule.all.points(3, passed: 0, of: 0), 0, "a suite that ran nothing earns nothing")
    XCTAssertEqual(ScoringRule.each.points(3, passed: 1, of: 0), 0)
  }

  // MARK: - The folder

  private func exerciseFolder(suites: String, module: String = "Strides") throws -> String {
    let folder = try temporaryFolder()
    try write("// swift-tools-version: 6.0", to: folder + "/Package.swift")
    try write("public func f() {}", to: folder + "/Sources/Strides/Stride.swift")
    try write(suites, to: folder + "/Tests/StridesTests/StrideTests.swift")
    try write(
      """
      <exercise id="strides" title="Strides">
        <task module="\(module)">
          <part id="1" title="One" points="1" suite="StrideTests"/>
          <part id="2" title="Two" points="1"
            suite="PoolingTests"/>
        </task>
      </exercise>
      """, to: folder + "/exercise.xml")
    return folder
  }

  func testSuitesThatExistAreFound() throws {
    let folder = try exerciseFolder(
      suites: "final class StrideTests: XCTestCase {}\n@MainActor final class PoolingTests\n: XCTestCase {}")
    XCTAssertNoThrow(try Exercise.load(contentsOf: folder + "/exercise.xml", in: folder))
  }

  func testASuiteThatDoesNotExistIsReportedAtItsAttribute() throws {
    // Neither a comment nor a string declares a class.
    let folder = try exerciseFolder(
      suites: """
        final class StrideTest: XCTestCase { class func PoolingTests() {} }
        // class PoolingTests
        /* class /* nested */ PoolingTests */
        let text = "class PoolingTests", raw = #"class " PoolingTests"#
        let long = \"""
          class PoolingTests
          \"""
        """)
    let found = diagnostics { () throws(Diagnostics) in
      try Exercise.load(contentsOf: folder + "/exercise.xml", in: folder)
    }
    XCTAssertEqual(
      found?.all.map(\.description),
      [
        "\(folder)/exercise.xml:3:41: error: no Swift file in \(folder)/Tests/StridesTests has a class StrideTests; "
          + "did you mean StrideTest?",
        "\(folder)/exercise.xml:5:7: error: no Swift file in \(folder)/Tests/StridesTests has a class PoolingTests; "
          + "add final class PoolingTests: GradedTestCase, or name one that is there: StrideTest",
      ])
  }

  func testAModuleWithoutAFolderIsReported() throws {
    let folder = try exerciseFolder(suites: "", module: "Stride")
    let found = diagnostics { () throws(Diagnostics) in
      try Exercise.load(contentsOf: folder + "/exercise.xml", in: folder)
    }
    XCTAssertEqual(
      found?.all.map(\.description),
      [
        "\(folder)/exercise.xml:2:9: error: the module Stride has no folder \(folder)/Sources/Stride; "
          + "did you mean Strides?",
        "\(folder)/exercise.xml:3:41: error: there is no folder \(folder)/Tests/StrideTests for the suite "
          + "StrideTests; add it, with a Swift file that has the class",
      ])
  }
}
