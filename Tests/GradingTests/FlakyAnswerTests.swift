import GraderProgram
import XCTest

/// Answers that change from one time to the next are told, and cost or bring no point.
final class FlakyAnswerTests: XCTestCase {
  /// What is wrong once and right when it is asked again is told, and so is the other way round.
  func testFlakyAnswersAreReported() throws {
    let source = """
      nonisolated(unsafe) var calls = 0

      public func doubled(_ number: Int) -> Int {
        calls += 1
        return calls == 2 ? 0 : 2 * number
      }
      """
    let answer = try BuiltGrader.gradeTiny(oneNumber: source)
    XCTAssertEqual(try answer.verdicts(), ["failed", "passed"], answer.output)
    XCTAssertTrue(answer.output.contains("Flaky: doubled("), answer.output)
    XCTAssertTrue(answer.output.contains("returned 0 at first and returned"), answer.output)
  }

  func testACrashThatDoesNotComeAgainIsReported() throws {
    let answer = try BuiltGrader.gradeTiny(oneNumber: BuiltGrader.diesOnSecondCall)
    XCTAssertEqual(try answer.verdicts(), ["crashed", "passed"], answer.output)
    XCTAssertTrue(answer.output.contains("ended the program at first and returned"), answer.output)
  }

  /// Dictionaries and sets come in another order each time; a solution that returns them is not flaky.
  func testSolutionsAreNotFlaky() throws {
    for exercise in ["doubling", "points"] {
      let answer = try BuiltGrader.run([
        exercise, "--course", BuiltGrader.tiny, "--submission", "\(BuiltGrader.tiny)/Solutions/\(exercise)",
        "--format", "json",
      ])
      XCTAssertEqual(answer.status, 0, answer.output + answer.errors)
      XCTAssertFalse(answer.output.contains("laky"), answer.output)
    }
  }
}
