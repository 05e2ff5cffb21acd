import Foundation
import XCTest

@testable import Exercises
@testable import Questions

/// What people type for an exercise names it, and what names none says what to type.
final class ExerciseLookupTests: XCTestCase {
  private func course(_ ids: [String]) throws -> Course {
    let root = try temporaryFolder()
    for id in ids {
      try write("<exercise/>", to: "\(root)/Exercises/\(id)/exercise.xml")
      try write("", to: "\(root)/Exercises/\(id)/Sources/M/File.swift")
      try write("", to: "\(root)/Solutions/\(id)/Sources/M/File.swift")
    }
    return try Course(at: root)
  }

  private func found(_ typed: String, in course: Course, commands: [String] = []) -> String {
    do throws(ExerciseNotFound) {
      return try course.exercise(named: typed, commands: commands).id
    } catch {
      return error.description
    }
  }

  func testEveryWayOfNamingAnExercise() throws {
    let course = try course(["practice1", "practice3", "practice13", "my-exercise", "pooling"])
    for typed in [
      "practice3", "practice3/", "practice3//", "./practice3", "./practice3/", "Exercises/practice3",
      "./Exercises/practice3/", "../nowhere/Exercises/practice3/Sources", "3", "03", "pr3", "p3", "Practice3",
      "PRACTICE3/", "practice-3", "practice_3", "practice 3", "Practice 3", "practice03",
      "\(course.path)/Exercises/practice3", "\(course.path)/Exercises/practice3/",
      "\(course.path)/Exercises/practice3/Sources/M/File.swift",
      "\(course.path)/Exercises/../Exercises/practice3/exercise.xml",
    ] {
      XCTAssertEqual(found(typed, in: course), "practice3", typed)
    }
    for typed in ["my-exercise", "my-exercise/", "My-Exercise", "MyExercise", "my_exercise", "./my-exercise"]
    {
      XCTAssertEqual(found(typed, in: course), "my-exercise", typed)
    }
    XCTAssertEqual(found("pooling/", in: course), "pooling")
    XCTAssertEqual(found("13", in: course), "practice13")
  }

  func testAFolderThroughALinkIsStillTheExercise() throws {
    let course = try course(["exercise1", "exercise3"])
    let link = try temporaryFolder() + "/work"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(course.path)/Exercises/exercise3")
    XCTAssertEqual(found(link, in: course), "exercise3")
  }

  func testAnExactNameWinsOverWhatIsAlike() throws {
    let course = try course(["exercise3", "Exercise3", "ex3"])
    XCTAssertEqual(found("exercise3", in: course), "exercise3")
    XCTAssertEqual(found("Exercise3/", in: course), "Exercise3")
    XCTAssertEqual(found("ex3", in: course), "ex3")
    XCTAssertTrue(found("EXERCISE3", in: course).contains("could be "), found("EXERCISE3", in: course))
  }

  func testWhatIsNoExerciseSaysTheNearestAndTheList() throws {
    let course = try course(["exercise1", "exercise3"])
    for (typed, words) in [
      ("exercize3", "there is no exercise \"exercize3\"; did you mean exercise3?"),
      ("exercize3/", "there is no exercise \"exercize3\"; did you mean exercise3?"),
      ("7", "there is no exercise \"7\"."), ("exercise", "there is no exercise \"exercise\".\n"),
      ("exercise9", "there is no exercise \"exercise9\".\n"), ("exercize9/", "no exercise \"exercize9\".\n"),
      ("exercise11", "there is no exercise \"exercise11\".\n"),
      ("", "there is no exercise \"\"."), ("/", "is not in \(course.path)/Exercises"),
      ("99999999999999999999999", "there is no exercise"), ("\u{1b}[2J", "there is no exercise"),
      ("progess", "did you mean progress?"),
    ] {
      let text = found(typed, in: course, commands: ["progress", "list"])
      XCTAssertTrue(text.contains(words), "\(typed): \(text)")
      XCTAssertTrue(text.contains("The exercises are exercise1, exercise3; `./grade list`"), text)
    }
  }

  func testAFolderElsewhereIsNeverTakenForOnesOwn() throws {
    let course = try course(["exercise1", "exercise3"])
    let other = try self.course(["exercise3"])
    for place in ["\(other.path)/Exercises/exercise3", "\(course.path)/Solutions/exercise3/"] {
      let text = found(place, in: course)
      XCTAssertTrue(text.contains("is not in \(course.path)/Exercises"), text)
      XCTAssertTrue(text.contains("`./grade exercise3` grades your own"), text)
      XCTAssertTrue(text.contains("--submission"), text)
    }
  }

  func testALongListIsCut() throws {
    let course = try course((1...30).map { "exercise\($0)" })
    XCTAssertTrue(found("99", in: course).contains("exercise12 and 18 more; "), found("99", in: course))
  }
}

/// An exercise without its questions is read as if they were not looked at, and is judged all the same.
final class SkippedQuizTests: XCTestCase {
  private let task =
    "<task module=\"M\"><part id=\"1\" title=\"P &amp; Q\" points=\"1.5\" suite=\"S\"><hint>h</hint></part></task>"
  private let quiz =
    "<quiz pool=\"1\"><question id=\"a\"><text>What?</text><answer>1</answer></question></quiz>"

  private func loaded(_ content: String, root: String = "exercise", quiz: Bool) throws -> String {
    let path = try temporaryFolder() + "/exercise.xml"
    try write("<\(root) id=\"e\" title=\"T\">\(content)</\(root)>", to: path)
    do {
      let exercise = try Exercise.load(contentsOf: path, quiz: quiz)
      let parts = (exercise.task?.parts ?? []).map {
        "\($0.id) \($0.title) \($0.points) line \($0.line) \($0.hints)"
      }
      return "\(exercise.id) \(exercise.title) \(parts) \(exercise.warnings)"
    } catch {
      return "\(error)".replacing(path, with: "exercise.xml")
    }
  }

  func testTheCoursesExercisesReadTheSame() throws {
    let course = try Course(
      at: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path)
    for folder in course.exercises {
      let whole = try folder.description()
      let short = try folder.description(quiz: false)
      XCTAssertNil(short.quiz)
      XCTAssertEqual(short.title, whole.title)
      XCTAssertEqual(short.lesson, whole.lesson)
      XCTAssertEqual(short.summary, whole.summary)
      XCTAssertEqual(short.task?.gradedParts.map(\.id), whole.task?.gradedParts.map(\.id))
      XCTAssertEqual(short.task?.gradedParts.map(\.points), whole.task?.gradedParts.map(\.points))
      XCTAssertEqual(short.task?.parts.map(\.line), whole.task?.parts.map(\.line))
      XCTAssertEqual(short.task?.build?.parts.map(\.line), whole.task?.build?.parts.map(\.line))
    }
  }

  func testFaultsAreExplainedAsBefore() throws {
    for content in [
      quiz + task, task, quiz, "", "<quiz/>" + task, "<quiz>" + task,
      quiz + task.replacing("points", with: "pints"),
      quiz.replacing("question", with: "qestion").replacing(" pool=\"1\"", with: "") + task,
      quiz.replacing("pool", with: "pol") + task,
      quiz.replacing(
        "<text>", with: "<text xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"q\">")
        + task,
      quiz.replacing("<text>", with: "<text xmlns=\"urn:other\">") + task, quiz + task + quiz,
      quiz.replacing("<quiz ", with: "<quiz other=\"1\" ") + task,
    ] {
      let whole = try loaded(content, quiz: true)
      let short = try loaded(content, quiz: false)
      XCTAssertEqual(short, whole, content)
    }
    XCTAssertEqual(
      try loaded(task, root: "course", quiz: false), try loaded(task, root: "course", quiz: true))
  }
}
