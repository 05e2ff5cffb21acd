import Foundation
import XCTest

@testable import Exercises
@testable import Questions
@testable import Quizzing

final class QuizDialogueTests: XCTestCase {
  private var saved: [QuizRecord] = []

  /// Plays a session, or goes on with one, and returns what was said.
  ///
  /// - Parameter mostLines: how many lines are taken for a question.
  private func play(
    _ lines: [String], record: QuizRecord = QuizRecord(), mostLines: Int? = nil, of other: Exercise? = nil
  ) throws -> (String, String) {
    let exercise = try other ?? SampleQuiz.exercise()
    let quiz = exercise.quiz!
    let script = Script(lines)
    let session =
      record.sessions["sample"] ?? QuizSession(exercise: "sample", quiz: quiz, pool: quiz.pool, seed: 3)
    var dialogue = QuizDialogue(
      exercise, quiz, settings: nil, session: session, record: record,
      style: QuizStyle(
        width: 80, usesColor: false, isASCII: true, command: "./grade quiz sample", mostLines: mostLines),
      console: ScriptedConsole(script: script)
    ) { self.saved.append($0) }
    let end = try dialogue.run()
    return (script.said, "\(end)")
  }

  func testAConversation() throws {
    let (said, end) = try play(["4x4x4", "hint", "", "what?", "36", "quit"])
    XCTAssertEqual(end, "left")
    for words in [
      "Sample  (quiz of sample)", "Question 1 of 3, 2 points, score 0 of 4, seed 3",
      "- Not yet, one attempt left.  4 -  4 -  4 +",
      "Hint: Free.", "There is another one; it costs 0.5 points.", "An empty line costs nothing.",
      "There is no number in that. Wanted: 3 numbers", "(This cost no attempt.)", "That is one number.",
      "Saved. `./grade quiz sample` goes on with question 1.",
    ] {
      XCTAssertTrue(said.contains(words), "“\(words)” was not said in:\n\(said)")
    }
    for line in said.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
  }

  /// The lines of each question are counted from its beginning, and a person's not at all.
  func testSoManyLinesAreTakenForAQuestionAndNoMore() throws {
    for line in ["hint", "", "help", "what?", "?", "   "] {
      let (said, end) = try play(Array(repeating: line, count: 50), mostLines: 10)
      XCTAssertEqual(end, "left", line)
      XCTAssertEqual(said.components(separatedBy: "\n> ").count - 1, 10, line)
      XCTAssertTrue(said.contains("10 lines have not answered this question"), said)
      XCTAssertTrue(said.contains("goes on with question 1."), said)
      XCTAssertFalse(try play(Array(repeating: line, count: 50)).0.contains("lines have not"), line)
    }
    // The last line may answer.
    let (said, _) = try play(["", "skip", "", "40", "", "a", "a"], mostLines: 2)
    XCTAssertFalse(said.contains("lines have not answered"), said)
  }

  /// Who guessed right learns why, too.
  func testTheRightChoiceIsExplainedAtTheFirstTry() throws {
    let tries = try ["a", "b"].map { try play(["skip", "skip", $0]).0 }
    XCTAssertEqual(tries.count { $0.contains("Right.  +1\n  This it is.") }, 1, tries.joined())
    XCTAssertEqual(tries.count { $0.contains("Not that.") && !$0.contains("This it is.") }, 1, tries.joined())
  }

  func testItGoesOnWhereItWasLeftWithTheAttemptsAndHintsOfBefore() throws {
    _ = try play(["1x1x1", "hint"])
    let (said, _) = try play([], record: try XCTUnwrap(saved.last))
    XCTAssertTrue(said.contains("You were here before: on with question 1."), said)
    XCTAssertTrue(said.contains("Hint: Free."), said)
    XCTAssertEqual(saved.last?.sessions["sample"]?.current?.wrongAnswers, 1)
  }

  func testEveryAnswerIsWrittenDownBeforeAnythingIsSaidToIt() throws {
    struct Full: Error {}
    let exercise = try SampleQuiz.exercise()
    let script = Script(["1x1x1"])
    var writes = 0
    var dialogue = QuizDialogue(
      exercise, exercise.quiz!, settings: nil,
      session: QuizSession(exercise: "sample", quiz: exercise.quiz!, pool: 3, seed: 3), record: QuizRecord(),
      style: QuizStyle(width: 80, usesColor: false, isASCII: true, command: ""),
      console: ScriptedConsole(script: script)
    ) { _ in
      writes += 1
      if writes == 2 { throw Full() }
    }
    XCTAssertThrowsError(try dialogue.run())
    XCTAssertFalse(script.said.contains("Not yet"), script.said)
  }

  func testWhatWasReadIsShownWhereItIsNotWhatWasTyped() throws {
    for (typed, shown) in [
      ("4 4 4", "(read as 4x4x4)"), ("8/2 × 4 × 4", "(read as 4x4x4)"), ("4x4x\u{2014}4", "(read as 4x4x−4)"),
      ("４x４x４.", nil), ("4x4x4", nil), ("4 X 4 X 4", nil),
    ] as [(String, String?)] {
      let (said, _) = try play([typed])
      XCTAssertTrue(said.contains("Not yet"), said)
      if let shown { XCTAssertTrue(said.contains(shown), "\(typed): \(said)") }
      if shown == nil, !typed.hasSuffix(".") { XCTAssertFalse(said.contains("read as"), "\(typed): \(said)") }
    }
  }

  /// What is said when one question is asked alone.
  private func answering(_ lines: [String], to id: String, of exercise: Exercise) throws -> Script {
    let script = Script(lines)
    let quiz = exercise.quiz!.only { $0.id == id }
    var dialogue = QuizDialogue(
      exercise, quiz, settings: nil,
      session: QuizSession(exercise: "sample", quiz: quiz, pool: nil, seed: 3), record: QuizRecord(),
      style: QuizStyle(width: 80, usesColor: false, isASCII: true, command: ""),
      console: ScriptedConsole(script: script)
    ) { _ in }
    _ = try dialogue.run()
    return script
  }

  func testALetterInBracketsIsNotReadBack() throws {
    let exercise = try SampleQuiz.exercise()
    for (typed, isShown) in [
      ("(a)", false), ("A.", false), ("b)", false), ("1", true), ("option b", true), ("That", true),
    ] {
      let script = try answering([typed], to: "third", of: exercise)
      XCTAssertEqual(script.said.contains("(read as "), isShown, "\(typed): \(script.said)")
      XCTAssertTrue(script.said.contains("Right.") || script.said.contains("Not yet"), script.said)
    }
  }

  /// "Yes" is for who was right.
  func testWhoGaveUpIsNotToldYes() throws {
    let xml = SampleQuiz.xml.replacingOccurrences(of: "This it is.", with: "Yes: this it is.")
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "sample.xml")
    for (line, words) in [
      ("skip", "  This it is."), ("That", "  This it is."), ("This", "  Yes: this it is."),
    ] {
      let script = try answering([line], to: "third", of: exercise)
      XCTAssertEqual(script.said.contains(words), line != "That", "\(line): \(script.said)")
    }
  }

  func testTheEndTellsScoreAndWhatIsOpen() throws {
    let (said, end) = try play(["skip", "36", "38", "40", "zzz", "a", "b", "skip", "skip", "skip", "skip"])
    XCTAssertTrue(end.hasPrefix("finished"), end)
    XCTAssertTrue(said.contains("No biases?"), said)
    XCTAssertTrue(said.contains("Done: "), said)
    XCTAssertTrue(said.contains("forgot-bias (met once)"), said)
    XCTAssertTrue(said.contains("Once more"), said)
  }

  private func alone(_ id: String, _ xml: String, _ lines: [String], isAlone: Bool = true) throws -> String {
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "sample.xml")
    let script = Script(lines)
    let quiz = exercise.quiz!.only { $0.id == id }
    var dialogue = QuizDialogue(
      exercise, quiz, settings: nil,
      session: QuizSession(exercise: "sample", quiz: quiz, pool: nil, seed: 3), record: QuizRecord(),
      style: QuizStyle(
        width: 80, usesColor: false, isASCII: true, command: "./grade quiz sample", isAlone: isAlone),
      console: ScriptedConsole(script: script)
    ) { _ in }
    _ = try dialogue.run()
    return script.said
  }

  func testAnIncompleteChoiceIsSaidToBeIncomplete() throws {
    let xml = """
      <exercise id="sample" title="Sample"><quiz attempts="3"><question id="several" points="1">
      <ask>Which?</ask><choices>
      <choice correct="true">One</choice><choice correct="true">Two</choice><choice correct="true">Three</choice>
      <choice>Four</choice><choice>Five<feedback>Not five.</feedback></choice>
      </choices></question></quiz></exercise>
      """
    let missing = "Nothing you picked is wrong; something is missing."
    let letters = try letters(of: ["One", "Two", "Three", "Four", "Five"], in: xml)
    for (picked, isSaid) in [
      (["One"], true), (["Two"], true), (["One", "Three"], true), (["Four"], false),
      (["One", "Four"], false),
      (["One", "Two", "Three", "Four"], false), (["One", "Five"], false), (["One", "Two", "Three"], false),
    ] {
      let line = picked.map { letters[$0]! }.sorted().joined(separator: " ")
      let said = try alone("several", xml, [line])
      XCTAssertEqual(said.contains(missing), isSaid, "\(picked): \(said)")
      if isSaid { XCTAssertFalse(said.contains("Not a mistake I know"), said) }
    }
  }

  /// The letter of each choice as the script's seed draws them.
  private func letters(of texts: [String], in xml: String) throws -> [String: String] {
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "sample.xml")
    let instance = try exercise.quiz!.questions[0].instance(seed: 3)
    return Dictionary(
      uniqueKeysWithValues: texts.map { text in
        (text, QuestionInstance.letter(instance.choices.firstIndex { $0.text == text }!))
      })
  }

  func testAQuestionAskedAloneSaysNothingOfTheQuiz() throws {
    for lines in [["quit"], [], ["1x1x1", "q"], ["help", "quit"], ["hint", "exit"]] {
      let said = try alone("first", SampleQuiz.xml, lines)
      for words in ["Saved.", "goes on with", "goes on where", "starts again"] {
        XCTAssertFalse(said.contains(words), said)
      }
    }
    XCTAssertTrue(try alone("first", SampleQuiz.xml, ["quit"], isAlone: false).contains("Saved."))
    let finished = try alone("third", SampleQuiz.xml, ["This"])
    XCTAssertTrue(finished.contains("Done: 1 of 1"), finished)
    XCTAssertFalse(finished.contains("starts again"), finished)
  }

  /// Nothing that `help` prints answers the question.
  func testHelpShowsNoAnswer() throws {
    for id in ["first", "second", "third", "fourth"] {
      let said = try alone(id, SampleQuiz.xml, ["help"])
      let start = try XCTUnwrap(said.range(of: "> help"))
      let end = try XCTUnwrap(said.range(of: "hint: the next hint"))
      let words = said[start.upperBound..<end.lowerBound]
      let instance = try SampleQuiz.quiz().question(id)!.instance(seed: 3)
      XCTAssertTrue(words.contains("Wanted: "), String(words))
      guard !instance.question.hasChoices else {
        XCTAssertFalse(words.contains("such as"), String(words))
        continue
      }
      let example = words.components(separatedBy: "such as ")[1].components(separatedBy: ". ")[0]
      for number in example.split(whereSeparator: { !"0123456789.".contains($0) }).compactMap({ Double($0) })
      where number > 9 {
        XCTAssertFalse(instance.answer.values.contains(number), String(words))
      }
    }
  }

  // MARK: - Several fields

  private func table(_ columns: String) throws -> Exercise {
    let xml = """
      <exercise id="sample" title="Sample"><quiz attempts="2" penalty="0.5"><question id="t" points="4">
        <network input="8x8x1"><conv id="c" filters="2" kernel="3"/></network>
        <intro>Fill in.</intro>
        <table at="c">\(columns)</table>
      </question></quiz></exercise>
      """
    return try Exercise.load(bytes: Array(xml.utf8), file: "sample.xml")
  }

  private let twoColumns =
    "<ask quantity=\"output-shape\">shape</ask><ask quantity=\"parameter-count\">parameters</ask>"

  func testFieldsAreFilledInOneAfterAnotherAndMarkedTogether() throws {
    // Half of the points at once, and half of the other half at the second try: 2 + 1.
    let script = try answering(["6x6x2", "many", "18", "20"], to: "t", of: try table(twoColumns))
    for words in [
      "Fill in.", "(1) c, shape", "(2) c, parameters", "(1) > 6x6x2", "(2) > many", "(2) > 18",
      "(1) + Right.",
      "(2) - Not yet.", "You left out the biases", "One attempt left for what is not right yet.", "(2) > 20",
      "+3 of 4",
    ] {
      XCTAssertTrue(script.said.contains(words), "“\(words)” was not said in:\n\(script.said)")
    }
    for line in script.said.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
  }

  func testAFieldLeftEmptyIsWrongAndWhatWasRightCounts() throws {
    let script = try answering(["6x6x2", "-", "-", "quit"], to: "t", of: try table(twoColumns))
    for words in ["(2) - Not yet.", "(2) - Not right.", "The answer: 20 parameters", "+2 of 4"] {
      XCTAssertTrue(script.said.contains(words), "“\(words)” was not said in:\n\(script.said)")
    }
  }

  /// A course may change while a question of it is half answered.
  func testARecordOfOtherFieldsBeginsThemAnew() throws {
    let (old, new) = (try table(twoColumns), try table(twoColumns + "<ask quantity=\"jump\">jump</ask>"))
    for (from, to, lines) in [(old, new, ["6x6x2", "20", "1"]), (new, old, ["6x6x2", "20"])] {
      for typed in [["6x6x2"], ["1x1x1", "20", "1"]] {
        saved = []
        _ = try play(typed, of: from)
        let (said, _) = try play(lines, record: try XCTUnwrap(saved.last), of: to)
        XCTAssertTrue(said.contains("(1) > 6x6x2"), said)
        XCTAssertTrue(said.contains("of 4\n"), said)
      }
    }
  }
}
