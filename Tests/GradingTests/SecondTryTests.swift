import Foundation
import GraderProgram
import TestFolders
import XCTest

/// What one part leaves behind in the process costs that part alone: a call that dies in a process which another part
/// has used is made once more in a fresh one, once in a part.
final class SecondTryTests: XCTestCase {
  /// Part 1, which is wrong and leaves its mark on the process.
  private static let poisoner = """
    nonisolated(unsafe) var isPoisoned = false

    public func doubled(_ number: Int) -> Int {
      isPoisoned = true
      return 0
    }
    """

  /// Part 2 as it should be, with `body` in the function that the first of its three tests calls.
  private func manyValues(_ body: String) -> String {
    """
    import Glibc

    struct NoTexts: Error {}

    nonisolated(unsafe) var calls = 0

    public func doubled(all values: [Float]) -> [Float] {
      calls += 1
      \(body)
      return values.map { 2 * $0 }
    }

    public func doubled(texts: [String: String?], times: Int = 2) throws -> [(text: String, length: Int)] {
      guard !texts.isEmpty else { throw NoTexts() }
      return texts.sorted { $0.key < $1.key }.map { _, text in
        let whole = String(repeating: text ?? "", count: times)
        return (whole, whole.count)
      }
    }
    """
  }

  /// Every way to end without an answer.
  private static let deaths = [
    "abort()", "_exit(0)", "raise(SIGSEGV)", "fatalError()", "while true {}",
    "while true { pause() }",
    "var all: [[UInt8]] = []; while true { all.append([UInt8](repeating: 1, count: 1 << 26)) }",
    "for descriptor in Int32(0)..<64 { close(descriptor) }",
    "while true { write(1, \"noise and noise and noise and noise\\n\", 36) }",
    // An announcement of 4 GiB, an answer to no call, and one that is none.
    "write(3, [255, 255, 255, 255, 2] as [UInt8], 5)", "write(3, [0, 0, 0, 0, 77] as [UInt8], 5)",
    "write(3, [9, 0, 0, 0, 2, UInt8(calls), 0, 0, 0, 0, 0, 0, 0, 9] as [UInt8], 14)",
  ]

  func testDamageOfAnotherPartIsForgiven() throws {
    for death in Self.deaths {
      let answer = try BuiltGrader.gradeTiny(
        oneNumber: Self.poisoner, manyValues: manyValues("if isPoisoned { \(death) }"))
      XCTAssertEqual(
        try answer.verdicts(), ["failed", "passed"], "\(death): \(answer.output)\(answer.errors)")
      XCTAssertTrue(
        answer.output.contains("in the process that had served part 1"), "\(death): \(answer.output)")
    }
  }

  /// Dead in the fresh process as well: the part's own doing, told once, with what it printed once.
  func testADeathOfItsOwnCostsWhatItAlwaysCost() throws {
    for (death, verdict) in [("abort()", "crashed"), ("while true {}", "timedOut")] {
      let answer = try BuiltGrader.gradeTiny(
        oneNumber: "public func doubled(_ number: Int) -> Int { 2 * number }",
        manyValues: manyValues("print(\"on the way\"); \(death)"))
      XCTAssertEqual(try answer.verdicts(), ["passed", "partial"], answer.output + answer.errors)
      XCTAssertEqual(try answer.points(), [1, 2], answer.output)
      XCTAssertTrue(answer.output.contains("\"verdict\":\"\(verdict)\""), answer.output)
      XCTAssertEqual(answer.output.components(separatedBy: "on the way").count, 2, answer.output)
      XCTAssertFalse(answer.output.contains("laky"), answer.output)
    }
  }

  /// A part that dies of what it did itself has no second try.
  func testAPartsOwnDamageIsNotForgiven() throws {
    let answer = try BuiltGrader.gradeTiny(oneNumber: BuiltGrader.diesOnSecondCall)
    XCTAssertEqual(try answer.verdicts(), ["crashed", "passed"], answer.output)
    XCTAssertFalse(answer.output.contains("had served"), answer.output)
  }

  /// A wrong answer is an answer.
  func testAWrongAnswerHasNoSecondTry() throws {
    let answer = try BuiltGrader.gradeTiny(
      oneNumber: Self.poisoner, manyValues: manyValues("if isPoisoned { return [] }"))
    XCTAssertEqual(try answer.points(), [0, 2], answer.output + answer.errors)
  }

  /// A part that is too slow for its test is too slow wherever it stands: what the calls before the last have taken
  /// stays taken. 20 calls of 0.15 s are more than the 2 s that a test of this course has.
  func testTheSecondTryIsNoMoreTime() throws {
    let folder = TestFolders.path("late")
    defer { TestFolders.remove(folder) }
    try FileManager.default.copyItem(atPath: BuiltGrader.course("attacked"), toPath: folder)
    // The texts first, the numbers last.
    let plan = "\(folder)/Exercises/attacked/exercise.xml"
    try String(contentsOfFile: plan, encoding: .utf8)
      .replacingOccurrences(of: "FirstTests", with: "LastTests")
      .replacingOccurrences(of: "ThirdTests", with: "FirstTests")
      .replacingOccurrences(of: "LastTests", with: "ThirdTests")
      .write(toFile: plan, atomically: true, encoding: .utf8)
    for (microseconds, verdict) in [(150_000, "timedOut"), (20_000, "passed")] {
      try
        "import Glibc\npublic func doubled(_ number: Int) -> Int { usleep(\(microseconds)); return 2 * number }\n"
        .write(
          toFile: "\(folder)/Solutions/attacked/Sources/Attacked/First.swift", atomically: true,
          encoding: .utf8)
      let answer = try BuiltGrader.run([
        "attacked", "--course", folder, "--submission", "\(folder)/Solutions/attacked", "--format", "json",
      ])
      XCTAssertEqual(try answer.verdicts(), ["passed", "passed", verdict], answer.output + answer.errors)
    }
  }
}
