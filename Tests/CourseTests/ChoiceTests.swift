import Diagnostics
import XCTest

@testable import Exercises
@testable import Questions

/// Choices: a right one is never marked wrong, however the numbers are drawn.
final class ChoiceTests: XCTestCase {
  private func question(_ parameters: String, _ choices: [String]) throws -> Question {
    let written = choices.enumerated().map { "<choice\($0 == 0 ? " correct=\"true\"" : "")>\($1)</choice>" }
    let xml = """
      <exercise id="q" title="Q">
        <quiz>
          <question id="which" points="1">
            \(parameters)
            <ask>Which?</ask>
            <choices>
              \(written.joined(separator: "\n        "))
            </choices>
          </question>
        </quiz>
      </exercise>
      """
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "q.xml")
    return try XCTUnwrap(exercise.quiz?.questions.first)
  }

  /// Pairs that say the same for some draws only.
  func testDrawsWhoseChoicesCoincideAreThrownAway() throws {
    let table: [(String, [String])] = [
      (#"<param name="a" in="2 3 4"/>"#, ["{a+2}", "{a*2}"]),
      (#"<param name="a" in="1..4"/>"#, ["{a} pixels", "{a*a}  pixels", "none"]),
      (#"<param name="a" in="1..4"/><param name="b" in="1..4"/>"#, ["{a}/{b}", "{b}/{a}"]),
      (#"<param name="a" in="1..4"/><param name="b" in="1..4"/>"#, ["{a}x{b}", "{b}x{a}."]),
      (#"<param name="a" in="2..5"/>"#, ["no", "{a+2}", "{a*2}"]),
      (#"<param name="a" in="999..1001"/>"#, ["{a}", "1,000"]),
      (#"<param name="a" in="-2..2"/>"#, ["{a}", "−1"]),
      (#"<param name="p" in="valid same"/>"#, ["{p}", "same"]),
    ]
    for (parameters, choices) in table {
      let question = try question(parameters, choices)
      var thrown = 0
      for seed in 1...UInt64(60) {
        let (instance, refusals) = try question.kept(seed: seed) {
          draw, generator, refusals throws(Diagnostics) in
          try question.instance(draw, seed: seed, &generator, &refusals)
        }
        thrown += refusals.coincidences
        XCTAssertEqual(
          instance.choices, try question.instance(seed: seed).choices, "the seed decides")
        XCTAssertNil(ChoiceMeaning.coincidence(in: instance.choices.map(\.text)), "\(instance.choices)")
        for choice in instance.choices where choice.isCorrect {
          // A number may be another choice's; then it is not read.
          guard let read = try? instance.read(choice.text) else { continue }
          XCTAssertTrue(instance.mark(read).isFull, "\(choice.text) of \(instance.choices)")
        }
      }
      XCTAssertGreaterThan(thrown, 0, "\(choices)")
      let lint = QuestionLint(question, seeds: 60)
      XCTAssertEqual(lint.coincidences, thrown)
      XCTAssertEqual(lint.findings.map(\.message), [])
      XCTAssertTrue(lint.summary.contains("\(thrown) draw"), lint.summary)
      XCTAssertTrue(lint.summary.contains("two choices said the same"), lint.summary)
    }
  }

  func testDrawsThatDoNotCoincideAreAsTheyWere() throws {
    let question = try question(#"<param name="a" in="3..9"/>"#, ["{a+2}", "{a*2}"])
    XCTAssertEqual(QuestionLint(question, seeds: 60).coincidences, 0)
    XCTAssertFalse(QuestionLint(question, seeds: 60).summary.contains("thrown away"))
  }

  func testChoicesThatAlwaysCoincideAreRefusedAtTheirLine() throws {
    let table: [(String, [String])] = [
      (#"<param name="a" in="2"/>"#, ["{a+2}", "{a*2}"]),
      (#"<param name="a" in="2 3 4"/>"#, ["{2*a}", "{a+a}"]),
      (#"<param name="a" in="2 3 4"/>"#, ["1/2", "{a}/{2*a}"]),
      (#"<param name="a" in="2 3 4"/>"#, ["{a}", "{a}."]),
      (#"<param name="a" in="2 3 4"/>"#, ["{a-a} or more", "0 or more"]),
      ("", ["0.5", "1/2"]),
    ]
    for (parameters, choices) in table {
      let question = try question(parameters, choices)
      XCTAssertThrowsError(try question.instance(seed: 1), "\(choices)")
      let finding = try XCTUnwrap(QuestionLint(question, seeds: 10).findings.first)
      XCTAssertEqual(finding.severity, .error)
      XCTAssertEqual(finding.position?.line, 8, finding.message)
      XCTAssertTrue(
        finding.message.contains("two choices that say the same (lines 7 and 8)"), finding.message)
    }
  }

  func testTextsThatDifferStayApart() {
    for texts in [
      ["4", "5"], ["conv1", "conv2"], ["W", "w"], ["1 2", "12"], ["2x3", "3x2"], ["-1", "1"], ["1/2", "2"],
      ["", "a"],
      ["0.50", "0.05"], ["a 4", "b 4"], ["4 pixels", "4 channels"],
    ] {
      XCTAssertNil(ChoiceMeaning.coincidence(in: texts), "\(texts)")
    }
  }

  /// A choice may be typed out; where its words are another's number or letter, nothing is read.
  func testAChoiceTypedOutIsChosen() throws {
    let instance = try question("", ["seven pixels", "8", "1"]).instance(seed: 1)
    for (index, choice) in instance.choices.enumerated() {
      let byLetter = try instance.read("(\(QuestionInstance.letter(index)))")
      XCTAssertEqual(byLetter.values, [Double(index + 1)])
      if let read = try? instance.read(choice.text) { XCTAssertEqual(read, byLetter, choice.text) }
    }
    XCTAssertEqual(
      try instance.read("Seven  pixels").values, try instance.read("seven pixels").values)
    let one = try XCTUnwrap(instance.choices.firstIndex { $0.text == "1" })
    if one != 0 {
      XCTAssertThrowsError(try instance.read("1")) { XCTAssertTrue("\($0)".contains("Wanted: a letter")) }
    }
    let letters = try question("", ["b", "a"]).instance(seed: 2)
    XCTAssertThrowsError(try letters.read(letters.choices[0].text == "a" ? "zz" : "a"))
    XCTAssertEqual(try letters.read("(a)").values, [1])
  }

  func testLiteralBracesAreDoubled() throws {
    let question = try question(
      #"<param name="a" in="3"/>"#, ["the set {{1, {a}}}", #"\frac{{a}}{{b}}"#, "{{{a}}}", "{{}} and {a}"])
    XCTAssertEqual(
      Set(try question.instance(seed: 1).choices.map(\.text)),
      ["the set {1, 3}", #"\frac{a}{b}"#, "{3}", "{} and 3"])
  }

  func testALoneBraceSaysHowToWriteIt() throws {
    for text in ["the set {1, 2}", "a } alone", "a { alone", "{a}}", "{{a}", #"\frac{b}{c}"#, "x_{i}"] {
      XCTAssertThrowsError(try question(#"<param name="a" in="3"/>"#, ["{a}", text]), text) { error in
        let messages = (error as? Diagnostics)?.description ?? ""
        XCTAssertTrue(messages.contains("{{"), "\(text): \(messages)")
        XCTAssertTrue(messages.contains("q.xml:8"), "\(text): \(messages)")
      }
    }
  }

  /// Braces around a number vanish: that is said.
  func testANumberInBracesIsWarnedOf() throws {
    let xml = """
      <exercise id="q" title="Q"><quiz><question id="which" points="1">
        <ask>Which of {1} or {{2}}?</ask>
        <choices><choice correct="true">a</choice><choice>b</choice></choices>
      </question></quiz></exercise>
      """
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "q.xml")
    XCTAssertEqual(exercise.warnings.map(\.position?.line), [2])
    XCTAssertTrue(exercise.warnings.first?.message.contains("{1}") ?? false)
    XCTAssertEqual(try exercise.quiz?.questions[0].instance(seed: 1).prompt, "Which of 1 or {2}?")
  }
}
