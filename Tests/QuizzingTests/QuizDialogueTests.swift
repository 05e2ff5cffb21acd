import XCTest

@testable import ExerciseKit
@testable import Quizzing

final class QuizDialogueTests: XCTestCase {
  private var saved: [QuizRecord] = []

  /// Plays a session, or goes on with one, and returns what was said.
  private func play(_ lines: [String], record: QuizRecord = QuizRecord()) throws -> (String, String) {
    let exercise = try SampleQuiz.exercise()
    let quiz = exercise.quiz!
    let script = Script(lines)
    let session =
      record.sessions["sample"] ?? QuizSession(exercise: "sample", quiz: quiz, pool: quiz.pool, seed: 3)
    var dialogue = QuizDialogue(
      exercise, quiz, settings: nil, session: session, record: record,
      style: QuizStyle(width: 80, usesColor: false, isASCII: true, command: "./grade quiz sample"),
      console: ScriptedConsole(script: script)
    ) { self.saved.append($0) }
    let end = try dialogue.run()
    return (script.said, "\(end)")
  }

  func testAConversation() throws {
    let (said, end) = try play(["4x4x4", "hint", "", "what?", "36", "quit"])
    XCTAssertEqual(end, "left")
    for words in [
      "Sample  (quiz of sample)", "Question 1 of 3, 2 points, score 0 of 4",
      "- Not yet, one attempt left.  4 -  4 -  4 +",
      "Hint: Free.", "There is another one; it costs 0.5 points.", "An empty line costs nothing.",
      "There is no number in that. Wanted: 3 numbers", "(This cost no attempt.)", "That is one number.",
      "Saved. `./grade quiz sample` goes on with question 1.",
    ] {
      XCTAssertTrue(said.contains(words), "“\(words)” was not said in:\n\(said)")
    }
    for line in said.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
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

  func testTheEndTellsScoreAndWhatIsOpen() throws {
    let (said, end) = try play(["skip", "36", "38", "40", "zzz", "a", "b", "skip", "skip", "skip", "skip"])
    XCTAssertTrue(end.hasPrefix("finished"), end)
    XCTAssertTrue(said.contains("No biases?"), said)
    XCTAssertTrue(said.contains("Done: "), said)
    XCTAssertTrue(said.contains("forgot-bias (met once)"), said)
    XCTAssertTrue(said.contains("Once more"), said)
  }
}
