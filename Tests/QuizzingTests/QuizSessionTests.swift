import XCTest

@testable import ExerciseKit
@testable import Quizzing

final class QuizSessionTests: XCTestCase {
  func testTheSameSeedGivesTheSameListAndAnotherOneAnother() throws {
    let quiz = try SampleQuiz.quiz()
    let one = QuizSession(exercise: "sample", quiz: quiz, pool: 3, seed: 7)
    XCTAssertEqual(one, QuizSession(exercise: "sample", quiz: quiz, pool: 3, seed: 7))
    XCTAssertNotEqual(
      one.items[0].seed, QuizSession(exercise: "sample", quiz: quiz, pool: 3, seed: 8).items[0].seed)
  }

  func testAPoolHoldsNoQuestionWithoutThoseItRequires() throws {
    let quiz = try SampleQuiz.quiz()
    for pool in 1...4 {
      for seed in 1...UInt64(20) {
        let ids = QuizSession(exercise: "sample", quiz: quiz, pool: pool, seed: seed).items.map(\.question)
        XCTAssertEqual(
          ids, Array(["first", "second", "third", "fourth"].prefix(pool)), "pool \(pool) seed \(seed)")
      }
    }
  }

  private func session() throws -> (Quiz, QuizSession, QuizRecord) {
    let quiz = try SampleQuiz.quiz()
    return (quiz, QuizSession(exercise: "sample", quiz: quiz, pool: quiz.pool, seed: 3), QuizRecord())
  }

  private func answer(
    _ text: String, _ session: inout QuizSession, _ quiz: Quiz, _ record: inout QuizRecord
  ) throws -> QuizSession.Outcome {
    let question = try XCTUnwrap(quiz.question(session.current!.question))
    let instance = try question.instance(seed: session.current!.seed)
    let rules = AttemptRules(question, in: quiz, course: nil)
    let text = text == "right" ? instance.answer.text : text
    return session.answer(try instance.read(text), to: instance, rules: rules, record: &record)
  }

  func testAWrongAttemptAndAHintCostTheirShares() throws {
    var (quiz, session, record) = try session()
    let instance = try quiz.question("first")!.instance(seed: session.current!.seed)
    XCTAssertEqual(session.hint(of: instance)?.cost, 0)
    XCTAssertEqual(session.hint(of: instance)?.cost, 0.25)
    XCTAssertNil(session.hint(of: instance))
    guard case .wrong(_, _, 1) = try answer("1x1x1", &session, quiz, &record) else { return XCTFail() }
    // 2 points, less a half for the attempt and a quarter for the hint.
    XCTAssertEqual(try answer("right", &session, quiz, &record), .right(points: 0.5))
    XCTAssertEqual(session.points, 0.5)
    XCTAssertEqual(session.maximum(in: quiz), 4)
  }

  func testAShapeThatIsMissedKeepsTheShareOfItsRightAxes() throws {
    var (quiz, session, record) = try session()
    let instance = try quiz.question("first")!.instance(seed: session.current!.seed)
    let side = Int(instance.answer.values[0])
    _ = try answer("\(side)x\(side)x9", &session, quiz, &record)
    guard case .missed(let mark, _, let points) = try answer("\(side)x1x1", &session, quiz, &record) else {
      return XCTFail()
    }
    XCTAssertEqual(mark.isRight, [true, false, false])
    // Two of three axes were right once; one wrong attempt before the last one costs a half.
    XCTAssertEqual(points, 2 * 2.0 / 3 * 0.5, accuracy: 0.001)
  }

  func testWhatWasMissedComesAgainWithAnotherSeedSoonerTheOftenerItsMisconceptionWasMet() throws {
    XCTAssertEqual((1...6).map(ReviewSchedule.gap(met:)), [7, 3, 1, 0, 0, 0])
    var (quiz, session, record) = try session()
    record.misconceptions["forgot-padding"] = .init(count: 1, isOpen: false, questions: [])
    let first = session.current!
    let instance = try quiz.question("first")!.instance(seed: first.seed)
    let wrong = try XCTUnwrap(instance.misconceptions.first { $0.misconception == "forgot-padding" })
    _ = try answer(wrong.answer.text, &session, quiz, &record)
    guard case .missed(_, let explanations, _) = try answer(wrong.answer.text, &session, quiz, &record) else {
      return XCTFail()
    }
    XCTAssertEqual(explanations.first?.misconception, "forgot-padding")
    XCTAssertTrue(explanations[0].feedback.hasPrefix("Padding of "))
    XCTAssertEqual(record.misconceptions["forgot-padding"]?.count, 2)
    // Met twice: three others would come first, and there are only two.
    XCTAssertEqual(session.items.map(\.question), ["first", "second", "third", "first"])
    XCTAssertTrue(session.items[3].isReview)
    XCTAssertNotEqual(session.items[3].seed, first.seed)
  }

  func testAReviewAnsweredAtOnceClosesTheMisconceptionAndIsWorthNothing() throws {
    var (quiz, session, record) = try session()
    session.skip(record: &record)
    XCTAssertEqual(record.questionsToReview(of: "sample"), ["first"])
    _ = try answer("right", &session, quiz, &record)
    let letter =
      try quiz.question("third")!.instance(seed: session.current!.seed).choices[0].isCorrect ? "a" : "b"
    _ = try answer(letter, &session, quiz, &record)
    XCTAssertEqual(session.current?.isReview, true)
    XCTAssertEqual(try answer("right", &session, quiz, &record), .right(points: 0))
    XCTAssertTrue(session.isFinished)
    XCTAssertEqual(record.openMisconceptions.map(\.name), [])
    let next = QuizSession(
      exercise: "sample", quiz: quiz, pool: 3, seed: 4, carried: ["first", "gone"])
    XCTAssertEqual(next.items.map(\.isReview), [true, false, false, false])
  }

  func testAQuestionTakenOutOfTheCourseIsDropped() throws {
    var (quiz, session, record) = try session()
    _ = try answer("right", &session, quiz, &record)
    let smaller = quiz.alone(quiz.question("third")!)
    session.dropItems(missingFrom: smaller)
    XCTAssertEqual(session.items.map(\.question), ["third"])
    XCTAssertEqual(session.position, 0)
  }
}
