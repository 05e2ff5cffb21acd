import Diagnostics
import Foundation
import XCTest

@testable import Exercises
@testable import Scaffolding
@testable import XMLDocuments

final class ScaffoldingTests: XCTestCase {
  private func insertion(into text: String, id: String? = nil) throws -> QuestionInsertion {
    try QuestionInsertion(into: XMLSource(bytes: Array(text.utf8), file: "exercise.xml"), id: id)
  }

  private static let task =
    #"<task module="E"><part id="1" title="One" points="1" suite="One"/></task>"#
  private static let question =
    #"<question id="q" points="1"><ask>?</ask><choices><choice correct="true">a</choice><choice>b</choice></choices></question>"#

  // MARK: - Questions

  func testTheNewQuestionIsPutAtTheEndOfEveryQuizAndNothingElseChanges() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    for number in 1...3 {
      let path = "\(root)/Exercises/exercise\(number)/exercise.xml"
      let before = try String(contentsOfFile: path, encoding: .utf8)
      let insertion = try QuestionInsertion(into: path, id: nil)
      let after = String(decoding: insertion.bytes, as: UTF8.self)
      let lines = after.components(separatedBy: "\n")
      XCTAssertEqual(lines[insertion.line - 1], #"    <question id="new-question" points="1">"#)
      // Questions stand apart in our files; so does the new one.
      XCTAssertEqual(lines[insertion.line - 2], "")
      let added =
        "\n\n" + QuestionTemplate.text(id: "new-question", indent: "    ", unit: "  ", newline: "\n")
      let place = try XCTUnwrap(after.range(of: added))
      XCTAssertEqual(after.replacingCharacters(in: place, with: ""), before)
      XCTAssertTrue(after[place.upperBound...].hasPrefix("\n\n  </quiz>"))
      let exercise = try Exercise.load(bytes: insertion.bytes, file: path)
      let question = try XCTUnwrap(exercise.quiz?.questions.last)
      XCTAssertEqual(question.id, "new-question")
      for seed in 1...20 { _ = try question.instance(seed: UInt64(seed)) }
    }
  }

  func testItFitsTheFilesIndentationAndLineEnds() throws {
    let tabs = try insertion(
      into:
        "<exercise id=\"e\" title=\"E\">\n\t<quiz>\n\t\t\(Self.question)\n\t</quiz>\n\t\(Self.task)\n</exercise>\n"
    )
    let lines = String(decoding: tabs.bytes, as: UTF8.self).components(separatedBy: "\n")
    XCTAssertEqual(tabs.line, 4)
    XCTAssertEqual(lines[3], "\t\t<question id=\"new-question\" points=\"1\">")
    XCTAssertEqual(lines[8], "\t\t\t\t<conv filters=\"8\" kernel=\"{k}\" padding=\"same\"/>")
    XCTAssertEqual(lines[lines.count - 4], "\t</quiz>")

    let windows = try insertion(
      into:
        "<exercise id=\"e\" title=\"E\">\r\n    <quiz>\r\n        \(Self.question)\r\n    </quiz>\r\n</exercise>"
    )
    let text = String(decoding: windows.bytes, as: UTF8.self)
    XCTAssertFalse(text.replacing("\r\n", with: "").contains(where: \.isNewline))
    XCTAssertTrue(text.contains("\r\n            <param name=\"k\""))
  }

  func testAQuizIsMadeWhereThereIsNone() throws {
    let before = """
      <exercise id="e" title="E">
        <!-- <quiz> is only mentioned here -->
        <summary>What a <![CDATA[</summary>]]>.</summary>
        \(Self.task)
      </exercise>
      """
    let made = try insertion(into: before)
    let lines = String(decoding: made.bytes, as: UTF8.self).components(separatedBy: "\n")
    XCTAssertEqual(Array(lines[3...4]), ["  <quiz>", "    <question id=\"new-question\" points=\"1\">"])
    XCTAssertEqual(made.line, 5)
    XCTAssertEqual(Array(lines[(lines.count - 3)...]), ["  </quiz>", "  \(Self.task)", "</exercise>"])
  }

  func testItGoesIntoQuizzesOfAnyShape() throws {
    let heads = ["", "<summary>S</summary>", "<summary>a > b</summary>\n"]
    let quizzes = [
      "", "<quiz/>", "<quiz pool=\"1\" />", "<quiz></quiz>", "<quiz>\n</quiz>",
      "<quiz>\(Self.question)</quiz>",
      "<quiz>\n\n  \(Self.question)\n\n  <!-- last -->\n</quiz>",
      "<quiz attempts='3' penalty='0.5'\n>\n </quiz>",
    ]
    for head in heads {
      for quiz in quizzes {
        for tail in ["", Self.task, "\n\(Self.task)\n"] {
          let text = "<exercise id='e' title='a > b'>\(head)\(quiz)\(tail)</exercise>"
          let made = try insertion(into: text)
          let exercise = try Exercise.load(bytes: made.bytes, file: "exercise.xml")
          XCTAssertEqual(exercise.quiz?.questions.last?.id, "new-question", text)
          XCTAssertEqual(exercise.quiz?.questions.last?.position.line, made.line, text)
          XCTAssertEqual(exercise.task == nil, tail.isEmpty, text)
        }
      }
    }
    let alone = try insertion(into: "<exercise id='e' title='E'/>")
    XCTAssertEqual(try Exercise.load(bytes: alone.bytes, file: "e.xml").quiz?.questions.count, 1)
  }

  func testIDsAreFreeAndAllowed() throws {
    var bytes = try insertion(into: "<exercise id='e' title='E'/>").bytes
    for id in ["new-question-2", "new-question-3"] {
      let next = try insertion(into: String(decoding: bytes, as: UTF8.self))
      XCTAssertEqual(next.id, id)
      bytes = next.bytes
    }
    let text = String(decoding: bytes, as: UTF8.self)
    XCTAssertEqual(try insertion(into: text, id: "größe.2").id, "größe.2")
    for id in ["new-question-2", "", "-x", "a b", "a\"b", "a<b", "a\u{202E}b"] {
      XCTAssertThrowsError(try insertion(into: text, id: id)) { error in
        XCTAssertTrue("\(error)".contains("Choose"), "\(error)")
        XCTAssertFalse("\(error)".contains("\u{202E}"))
      }
    }
  }

  func testAFileThatIsWrongAlreadyIsLeftAlone() throws {
    let wrong = "<exercise id='e' title='E'>\n<quiz>\(Self.question)</quiz>\n<taks/></exercise>"
    XCTAssertThrowsError(try insertion(into: wrong)) { error in
      XCTAssertEqual((error as? Diagnostics)?.all.first?.line, 3)
    }
    XCTAssertThrowsError(try insertion(into: "<exercise"))
  }

  // MARK: - Exercises

  func testNamesMakeModules() throws {
    for (id, module) in [
      "my-exercise": "MyExercise", "strides": "Strides", "a_2-b": "A2B", "resNet": "ResNet",
    ] {
      XCTAssertEqual(try ExerciseName(id, commands: ["list"]).module, module)
    }
    XCTAssertEqual(try ExerciseName("my-first_one", commands: []).title, "My first one")
    for id in [
      "", "-", "1a", "a b", "a/b", "..", "é", "list", "swift", "conv-net", "XCTest", "a\u{7}",
    ] {
      XCTAssertThrowsError(try ExerciseName(id, commands: ["list"]), id) { error in
        XCTAssertFalse((error as? ScaffoldRefusal)?.advice.isEmpty ?? true)
      }
    }
  }

  func testANewExerciseHoldsTogether() throws {
    let course = try temporaryFolder()
    let name = try ExerciseName("my-exercise", commands: [])
    let template = try ExerciseTemplate(
      name, title: "Größe & \"Schritt\" <1>", course: course, repository: "/opt/ConvNetCourse")
    for file in template.exercise + template.solution + [CourseTemplate.settings, CourseTemplate.schema] {
      try write(file.text, to: "\(course)/\(file.path)")
      for line in file.text.split(separator: "\n") where file.path != CourseTemplate.schema.path {
        XCTAssertLessThanOrEqual(line.count, 130, file.path)
      }
    }
    let found = try Course(at: course)
    let folder = try found.exercise("my-exercise")
    let exercise = try folder.load()
    XCTAssertEqual(exercise.title, "Größe & \"Schritt\" <1>")
    XCTAssertEqual(exercise.warnings, [])
    XCTAssertEqual(exercise.task?.module, "MyExercise")
    XCTAssertEqual(exercise.quiz?.questions.count, 1)
    XCTAssertEqual(exercise.task?.parts.map(\.hints.count), [2])
    XCTAssertEqual(try found.settings()?.attempts, 3)
    let manifest = try String(contentsOfFile: folder.manifestPath, encoding: .utf8)
    XCTAssertTrue(manifest.contains(#"path: "/opt/ConvNetCourse""#), manifest)
    let suite = try String(
      contentsOfFile: "\(folder.testsPath(module: "MyExercise"))/ReceptiveFieldTests.swift", encoding: .utf8)
    XCTAssertTrue(suite.hasPrefix("// GRADED PART 1, DO NOT CHANGE!\n"))
    XCTAssertTrue(FileManager.default.fileExists(atPath: folder.solutionSourcesPath(module: "MyExercise")))
  }

  func testTitlesAreOneLineOfText() throws {
    let name = try ExerciseName("e", commands: [])
    for title in ["", "  ", "two\nlines", "\u{202E}backwards"] {
      XCTAssertThrowsError(try ExerciseTemplate(name, title: title, course: "/c", repository: "/r"), title)
    }
  }

  func testThePackageIsFoundFromEverywhere() {
    let clone = "/home/ada/ConvNetCourse"
    let places = [
      "\(clone)/Exercises/e": "../..",
      "\(clone)/Tests/Courses/tiny/Exercises/e": "../../../../..",
      "/home/ada/my-course/Exercises/e": "../../../ConvNetCourse",
      "/home/eve/my-course/Exercises/e": clone,
      "/srv/my-course/Exercises/e": clone,
    ]
    for (exercise, path) in places { XCTAssertEqual(PackagePath.from(exercise, to: clone), path, exercise) }
    XCTAssertEqual(PackagePath.from("/srv/c/Exercises/e", to: "/ConvNetCourse"), "/ConvNetCourse")
  }
}
