import Foundation
import GraderProgram
import TerminalText
import WireFormat
import XCTest

@testable import GradeReports
@testable import Preparation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats that other programs read, each held to what its readers publish: with a verdict full of text that would
/// break out of its field if it could.
final class ReportFormatTests: XCTestCase {
  private static let hostile =
    "]]> </failure> \" ' & < \u{1b}[2J\u{0}\u{202e}\u{fffe} %0A\n::error file=a,line=1::forged\r\n%25 \u{2028} é 🙂"

  private func test(_ id: String, _ verdict: GradeResult.Verdict) -> GradeResult.Test {
    var failure: TestFailure?
    if verdict != .passed {
      failure = TestFailure(kind: .failed, message: Self.hostile, actual: "1", expected: "2")
    }
    return GradeResult.Test(
      id: id, verdict: verdict, failure: failure,
      place: verdict == .crashed ? SourcePlace(file: "A,b:c.swift", line: 7, function: "f") : nil,
      seconds: 0.25, output: verdict == .passed ? "" : Self.hostile + String(repeating: "x", count: 3000),
      functions: [], code: "XCTAssertTrue(true)")
  }

  private func part(_ id: String, _ points: Double, of most: Double, _ tests: [GradeResult.Test])
    -> GradeResult.Part
  {
    GradeResult.Part(
      id: id, title: "Part <\(id)>", points: points, maxPoints: most,
      verdict: points == most ? .passed : points > 0 ? .partial : .failed, message: nil, tests: tests)
  }

  /// Three parts, of which two run the same suite.
  private var mixed: GradeResult {
    GradeResult(
      exercise: "e1", title: "Exercise", seed: 7,
      build: .init(
        status: .ok,
        diagnostics: [.init(file: "A.swift", line: 3, column: 5, severity: "warning", message: Self.hostile)]),
      parts: [
        part("1", 2, of: 2, [test("S/testA", .passed), test("S/testB", .passed)]),
        part(
          "2", 3.33, of: 10, [test("T/testA", .passed), test("T/testB", .failed), test("T/testC", .crashed)]),
        part("3", 0, of: 1, [test("S/testA", .timedOut), test("S/testB", .passed)]),
      ], notes: [Self.hostile])
  }

  private var broken: GradeResult {
    var result = mixed
    result.build.status = .failed
    result.build.message = Self.hostile
    for index in result.parts.indices {
      result.parts[index].points = 0
      result.parts[index].verdict = .notRun
      result.parts[index].tests = [test("S/testA", .notRun)]
    }
    return result
  }

  private var rejected: GradeResult {
    var result = broken
    result.build.status = .rejected
    for index in result.parts.indices {
      result.parts[index].verdict = .rejected
      result.parts[index].tests = []
    }
    return result
  }

  private var passed: GradeResult {
    var result = mixed
    result.parts = [result.parts[0]]
    return result
  }

  private var all: [GradeResult] { [mixed, broken, rejected, passed] }

  private func render(_ format: any GradeReport.Type, _ result: GradeResult) -> String {
    format.render(
      result, style: ReportStyle(usesColor: false, width: 80, command: "./grade e1", sources: "Sources/M"))
  }

  func testFormatsHaveNamesOfTheirOwn() {
    let names = GradeReports.all.map { $0.name }
    XCTAssertEqual(names, ["text", "json", "junit", "gradescope", "exercism", "github"])
  }

  // MARK: - JUnit

  /// Elements, their attributes (required ones marked) and children, as Jenkins' junit-10.xsd lists them.
  private static let schema: [String: (required: Set<String>, optional: Set<String>, children: Set<String>)] =
    [
      "testsuites": ([], ["name", "time", "tests", "failures", "errors", "disabled"], ["testsuite"]),
      "testsuite": (
        ["name", "tests"],
        [
          "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package",
          "group",
          "file", "log", "url", "version",
        ], ["properties", "testcase", "testsuite", "system-out", "system-err"]
      ),
      "properties": ([], [], ["property"]),
      "property": (["name", "value"], [], []),
      "testcase": (
        ["name"], ["classname", "time", "status", "assertions", "class", "file", "line", "group", "url"],
        ["skipped", "error", "failure", "system-out", "system-err"]
      ),
      "error": ([], ["type", "message"], []),
      "failure": ([], ["type", "message"], []),
      "system-out": ([], [], []),
    ]

  private func assertValid(_ element: XMLElement, line: UInt = #line) throws {
    let name = try XCTUnwrap(element.name)
    let rule = try XCTUnwrap(Self.schema[name], "<\(name)> is not in the schema", line: line)
    let attributes = Set((element.attributes ?? []).compactMap(\.name))
    XCTAssertTrue(rule.required.isSubset(of: attributes), "<\(name)> lacks \(rule.required)", line: line)
    XCTAssertTrue(
      attributes.isSubset(of: rule.required.union(rule.optional)), "\(name): \(attributes)", line: line)
    for child in element.children ?? [] {
      guard let child = child as? XMLElement else { continue }
      XCTAssertTrue(
        rule.children.contains(child.name ?? ""), "<\(child.name ?? "")> in <\(name)>", line: line)
      try assertValid(child, line: line)
    }
  }

  func testJUnitIsValidWithUniqueNamesAndTrueCounts() throws {
    for result in all {
      let root = try XCTUnwrap(try XMLDocument(xmlString: render(JUnitReport.self, result)).rootElement())
      XCTAssertEqual(root.name, "testsuites")
      try assertValid(root)
      let cases = try root.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
      let names = cases.map {
        "\($0.attribute(forName: "classname")?.stringValue ?? "")/\($0.attribute(forName: "name")?.stringValue ?? "")"
      }
      XCTAssertEqual(Set(names).count, names.count, "\(names)")
      for (attribute, path) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
        let count = try root.nodes(forXPath: "//\(path)").count
        XCTAssertEqual(root.attribute(forName: attribute)?.stringValue, "\(count)", attribute)
      }
      let bad = cases.count {
        $0.elements(forName: "failure").count + $0.elements(forName: "error").count > 0
      }
      XCTAssertEqual(bad == 0, result.parts.allSatisfy { $0.verdict == .passed })
    }
  }

  func testJUnitSaysPointsAsProperties() throws {
    let root = try XMLDocument(xmlString: render(JUnitReport.self, mixed))
    let points = try root.nodes(forXPath: "//property[@name='points']/@value").compactMap(\.stringValue)
    XCTAssertEqual(points, ["2", "3.33", "0"])
    let failure = try XCTUnwrap(root.nodes(forXPath: "//failure").first as? XMLElement)
    XCTAssertTrue(failure.stringValue?.contains("]]> </failure> \" ' & <") == true, failure.stringValue ?? "")
    XCTAssertEqual(try root.nodes(forXPath: "//testcase").count, 7)
  }

  // MARK: - Gradescope

  private func object(_ format: any GradeReport.Type, _ result: GradeResult) throws -> [String: Any] {
    let text = render(format, result)
    return try XCTUnwrap(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], text)
  }

  func testGradescopeHasThePublishedFieldsAndItsPointsAddUp() throws {
    let formats: Set = ["text", "html", "simple_format", "md", "ansi"]
    let visibilities: Set = ["hidden", "after_due_date", "after_published", "visible"]
    for result in all {
      let object = try object(GradescopeReport.self, result)
      let known: Set = [
        "score", "execution_time", "output", "output_format", "test_output_format", "test_name_format",
        "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard",
      ]
      XCTAssertTrue(Set(object.keys).isSubset(of: known), "\(object.keys)")
      XCTAssertEqual(try XCTUnwrap(object["score"] as? NSNumber).doubleValue, result.score, accuracy: 1e-9)
      XCTAssertTrue(visibilities.contains(object["stdout_visibility"] as? String ?? ""))
      XCTAssertTrue(formats.contains(object["output_format"] as? String ?? ""))
      let tests = try XCTUnwrap(object["tests"] as? [[String: Any]])
      let fields: Set = [
        "score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
        "visibility", "extra_data",
      ]
      var (score, most) = (0.0, 0.0)
      for test in tests {
        XCTAssertTrue(Set(test.keys).isSubset(of: fields), "\(test.keys)")
        XCTAssertTrue(["passed", "failed"].contains(test["status"] as? String ?? ""))
        XCTAssertTrue(visibilities.contains(test["visibility"] as? String ?? ""))
        XCTAssertTrue(formats.contains(test["output_format"] as? String ?? ""))
        let own = try XCTUnwrap(test["score"] as? NSNumber).doubleValue
        let limit = try XCTUnwrap(test["max_score"] as? NSNumber).doubleValue
        XCTAssertLessThanOrEqual(own, limit + 0.011)
        (score, most) = (score + own, most + limit)
      }
      XCTAssertEqual(score, result.score, accuracy: 1e-9)
      XCTAssertEqual(most, result.maxScore, accuracy: 1e-9)
    }
  }

  /// A part of all or nothing: no test of it is green with points that it lacks, or red with some.
  func testColoursAndPointsAgreeInGradescope() throws {
    let verdicts: [[GradeResult.Verdict]] = [
      [.passed, .failed], [.passed, .passed, .crashed, .passed], [.failed, .timedOut], [.passed, .passed],
      [.notRun, .memory, .passed], [.passed] + [GradeResult.Verdict](repeating: .failed, count: 150),
    ]
    for verdicts in verdicts {
      for isWhole in [true, false] {
        let tests = verdicts.enumerated().map { test("S/test\($0.offset)", $0.element) }
        let passing = verdicts.count { $0 == .passed }
        let isFull = passing == verdicts.count
        let points =
          isFull ? 1 : isWhole ? 0 : (Double(passing) / Double(verdicts.count) * 100).rounded(.down) / 100
        var result = mixed
        result.parts = [part("1", points, of: 1, tests)]
        let entries = try XCTUnwrap(object(GradescopeReport.self, result)["tests"] as? [[String: Any]])
        XCTAssertEqual(entries.count, verdicts.count)
        var (sum, most) = (0.0, 0.0)
        for (entry, verdict) in zip(entries, verdicts) {
          let score = try XCTUnwrap(entry["score"] as? Double)
          let limit = try XCTUnwrap(entry["max_score"] as? Double)
          XCTAssertEqual(entry["status"] as? String, verdict == .passed ? "passed" : "failed")
          XCTAssertEqual(score, verdict == .passed ? limit : 0, accuracy: 1e-9)
          if isWhole, !isFull { XCTAssertEqual(score, 0) }
          (sum, most) = (sum + score, most + limit)
        }
        XCTAssertEqual(sum, points, accuracy: 1e-9)
        XCTAssertEqual(most, 1, accuracy: 1e-9)
      }
    }
  }

  // MARK: - Exercism

  func testExercismHasThePublishedFieldsOfVersion3() throws {
    for result in all {
      let object = try object(ExercismReport.self, result)
      XCTAssertTrue(
        Set(object.keys).isSubset(of: ["version", "status", "message", "tests"]), "\(object.keys)")
      XCTAssertEqual(object["version"] as? Int, 3)
      let tests = try XCTUnwrap(object["tests"] as? [[String: Any]])
      for test in tests {
        let known: Set = ["name", "test_code", "status", "message", "output", "task_id"]
        XCTAssertTrue(Set(test.keys).isSubset(of: known), "\(test.keys)")
        XCTAssertEqual(test["test_code"] as? String, "XCTAssertTrue(true)")
        XCTAssertTrue((1...3).contains(test["task_id"] as? Int ?? 0))
        let status = try XCTUnwrap(test["status"] as? String)
        XCTAssertTrue(["pass", "fail", "error"].contains(status))
        XCTAssertEqual(test["message"] == nil, status == "pass")
        XCTAssertLessThanOrEqual((test["output"] as? String ?? "").count, 500)
      }
      // An error on top is for when no test was run, and then says why.
      XCTAssertEqual(object["status"] as? String == "error", object["message"] != nil)
    }
    XCTAssertEqual(try object(ExercismReport.self, passed)["status"] as? String, "pass")
    XCTAssertEqual(try object(ExercismReport.self, mixed)["status"] as? String, "fail")
    XCTAssertEqual(try object(ExercismReport.self, broken)["status"] as? String, "error")
    XCTAssertEqual(try object(ExercismReport.self, rejected)["status"] as? String, "error")
  }

  /// Parts of a network to build have no tests: every format shows them, with the points they got.
  func testPartsWithoutTestsAreShown() throws {
    var result = mixed
    result.parts = [part("1", 2, of: 2, []), part("2", 0, of: 3, [])]
    result.parts[1].message = Self.hostile
    let gradescope = try XCTUnwrap(object(GradescopeReport.self, result)["tests"] as? [[String: Any]])
    XCTAssertEqual(gradescope.map { $0["score"] as? Double }, [2, 0])
    XCTAssertEqual(gradescope.map { $0["status"] as? String }, ["passed", "failed"])
    let exercism = try object(ExercismReport.self, result)
    XCTAssertEqual(exercism["status"] as? String, "fail")
    let tests = try XCTUnwrap(exercism["tests"] as? [[String: Any]])
    XCTAssertEqual(tests.map { $0["status"] as? String }, ["pass", "fail"])
    XCTAssertEqual(tests.map { $0["name"] as? String }, ["Part <1>", "Part <2>"])
    XCTAssertNil(tests[0]["message"])
    XCTAssertNotNil(tests[1]["message"])
    let junit = try XMLDocument(data: Data(render(JUnitReport.self, result).utf8))
    XCTAssertEqual(
      try junit.nodes(forXPath: "//testcase/@name").map(\.stringValue), ["Part <1>", "Part <2>"])
    XCTAssertEqual(try junit.nodes(forXPath: "//failure").count, 1)
  }

  func testABodyIsTakenFromItsSuite() {
    let suite = """
      final class S: GradedTestCase {
        func testOne() { expectEqual(f(), 1) }
        func testTwo() {
          if true {
            expectEqual(f(), 2)
          }
        }
      }
      """
    let suites = ["S.swift": Array(suite.utf8)]
    XCTAssertEqual(SuiteSource.body(of: "S/testOne", in: suites), "expectEqual(f(), 1)")
    XCTAssertEqual(SuiteSource.body(of: "S/testTwo", in: suites), "if true {\n  expectEqual(f(), 2)\n}")
    XCTAssertNil(SuiteSource.body(of: "S/testThree", in: suites))
  }

  // MARK: - GitHub

  func testGitHubCommandsAreOneLineEachAndNobodyElseWritesOne() throws {
    for result in all {
      let lines = render(GitHubReport.self, result).split(separator: "\n", omittingEmptySubsequences: false)
      XCTAssertEqual(lines.last, "")
      for line in lines.dropLast() {
        let match = try XCTUnwrap(
          line.wholeMatch(of: /::(error|warning|notice) ([^:]*)::(.*)/), "not one command: \(line)")
        for property in match.2.split(separator: ",") {
          let fields = property.split(separator: "=", maxSplits: 1)
          XCTAssertTrue(
            ["file", "line", "col", "endLine", "endColumn", "title"].contains(String(fields[0])), "\(line)")
        }
        // Every percent sign begins one of the escapes.
        let rest = match.3.replacing(/%(25|0A|0D)/, with: "")
        XCTAssertFalse(rest.contains("%"), String(line))
        XCTAssertTrue(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202e }, String(line))
      }
    }
    let text = render(GitHubReport.self, mixed)
    XCTAssertTrue(
      text.contains("::error file=Sources/M/A%2Cb%3Ac.swift,line=7,title=Part 2%3A Part <2>::"), text)
    XCTAssertTrue(text.contains("::warning file=Sources/M/A.swift,line=3,col=5,title=Compiler::"), text)
    XCTAssertTrue(text.hasSuffix("::notice title=Exercise::5.33 of 13 points (seed 7)\n"), text)
  }

  // MARK: - All of them

  /// What a student's code says reaches a log in no format as a command, nor anything that steers or hides.
  func testNoFormatShowsACommandOrAHarmfulCharacter() throws {
    let lines = [
      "::error::x", " ::set-output name=a::b", "\t::stop-commands::t", "##[add-mask]x", "a ##vso[task.x]y",
      "\r::debug::x", "\u{3000}::group::x", "\u{2028}::error::x", "\u{85}::error::x", "\u{feff}::error::x",
      "\u{1b}[2K::error::x", "\u{200b}::warning::", "a\u{202e}b", "a\u{e0041}b", "a\u{9b}2Jb", "a\u{ad}b",
      // Where a line is broken, a command could begin.
      String(repeating: "y", count: 69) + " ::error::z", String(repeating: "z", count: 75) + "::error::z",
    ]
    var result = mixed
    for line in lines {
      result.notes = [line]
      result.build.diagnostics[0].message = line
      result.build.diagnostics[0].file = line
      result.build.diagnostics[0].excerpt = [line, "^"]
      result.parts[1].tests[1].failure = TestFailure(
        kind: .failed, message: "\(line)\n\(line)", actual: line, expected: line)
      result.parts[1].tests[1].output = "\(line)\n\(line)\r\n\(line)"
      result.parts[1].message = line
      for status in [GradeResult.Build.Status.ok, .failed, .rejected] {
        result.build.status = status
        result.build.message = status == .ok ? nil : "\(line)\n\(line)"
        for format in GradeReports.all {
          let text = render(format, result)
          for line in text.split(whereSeparator: \.isNewline) {
            XCTAssertFalse(line.contains(/##[a-z]*\[/), "\(format.name): \(line)")
            let isCommand = line.drop(while: \.isWhitespace).hasPrefix("::")
            XCTAssertEqual(isCommand, format.isLogCommands, "\(format.name): \(line)")
          }
          let raw = text.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || (0x7f...0x9f).contains($0.value)
              || [0xad, 0x200b, 0x2028, 0x202e, 0xfeff, 0xe0041].contains($0.value)
          }
          XCTAssertTrue(raw.allSatisfy { $0 == "\t" }, "\(format.name): \(raw.map(\.value))")
        }
      }
    }
  }

  func testExitStatusesAreThePlatforms() {
    for format in GradeReports.all {
      let isExercism = format.name == "exercism"
      XCTAssertEqual(format.exitStatus(passed), 0)
      for (result, status) in [(mixed, Int32(1)), (broken, 2), (rejected, 2)] {
        XCTAssertEqual(format.exitStatus(result), isExercism ? 0 : status, format.name)
      }
    }
  }

  /// Nothing of a refused submission was graded: its reason is the next step.
  func testARejectionGivesNoHintsForParts() {
    let text = render(TextReport.self, rejected)
    XCTAssertTrue(text.contains("Your submission was not accepted:"), text)
    XCTAssertFalse(text.contains("Nothing passes yet"), text)
    XCTAssertFalse(text.contains("Begin with part"), text)
    XCTAssertFalse(text.contains("Go on with part"), text)
  }

  func testALongWordIsBrokenIntoAllOfItsLines() {
    let word = String(repeating: "0123456789", count: 50_000)
    let lines = WrappedText.lines("a \(word) b", width: 12, indent: "  ")
    XCTAssertEqual(lines.first, "  a")
    XCTAssertEqual(lines.count, 50_002)
    XCTAssertTrue(lines.dropFirst().dropLast().allSatisfy { $0 == "  0123456789" })
    XCTAssertEqual(lines.last, "  b")
  }

  // MARK: - From the command line

  func testEveryFormatComesOutOfTheCommand() throws {
    for format in ["junit", "gradescope", "exercism", "github"] {
      let answer = try BuiltGrader.gradeTiny(
        oneNumber: "public func doubled(_ number: Int) -> Int { fatalError(\"no\") }", format: format)
      // Exercism asks for 0 whenever results were written.
      XCTAssertEqual(answer.status, format == "exercism" ? 0 : 1, answer.errors)
      switch format {
      case "junit": XCTAssertNoThrow(try XMLDocument(xmlString: answer.output))
      case "github":
        XCTAssertTrue(answer.output.contains("OneNumber.swift,line=1,title=Part 1"), answer.output)
      default: XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)))
      }
      if format == "exercism" {
        XCTAssertTrue(answer.output.contains("expectEqual(doubled(21), 42"), answer.output)
      }
    }
  }
}
