import Foundation
import Languages
import Sentences
import XCTest

@testable import Exercises
@testable import Questions
@testable import Quizzing

/// An exam: what is typed is kept, the clock is kept to, and marks come at the end.
final class ExamTests: XCTestCase {
  private var saved: [ExamSession] = []
  /// Seconds since 1970, told by the test.
  private var clock = 1_000_000

  private func exercise(_ exam: String, answer: Int = 3) throws -> Exercise {
    let xml = """
      <exercise id="final" title="Final">
        <quiz>\(exam)
          <question id="size" points="2">
            <network input="\(answer + 2)x\(answer + 2)x1"><conv filters="1" kernel="3" id="c"/></network>
            <ask quantity="output-size" at="c">How large is the map?</ask>
            <hint>Count the places.</hint>
            <diagnose misconception="forgot-plus-one">One place more than moves.</diagnose>
          </question>
          <question id="both" points="2">
            <network input="8x8x3"><conv filters="4" kernel="3" id="c"/></network>
            <ask quantity="output-shape" at="c" points="1">Which shape?</ask>
            <ask quantity="parameter-count" at="c" points="1">How many parameters?</ask>
          </question>
          <question id="why" points="1">
            <ask>Why?</ask>
            <choices><choice correct="true">Because.<feedback>Just so.</feedback></choice><choice>No.</choice></choices>
          </question>
        </quiz>
      </exercise>
      """
    return try Exercise.load(bytes: Array(xml.utf8), file: "final.xml")
  }

  private func play(
    _ lines: [String], exam: String = #"<exam minutes="30"/>"#, session: ExamSession? = nil,
    mostLines: Int? = nil, answer: Int = 3, at times: [Int] = []
  ) throws -> (said: String, points: Double?) {
    let exercise = try exercise(exam, answer: answer)
    let quiz = try XCTUnwrap(exercise.quiz)
    let script = Script(lines)
    var times = times
    var dialogue = ExamDialogue(
      exercise, quiz, try XCTUnwrap(quiz.exam),
      session: session ?? ExamSession(exercise: "final", quiz: quiz, seed: 3, started: clock),
      style: QuizStyle(
        width: 80, usesColor: false, isASCII: true, command: "./grade quiz final", mostLines: mostLines),
      console: ScriptedConsole(script: script), now: { self.clock },
      save: { session in
        self.saved.append(session)
        if !times.isEmpty { self.clock += times.removeFirst() }
      })
    let points = try dialogue.run()?.points
    for line in script.said.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
    return (script.said, points)
  }

  /// The letter of the right choice, as the seed shuffles them.
  private func rightLetter() throws -> String {
    let instance = try XCTUnwrap(try exercise("<exam/>").quiz?.question("why")).instance(seed: 3)
    return QuestionInstance.letter(try XCTUnwrap(instance.choices.firstIndex(where: \.isCorrect)))
  }

  func testNothingIsMarkedBeforeItIsHandedIn() throws {
    let (said, points) = try play([
      "2", "6x6x4", "100", "list", "hand in", "hint", "hand in", try rightLetter(), "back", "", "112",
      "hand in",
    ])
    let marked = try XCTUnwrap(said.range(of: "Handed in."))
    let before = said[..<marked.lowerBound]
    for word in ["Right", "Not yet", "Not right", "The answer", "places", "Just so", "seed"] {
      XCTAssertFalse(before.contains(word), "“\(word)” was said before the end:\n\(before)")
    }
    for words in [
      "3 questions, 30 minutes. Nothing is marked before you hand in.",
      "Question 1 of 3, 2 points, 30 min left",
      "30 min > ", "30 min (1) > ", "Kept.", "> 3  open", "Not answered: question 3.",
      "There is no hint in an exam",
      "Your answer so far: 6x6x4",
    ] { XCTAssertTrue(before.contains(words), "“\(words)” was not said:\n\(before)") }
    let after = said[marked.upperBound...]
    for words in [
      "- Question 1: 0 of 2", "You: 2", "The answer: 3", "One place more than moves.", "+ Question 2: 2 of 2",
      "+ Question 3: 1 of 1", "3 of 5 points",
    ] { XCTAssertTrue(after.contains(words), "“\(words)” was not said:\n\(after)") }
    XCTAssertEqual(points, 3)
    XCTAssertEqual(saved.last?.items.map(\.typed), [["2"], ["6x6x4", "112"], [try rightLetter()]])
  }

  func testTheClockGoesOnAndEndsTheExam() throws {
    let (_, none) = try play(["3", "quit"])
    XCTAssertNil(none)
    let kept = try XCTUnwrap(saved.last)
    XCTAssertEqual(kept.items[0].typed, ["3"])
    // Away for 20 minutes.
    clock += 20 * 60
    let (resumed, _) = try play(["quit"], session: kept)
    XCTAssertTrue(resumed.contains("You were here before"), resumed)
    XCTAssertTrue(resumed.contains("10 min left"), resumed)
    XCTAssertTrue(resumed.contains("the time goes on: 10 min left"), resumed)
    // What is typed after the end does not count.
    clock += 11 * 60
    let (late, points) = try play(["6x6x4", "112"], session: saved.last)
    XCTAssertTrue(late.contains("The time is over: what was there is handed in."), late)
    XCTAssertEqual(points, 2)
    XCTAssertEqual(saved.last?.handedIn, kept.started + 30 * 60)
    XCTAssertEqual(saved.last?.items[1].typed, [])
    // Looked at once more, nothing changes.
    let before = saved.count
    let (again, same) = try play(["1"], session: saved.last)
    XCTAssertEqual(same, 2)
    XCTAssertEqual(saved.count, before)
    XCTAssertFalse(again.contains(" > "), again)
  }

  func testTheEndComesWhileSomebodyTypes() throws {
    // The clock moves on with each saving: after the second answer the time is over.
    let (said, points) = try play(["3", "6x6x4", "112", "a"], at: [0, 0, 20 * 60, 10 * 60])
    XCTAssertTrue(said.contains("The time is over"), said)
    XCTAssertEqual(points, 2 + 1)
  }

  func testWhatCannotBeReadIsNotKeptAndWhatIsTypedCanBeTakenBack() throws {
    _ = try play(["what?", "3", "back", "-", "back", "quit"], exam: "<exam/>")
    XCTAssertEqual(saved.last?.items[0].typed, [nil])
    XCTAssertEqual(saved.last?.unanswered, [0, 1, 2])
    let (said, _) = try play(["what?", "next", "next", "next", "go 9", "go 1", "back"], exam: "<exam/>")
    for words in [
      "(It was not kept.)", "This was the last question.", "There are questions 1 to 3.",
      "This is the first question.",
    ] { XCTAssertTrue(said.contains(words), "“\(words)” was not said:\n\(said)") }
    XCTAssertFalse(said.contains("left"), "an exam without an end has no clock:\n\(said)")
  }

  func testTheFeedbackIsWhatTheExamSays() throws {
    let lines = ["2", "hand in", "hand in"]
    let points = try play(lines, exam: #"<exam feedback="points"/>"#)
    XCTAssertEqual(points.points, 0)
    XCTAssertTrue(points.said.contains("- Question 1: 0 of 2"), points.said)
    XCTAssertFalse(points.said.contains("The answer"), points.said)
    let none = try play(lines, exam: #"<exam feedback="none"/>"#)
    XCTAssertNil(none.points)
    XCTAssertFalse(none.said.contains("Question 1: "), none.said)
    XCTAssertTrue(none.said.contains("Its points are told elsewhere."), none.said)
  }

  /// What was typed is marked, not what was once said of it.
  func testAMendedCourseMarksAnew() throws {
    let (_, wrong) = try play(["3", "hand in", "hand in"], answer: 4)
    XCTAssertEqual(wrong, 0)
    let (_, right) = try play([], session: saved.last, answer: 3)
    XCTAssertEqual(right, 2)
  }

  func testAPipeHasAnEnd() throws {
    let (said, points) = try play(Array(repeating: "hint", count: 500), mostLines: 10)
    XCTAssertNil(points)
    XCTAssertTrue(said.contains("30 lines were taken"), said)
  }

  /// In German "1.168" is more than a thousand, in English hardly more than one, whoever marks it later.
  func testAnAnswerIsMarkedInTheLanguageInWhichItWasTyped() throws {
    let xml = """
      <exercise id="final" title="Final"><quiz><exam/>
        <question id="n" points="1"><ask value="1168">How many?</ask></question>
      </quiz></exercise>
      """
    let quiz = try XCTUnwrap(try Exercise.load(bytes: Array(xml.utf8), file: "final.xml").quiz)
    func points(_ session: ExamSession) throws -> Double { try ExamResult(session, quiz).points }
    var session = ExamSession(exercise: "final", quiz: quiz, seed: 1, started: 0)
    Language.speaking(.german) { session.type("1.168", into: 0, of: 1) }
    XCTAssertEqual(Language.current.code, "en")
    XCTAssertEqual(try points(session), 1)
    let kept = try JSONDecoder().decode(ExamSession.self, from: JSONEncoder().encode(session))
    XCTAssertEqual(kept, session)
    XCTAssertEqual(try points(kept), 1)
    XCTAssertEqual(try Language.speaking(.german) { Result { try points(kept) } }.get(), 1)
    session.type("1.168", into: 0, of: 1)
    XCTAssertEqual(try Language.speaking(.german) { Result { try points(session) } }.get(), 0)
    session.type("1,168", into: 0, of: 1)
    XCTAssertEqual(try points(session), 1)
    // A record of the version before has no languages.
    let text = String(decoding: try JSONEncoder().encode(session), as: UTF8.self)
    XCTAssertFalse(text.contains("languages"), text)
  }

  func testSoManyQuestionsAreDrawnAsTheExamSays() throws {
    let quiz = try XCTUnwrap(try exercise(#"<exam questions="2"/>"#).quiz)
    var seen: Set<[String]> = []
    for seed in 1...UInt64(30) {
      let session = ExamSession(exercise: "final", quiz: quiz, seed: seed, started: 0)
      XCTAssertEqual(session.items.count, 2)
      XCTAssertEqual(session, ExamSession(exercise: "final", quiz: quiz, seed: seed, started: 0))
      seen.insert(session.items.map(\.question))
    }
    XCTAssertEqual(seen.count, 3)
  }

  func testWhatAnExamDoesNotHaveIsRefused() throws {
    for (exam, expected) in [
      (#"<exam minutes="0"/>"#, "minutes=\"0\" is not possible in <exam>"),
      (#"<exam feedback="later"/>"#, "feedback=\"later\" is not possible in <exam>"),
      (#"<exam/><exam/>"#, "there is more than one <exam> in <quiz>"),
    ] {
      do {
        _ = try exercise(exam)
        XCTFail(exam)
      } catch {
        XCTAssertTrue("\(error)".contains(expected), "\(error)")
      }
    }
    let xml =
      #"<exercise id="f" title="F"><quiz pool="2"><exam/><question id="q" points="1"><ask>?</ask><choices>"#
      + #"<choice correct="true">x</choice><choice>y</choice></choices></question></quiz></exercise>"#
    XCTAssertThrowsError(try Exercise.load(bytes: Array(xml.utf8), file: "f.xml")) { error in
      XCTAssertTrue("\(error)".contains("f.xml:1:34: error: an exam has no pool"), "\(error)")
    }
    let many = try exercise(#"<exam questions="9"/>"#)
    XCTAssertEqual(many.warnings.map(\.message), ["the exam asks 9 questions, and the quiz has 3"])
  }
}
