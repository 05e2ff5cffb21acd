import Exercises
import XCTest

@testable import Lessons

final class LessonQuestionTests: XCTestCase {
  private let quote = "> **Stop and think.** How\n> many? \n> `./grade quiz exercise2 --question six-filters`"

  func testAStopAndThinkIsAQuestion() throws {
    let question = try XCTUnwrap(lesson("Text.\n\n" + quote).questions.first)
    XCTAssertEqual(question.exercise, "exercise2")
    XCTAssertEqual(question.id, "six-filters")
    XCTAssertEqual(question.text, [.text("How many?")])
    XCTAssertEqual(question.line, 5)
  }

  func testTextAndCommandAreShown() throws {
    XCTAssertEqual(
      try rendered(quote),
      "│ Stop and think. How many?\n│ ./grade quiz exercise2 --question six-filters")
  }

  func testAStopAndThinkWithoutItsCommandIsRefused() {
    for text in [
      "> **Stop and think.** How many?", "> **Stop and think.** How many?\n> `./grade quiz exercise2`",
    ] {
      XCTAssertTrue(diagnostic(text).contains("does not end with the command"), text)
    }
    XCTAssertTrue(diagnostic("> **Stop and think.** How?\n> many").hasPrefix("lesson.md:4: error: "))
  }

  func testOtherQuotesStayQuotes() throws {
    let lesson = try lesson("> Said **someone**.")
    XCTAssertTrue(lesson.questions.isEmpty)
    XCTAssertEqual(try rendered("> Said **someone**."), "│ Said someone.")
  }

  func testEveryQuestionOfTheLessonsIsInItsQuiz() throws {
    let course = try Course(at: CoursewareLessons.root)
    var count = 0
    for lesson in try CoursewareLessons.all() {
      for question in lesson.questions {
        let quiz = try course.exercise(question.exercise).description().quiz
        XCTAssertNotNil(quiz?.question(question.id), "\(lesson.id):\(question.line): \(question.id)")
        count += 1
      }
    }
    XCTAssertGreaterThan(count, 20)
  }
}
