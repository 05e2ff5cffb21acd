import Diagnostics
import Scaffolding
import SystemFiles
import TestFolders
import XCTest

@testable import Exercises
@testable import Questions

/// What lint says of questions that can be asked and still mislead.
final class QuestionWarningsTests: XCTestCase {
  /// What reading an exercise with the question, and trying it on 50 seeds, warns of.
  private func warnings(_ inside: String, file: StaticString = #filePath, line: UInt = #line) throws
    -> [String]
  {
    let xml =
      "<exercise id=\"q\" title=\"Q\"><quiz><question id=\"which\" points=\"1\">\n\(inside)\n</question></quiz></exercise>"
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "q.xml")
    let question = try XCTUnwrap(exercise.quiz?.questions.first, file: file, line: line)
    return (exercise.warnings + QuestionLint(question, seeds: 50).findings).map { "\($0)" }
  }

  func testAllChoicesCorrectIsWarnedOf() throws {
    let choices = #"<choice correct="true">a</choice><choice correct="true">b</choice>"#
    XCTAssertEqual(
      try warnings("<ask>Which?</ask>\n<choices>\(choices)</choices>"),
      [
        "q.xml:3:1: warning: all 2 choices are correct, so there is nothing to choose; add a wrong one, with "
          + "<feedback> on why it is"
      ])
    XCTAssertEqual(
      try warnings("<ask>Which?</ask>\n<choices>\(choices)<choice>c</choice></choices>"), [])
  }

  func testHintsThatCostMoreThanThereIsAreWarnedOf() throws {
    func hints(_ costs: String...) -> String {
      #"<network input="8x8x1"><conv filters="1" kernel="3"/></network><ask quantity="output-size">Size?</ask>"#
        + "\n" + costs.map { #"<hint cost="\#($0)">Think.</hint>"# }.joined(separator: "\n")
    }
    XCTAssertEqual(try warnings(hints("0.5", "0.5", "0")), [])
    XCTAssertEqual(try warnings(hints("0.1", "0.2", "0.3", "0.4")), [])
    XCTAssertEqual(
      try warnings(hints("0.5", "0.75", "0.5")),
      ["q.xml:4:7: warning: the hints cost 125 % of the points together; lower their costs to 1 in all"])
    // A part of a task as well.
    let part = """
      <exercise id="p" title="P"><task module="P"><part id="1" title="One" points="2" suite="OneTests">
      <hint cost="0.75">a</hint>
      <hint cost="0.5">b</hint></part></task></exercise>
      """
    XCTAssertEqual(
      try Exercise.load(bytes: Array(part.utf8), file: "p.xml").warnings.map { "\($0)" },
      ["p.xml:3:7: warning: the hints cost 125 % of the points together; lower their costs to 1 in all"])
  }

  func testNumbersThatTheNetworkDoesNotHaveAreWarnedOf() throws {
    func question(_ sentence: String, kernel: String = "3", parameters: String = "") -> String {
      """
      \(parameters)<network input="28x28x3"><conv filters="1200" kernel="\(kernel)" id="conv7"/></network>
      <ask quantity="output-size" at="conv7">\(sentence)</ask>
      """
    }
    let right = [
      "A 3x3 convolution on 28x28x3 pixels, 1,200 filters: how large?",
      "How large is conv7 of this 3-D-looking network, behind 1 layer, with stride 1 and padding 0?",
      "What is left of 28×28, 26 or less?", "A kernel of 3.", "How large?",
    ]
    for sentence in right { XCTAssertEqual(try warnings(question(sentence)), [], sentence) }
    let wrong = [
      ("A 5x5 convolution: how large?", "5"), ("On 32x32 pixels?", "32"), ("1,201 filters?", "1201"),
      ("Nine, or 9.5?", "9.5"), ("With 28x28x4?", "4"), ("(kernel 7)", "7"),
    ]
    for (sentence, number) in wrong {
      XCTAssertEqual(
        try warnings(question(sentence)),
        [
          "q.xml:3:6: warning: the question which speaks of \(number), which is nowhere in its network; write the "
            + "network's number, or a word for one that is meant to differ"
        ], sentence)
    }
    // Typed where the parameter was meant: right for one draw in three.
    let drawn = #"<param name="k" in="3 5 7"/>"#
    XCTAssertEqual(try warnings(question("A {k}x{k} kernel?", kernel: "{k}", parameters: drawn)), [])
    let found = try warnings(question("A {k}x5 kernel?", kernel: "{k}", parameters: drawn))
    XCTAssertEqual(found.count, 1)
    XCTAssertTrue(
      found.first?.hasPrefix("q.xml:3:6: warning: the question which speaks of 5, which is nowhere in ")
        == true, "\(found)")
    XCTAssertTrue(found.first?.contains("write the parameter, such as {k}") == true, "\(found)")
  }

  func testTheShareOfDrawsKeptIsTold() throws {
    func lint(_ requirement: String) throws -> QuestionLint {
      let xml = """
        <exercise id="q" title="Q"><quiz><question id="which" points="1">
        <param name="n" in="1..100"/>
        \(requirement)
        <network input="{n+8}x{n+8}x1"><conv filters="1" kernel="3"/></network>
        <ask quantity="output-size">Size?</ask></question></quiz></exercise>
        """
      let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "q.xml")
      return QuestionLint(try XCTUnwrap(exercise.quiz?.questions.first), seeds: 200)
    }
    let all = try lint("")
    XCTAssertFalse(all.summary.contains("keeps"), all.summary)
    let half = try lint(#"<require that="n &lt;= 50"/>"#)
    let share = try XCTUnwrap(half.summary.firstMatch(of: /keeps (\d+) % of the draws/)?.output.1)
    XCTAssertLessThan(abs((Double(share) ?? 0) - 50), 10, half.summary)
    XCTAssertEqual(half.findings, [])
    let few = try lint(#"<require that="n &lt;= 2"/>"#)
    let finding = try XCTUnwrap(few.findings.first)
    XCTAssertEqual(finding.severity, .warning)
    XCTAssertTrue("\(finding)".hasPrefix("q.xml:3:10: warning: the question which keeps "), "\(finding)")
    XCTAssertTrue(finding.message.contains("line 3: that=\"n <= 2\" refused "), finding.message)
  }

  // MARK: - The folder around

  private func course(_ change: (String) throws -> Void) throws -> [String] {
    let folder = try temporaryFolder()
    let exercise = "\(folder)/Exercises/one"
    try write(
      #"<exercise id="one" title="One"><task module="One"><part id="1" title="A" points="2" suite="ATests"/>"#
        + #"<part id="2" title="B" points="0.5" suite="BTests"/></task></exercise>"#,
      to: exercise + "/exercise.xml")
    try write("", to: exercise + "/Package.swift")
    try write("", to: exercise + "/Sources/One/A.swift")
    try write("class ATests {}\nclass BTests {}", to: exercise + "/Tests/OneTests/ATests.swift")
    try write("", to: folder + "/Solutions/one/Sources/One/A.swift")
    try change(folder)
    let found = try XCTUnwrap(try Course(at: folder).exercises.first)
    let loaded = try found.load()
    return (MissingSolution.findings(loaded, in: found) + ReadmePoints.findings(loaded, in: found)).map {
      "\($0)".replacing(folder, with: "")
    }
  }

  func testATaskWithoutASolutionIsWarnedOf() throws {
    XCTAssertEqual(try course { _ in }, [])
    let missing = try course { folder in
      try FileManager.default.removeItem(atPath: folder + "/Solutions/one/Sources/One/A.swift")
    }
    XCTAssertEqual(missing.count, 1)
    XCTAssertTrue(
      missing[0].hasPrefix("/Exercises/one/exercise.xml:1:11: warning: one has no solution; write "),
      missing[0])
  }

  func testPointsOfTheReadmeAreHeldToTheExercise() throws {
    func readme(_ rows: String) throws -> [String] {
      try course { try self.write(rows, to: $0 + "/Exercises/one/README.md") }
    }
    XCTAssertEqual(
      try readme("# One\n\n| part | points |\n|---|---|\n| 1 A | 2, a share |\n| 2 B | 0.5 |\n"), [])
    XCTAssertEqual(
      try readme("# One\n\n| part | points | file |\n|---|---|---|\n| 1 A | 3 | a |\n| 2 B | 1, all | b |\n"),
      [
        "/Exercises/one/README.md:5: warning: part 1 is worth 3 here and 2 in exercise.xml; make the two equal",
        "/Exercises/one/README.md:6: warning: part 2 is worth 1 here and 0.5 in exercise.xml; make the two equal",
      ])
    // Another table, and text.
    XCTAssertEqual(
      try readme("1 A is worth 7 points.\n\n| part | seconds |\n|---|---|\n| 1 A | 99 |\n"), [])
  }
}
