import WireFormat
import XCTest

@testable import GradeReports

/// What the verdict's lines say of tests that failed, and of those that never ran.
final class TextReportTests: XCTestCase {
  private func report(_ verdicts: [GradeResult.Verdict], _ failures: TestFailure...) -> String {
    let tests = verdicts.enumerated().map { index, verdict in
      var own = failures.isEmpty ? nil : failures[index % failures.count]
      own = own ?? TestFailure(kind: .failed, message: "reason \(index)", actual: "1", expected: "2")
      if verdict == .notRun {
        own = TestFailure(kind: .notRun, message: "Not run, because A.swift does not compile.")
      }
      return GradeResult.Test(
        id: "T/test\(index)", verdict: verdict, failure: verdict == .passed ? nil : own, place: nil,
        seconds: 0,
        output: "", functions: [])
    }
    let result = GradeResult(
      exercise: "e", title: "E", seed: 1, build: .init(status: .ok),
      parts: [
        .init(id: "1", title: "P", points: 0, maxPoints: 1, verdict: .failed, message: nil, tests: tests)
      ])
    return TextReport.render(
      result, style: ReportStyle(usesColor: false, width: 80, command: "./grade e", sources: "Sources/E"))
  }

  func testTestsAreCountedByWhatBecameOfThem() {
    for (verdicts, words) in [
      ([.passed, .failed], "(1 of 2 tests pass)"),
      ([.failed, .failed, .failed], "(1 more test fails; 0 of 3 tests pass)"),
      ([.failed, .failed, .crashed, .timedOut], "(2 more tests fail; 0 of 4 tests pass)"),
      ([.notRun, .notRun, .notRun], "(none of the 3 tests ran)"),
      ([.notRun, .notRun, .passed], "(1 more did not run; 1 of 3 tests pass)"),
      ([.failed, .notRun, .notRun, .failed], "(1 more test fails; 1 more did not run; 0 of 4 tests pass)"),
    ] as [([GradeResult.Verdict], String)] {
      let text = report(verdicts)
      XCTAssertTrue(text.contains(words), "\(words): \(text)")
    }
    XCTAssertFalse(report([.failed]).contains("tests pass"))
  }

  /// Whoever asks for some parts is told about those, and nothing of the others.
  func testSomePartsAreNotCalledAll() {
    func last(_ ids: [String], _ verdict: GradeResult.Verdict, hasOthers: Bool) -> String {
      let points = verdict == .passed ? 1.0 : 0
      var result = GradeResult(
        exercise: "e", title: "E", seed: 1, build: .init(status: .ok),
        parts: ids.map {
          .init(id: $0, title: "P", points: points, maxPoints: 1, verdict: verdict, message: nil, tests: [])
        })
      result.hasOtherParts = hasOthers
      return TextReport.render(
        result, style: ReportStyle(usesColor: false, width: 80, command: "./grade e", sources: "Sources/E"))
    }
    for (ids, hasOthers, words) in [
      (["1"], false, "1 of 1 points — every part passes. Well done!"),
      (["1"], true, "1 of 1 points — part 1 passes. Well done!"),
      (["1", "3"], true, "2 of 2 points — parts 1, 3 pass. Well done!"),
    ] {
      let text = last(ids, .passed, hasOthers: hasOthers)
      XCTAssertTrue(text.contains(words), text)
    }
    XCTAssertTrue(last(["2"], .failed, hasOthers: false).contains("Nothing passes yet"))
    for ids in [["2"], ["2", "3"]] {
      let text = last(ids, .failed, hasOthers: true)
      XCTAssertFalse(text.contains("Nothing passes yet"), text)
      XCTAssertTrue(text.contains("Go on with part 2. A hint:"), text)
    }
  }

  /// An author's titles are text, in a file as well; letters of any language stay.
  func testTitlesAreShownAsText() {
    for (title, shown) in [
      ("a\u{202e}b", "a\\u{202e}b"), ("\u{2067}x", "\\u{2067}x"), ("a\u{200b}b", "a\\u{200b}b"),
      ("\u{9b}2J", "\\u{9b}2J"),
      ("שלום", "שלום"), ("عربي é", "عربي é"),
    ] {
      let result = GradeResult(
        exercise: "e", title: title, seed: 1, build: .init(status: .ok),
        parts: [
          .init(id: "1", title: title, points: 0, maxPoints: 1, verdict: .failed, message: nil, tests: [])
        ])
      let text = TextReport.render(
        result, style: ReportStyle(usesColor: false, width: 80, command: "./grade e", sources: "Sources/E"))
      XCTAssertTrue(text.contains("\n\(shown)  (e)\n"), text)
      XCTAssertTrue(text.contains("1  \(shown) ·"), text)
      for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
    }
  }

  func testAComparedMemberIsNamed() {
    var failure = TestFailure(kind: .failed, message: "the size", actual: "5", expected: "7")
    failure.call = "receptiveField()"
    failure.returned = "(size: 5, jump: 1)"
    let text = report([.failed], failure)
    XCTAssertTrue(
      text.contains("returned (size: 5, jump: 1)\n       compared: 5 (the size)\n       expected 7\n"), text)
    XCTAssertEqual(text.components(separatedBy: "the size").count, 2, text)
    // What was returned needs no naming; its comment stays below.
    failure.actual = failure.returned
    XCTAssertTrue(report([.failed], failure).contains("expected 7\n     the size\n"))
  }

  func testACallIsToldOnce() {
    var capacities = TestFailure(kind: .failed, message: "the capacities", actual: "[1.0]", expected: "[2.0]")
    capacities.call = "table(image: 28)"
    capacities.returned = "[(1.0, 5.0)]"
    var coverages = capacities
    (coverages.message, coverages.actual, coverages.expected) = ("the coverages", "[5.0]", "[6.0]")
    let text = report([.failed, .failed], capacities, coverages)
    XCTAssertTrue(
      text.contains(
        """
             table(image: 28)
               returned [(1.0, 5.0)]
               compared: [1.0] (the capacities)
               expected [2.0]
             the same call
               compared: [5.0] (the coverages)
               expected [6.0]

        """), text)
    // The same call may return something else the next time.
    coverages.returned = "[]"
    XCTAssertTrue(
      report([.failed, .failed], capacities, coverages).contains("the same call\n       returned []\n"))
    // The same story is told once, and a third test has another.
    var third = capacities
    third.call = "table(image: 9)"
    let other = report([.failed, .failed, .failed], capacities, capacities, third)
    XCTAssertFalse(other.contains("the same call"), other)
    XCTAssertTrue(other.contains("table(image: 9)"), other)
  }
}
