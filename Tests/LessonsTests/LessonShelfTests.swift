import XCTest

@testable import Lessons

final class LessonShelfTests: XCTestCase {
  private func shelf() throws -> LessonShelf { try LessonShelf(course: CoursewareLessons.root) }

  func testLessonsAreFoundByNumberNameAndExercise() throws {
    let shelf = try shelf()
    for name in ["03-parameter-count", "3", "03", "parameter-count", "par", "03-p", "exercise2", "Parameter"]
    {
      XCTAssertEqual(try shelf.lesson(name).id, "03-parameter-count", name)
    }
  }

  func testWhatIsNotFoundSaysWhatToType() throws {
    let shelf = try shelf()
    func message(_ name: String) -> String {
      do { return try shelf.lesson(name).id } catch { return "\(error)" }
    }
    XCTAssertTrue(
      message("paramter-count").contains("did you mean parameter-count?"), message("paramter-count"))
    XCTAssertTrue(message("0").contains("could be 01-convolution, 02-output-size"), message("0"))
    XCTAssertEqual(
      message("exercise1"), "“exercise1” could be 01-convolution or 02-output-size. Name one of them.")
    XCTAssertTrue(message("").hasPrefix("there is no lesson"))
    XCTAssertTrue(message("99").contains("The lessons are 01-convolution, "))
  }

  func testEveryLessonHasATitleASummaryAndAnExercise() throws {
    for lesson in try shelf().lessons {
      XCTAssertTrue(lesson.summary.hasPrefix("You will "), lesson.summary)
      XCTAssertTrue(lesson.summary.hasSuffix("."), lesson.summary)
      XCTAssertNotNil(lesson.exercise, lesson.id)
      XCTAssertNotNil(lesson.number, lesson.id)
    }
  }
}
