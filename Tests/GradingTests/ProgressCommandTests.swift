import Exercises
import Foundation
import GraderProgram
import TestFolders
import XCTest

@testable import Grading

/// What has been reached is kept, and told in words.
final class ProgressCommandTests: XCTestCase {
  private func progress(_ runs: [Double], best: Double? = nil) -> Grading.Progress.Part {
    runs.reduce(Grading.Progress.Part(points: 0, maxPoints: 2, verdict: "failed", best: best)) {
      part, points in
      Grading.Progress.Part(
        points: points, maxPoints: 2, verdict: "failed", best: max(part.bestPoints, points))
    }
  }

  func testTheBestRunCounts() {
    for (runs, best) in [([2, 0], 2), ([0, 1, 0.5], 1), ([0.5], 0.5), ([0, 0], 0)] as [([Double], Double)] {
      XCTAssertEqual(progress(runs).bestPoints, best)
      XCTAssertEqual(progress(runs).points, runs.last)
    }
  }

  func testARecordFromBeforeIsRead() throws {
    let json = #"{"parts":{"e":{"1":{"points":1.5,"maxPoints":2,"verdict":"failed"}}},"hints":{}}"#
    let progress = try JSONDecoder().decode(Grading.Progress.self, from: Data(json.utf8))
    XCTAssertEqual(progress.parts["e"]?["1"]?.bestPoints, 1.5)
  }

  /// The tiny course with a state of its own.
  private func course(_ progress: String, _ quiz: String? = nil) throws -> String {
    let folder = try temporaryFolder("progress")
    try FileManager.default.copyItem(atPath: "\(BuiltGrader.tiny)/Exercises", toPath: "\(folder)/Exercises")
    try FileManager.default.createDirectory(atPath: "\(folder)/.grade", withIntermediateDirectories: true)
    try progress.write(toFile: "\(folder)/.grade/progress.json", atomically: true, encoding: .utf8)
    try quiz?.write(toFile: "\(folder)/.grade/quiz.json", atomically: true, encoding: .utf8)
    return folder
  }

  func testALaterRunTakesNothingAway() throws {
    let exercise = try XCTUnwrap(try Course(at: BuiltGrader.tiny).exercises.first?.description())
    let part = try XCTUnwrap(exercise.task?.gradedParts.first)
    let course = try course(
      """
      {"parts":{"\(exercise.id)":{"\(part.id)":{"points":0,"maxPoints":\(part.points),"verdict":"failed","best":\(part.points)}}},
      "hints":{}}
      """)
    let all = try BuiltGrader.run(["progress", "--course", course])
    XCTAssertEqual(all.status, 0, all.errors)
    XCTAssertTrue(all.output.contains("  ✓"), all.output)
    let one = try BuiltGrader.run(["progress", exercise.id, "--course", course])
    XCTAssertTrue(one.output.contains("last run: 0"), one.output)
    XCTAssertTrue(one.output.contains("✓ \(part.id)"), one.output)
    let unknown = try BuiltGrader.run(["progress", "nothing-like-it", "--course", course])
    XCTAssertNotEqual(unknown.status, 0)
  }

  func testOpenQuestionsAreNamedInWordsAndFew() throws {
    let course = try course(#"{"parts":{},"hints":{}}"#)
    let folder = "\(course)/Exercises/asking"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let questions = (1...6).map { number in
      """
      <question id="q\(number)" points="1"><ask>Which way number \(number) leads to a place that is far away from here?</ask>
      <choices><choice correct="true">this</choice><choice>that</choice></choices></question>
      """
    }
    try "<exercise id=\"asking\" title=\"Asking\"><quiz>\(questions.joined())</quiz></exercise>".write(
      toFile: "\(folder)/exercise.xml", atomically: true, encoding: .utf8)
    let met = (1...6).map {
      #""asking/q\#($0)":{"count":\#($0),"isOpen":true,"questions":["asking/q\#($0)"]}"#
    }
    try #"{"sessions":{},"misconceptions":{\#(met.joined(separator: ","))}}"#.write(
      toFile: "\(course)/.grade/quiz.json", atomically: true, encoding: .utf8)
    let all = try BuiltGrader.run(["progress", "--course", course]).output
    XCTAssertTrue(all.contains("“Which way number 6 leads"), all)
    XCTAssertTrue(all.contains("missed 6 times"), all)
    XCTAssertFalse(all.contains("number 3"), all)
    XCTAssertTrue(all.contains("and 3 more"), all)
    let one = try BuiltGrader.run(["progress", "asking", "--course", course]).output
    for number in 1...6 { XCTAssertTrue(one.contains("number \(number)"), one) }
  }
}
