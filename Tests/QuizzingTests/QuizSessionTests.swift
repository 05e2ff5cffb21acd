import Foundation
import XCTest

@testable import Exercises
@testable import Networks
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
    XCTAssertEqual((1...6).map(ReviewSchedule.gap(met:)), [8, 4, 2, 2, 2, 2])
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
    // Met twice: four others would come first, and there are only two.
    XCTAssertEqual(session.items.map(\.question), ["first", "second", "third", "first"])
    XCTAssertTrue(session.items[3].isReview)
    XCTAssertNotEqual(session.items[3].seed, first.seed)
  }

  func testAReviewAnsweredAtOnceClosesTheMisconceptionAndIsWorthNothing() throws {
    var (quiz, session, record) = try session()
    session.skip(quiz.question("first")!, record: &record)
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

  /// `preview --seed 7`, `quiz --seed 7` and `quiz --question … --seed 7` draw the same.
  func testASessionsQuestionsAreDrawnFromItsSeed() throws {
    let quiz = try SampleQuiz.quiz()
    for seed in [1, 7, 999_999] as [UInt64] {
      let whole = QuizSession(exercise: "sample", quiz: quiz, pool: 3, seed: seed)
      XCTAssertEqual(Set(whole.items.map(\.seed)), [seed])
      for question in quiz.questions {
        let alone = QuizSession(
          exercise: "sample", quiz: quiz.only { $0.id == question.id }, pool: 3, seed: seed)
        XCTAssertEqual(alone.items.map(\.seed), [seed])
        XCTAssertEqual(alone.items.map(\.question), [question.id])
      }
    }
  }

  /// Giving up on everything: no question comes right after itself, none more than twice, and seeds stay short.
  func testNoQuestionFollowsItself() throws {
    let quiz = try SampleQuiz.quiz()
    for seed in 1...UInt64(20) {
      var record = QuizRecord()
      // However often everything was missed before.
      for _ in 1...3 {
        var session = QuizSession(
          exercise: "sample", quiz: quiz, pool: 4, seed: seed, carried: record.questionsToReview(of: "sample")
        )
        var last: [String] = []
        while let item = session.current {
          XCTAssertFalse(last.last == item.question, "\(last) then \(item.question)")
          XCTAssertTrue((1...999_999).contains(item.seed))
          last.append(item.question)
          session.skip(quiz.question(item.question)!, record: &record)
        }
        XCTAssertLessThanOrEqual(last.count, 11)
      }
    }
  }

  func testWhatComesAgainHasOtherNumbersOrSaysThatItHasNot() throws {
    let quiz = try SampleQuiz.quiz()
    var reviews = 0
    for seed in 1...UInt64(20) {
      var record = QuizRecord()
      var session = QuizSession(exercise: "sample", quiz: quiz, pool: 4, seed: seed)
      var seen: [String: Set<String>] = [:]
      while let item = session.current {
        let question = quiz.question(item.question)!
        let appearance = try question.instance(seed: item.seed).appearance
        let isNew = seen[item.question, default: []].insert(appearance).inserted
        if item.isReview {
          reviews += 1
          XCTAssertEqual(item.hasSameNumbers, !isNew, "\(item.question) seed \(seed)")
          XCTAssertEqual(isNew, question.isParameterised, item.question)
        }
        session.skip(question, record: &record)
      }
    }
    XCTAssertGreaterThan(reviews, 20)
  }

  /// Asked alone, a question is practised at once, but not with the numbers whose answer was just shown.
  func testAQuestionAskedAloneComesAgainWithOtherNumbersOnly() throws {
    let quiz = try SampleQuiz.quiz()
    for (id, count) in [("first", 2), ("second", 1), ("third", 1), ("fourth", 1)] {
      let question = quiz.question(id)!
      var (session, record) = (
        QuizSession(exercise: "sample", quiz: quiz.only { $0.id == question.id }, pool: nil, seed: 5),
        QuizRecord()
      )
      session.skip(question, record: &record)
      XCTAssertEqual(session.items.count, count, id)
    }
  }

  /// A state written before there was a note on numbers is still read.
  func testAnOlderItemIsRead() throws {
    let json = """
      {"question":"first","seed":9,"isReview":true,"state":"open","wrongAnswers":0,"hints":0,"bestShare":0,"points":0,
      "misconceptions":[]}
      """
    let item = try JSONDecoder().decode(QuizItem.self, from: Data(json.utf8))
    XCTAssertEqual(item, QuizItem(question: "first", seed: 9, isReview: true))
  }

  func testAQuestionTakenOutOfTheCourseIsDropped() throws {
    var (quiz, session, record) = try session()
    _ = try answer("right", &session, quiz, &record)
    let smaller = quiz.only { $0.id == "third" }
    session.dropItems(missingFrom: smaller)
    XCTAssertEqual(session.items.map(\.question), ["third"])
    XCTAssertEqual(session.position, 0)
  }
}
