import Escaping
import Foundation
import Markdown
import NetworkReports
import XCTest

@testable import Lessons

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class LessonRenderingTests: XCTestCase {
  func testNoLineIsWiderThanTheTerminal() throws {
    for lesson in try CoursewareLessons.all() {
      for width in [80, 100, 60] {
        for isASCII in [false, true] {
          let text = TerminalRenderer(TerminalStyle(width: width, isASCII: isASCII)).render(lesson)
          for line in text.split(separator: "\n") {
            XCTAssertLessThanOrEqual(line.displayWidth, width, "\(lesson.id): \(line)")
          }
        }
      }
    }
  }

  func testPlainTextHasNoEscapesAndASCIIHasNothingElse() throws {
    for lesson in try CoursewareLessons.all() {
      XCTAssertFalse(TerminalRenderer(TerminalStyle()).render(lesson).contains("\u{1b}"), lesson.id)
      let text = TerminalRenderer(TerminalStyle(isASCII: true)).render(lesson)
      for line in text.split(separator: "\n") {
        XCTAssertTrue(line.utf8.allSatisfy { $0 < 128 }, "\(lesson.id): \(line)")
      }
      // A letter without a spelling becomes a question mark.
      let plain = TerminalRenderer(TerminalStyle()).render(lesson)
      XCTAssertEqual(text.filter { $0 == "?" }.count, plain.filter { $0 == "?" }.count, lesson.id)
    }
  }

  func testColoursAddNothingButColour() throws {
    // Without back quotes, which colours stand for.
    let text = "## Head\n\nA **bold** word, *one* map.\n\n```formula\na = b\n```"
    let colored = try rendered(text, TerminalStyle(usesColor: true))
    XCTAssertTrue(colored.contains("\u{1b}[1mbold\u{1b}[0m word"), colored)
    XCTAssertEqual(colored.replacing(/\u{1b}\[[0-9;]*m/, with: ""), try rendered(text))
  }

  func testPagesAreWellFormedAndNeedNothingElse() throws {
    for lesson in try CoursewareLessons.all() {
      let page = LessonPage.render(lesson)
      let parser = XMLParser(data: Data(page.utf8))
      XCTAssertTrue(
        parser.parse(), "\(lesson.id):\(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
      for part in ["<script", "<link", "src=", "url(", "@import"] {
        XCTAssertFalse(page.contains(part), part)
      }
      XCTAssertTrue(page.contains("<h1>\(lesson.title)</h1>"))
    }
  }

  func testPagesLeadToOneAnother() throws {
    let lessons = try CoursewareLessons.all()
    for (index, lesson) in lessons.enumerated() {
      let page = LessonPage.render(lesson, among: lessons)
      XCTAssertTrue(XMLParser(data: Data(page.utf8)).parse(), lesson.id)
      XCTAssertTrue(page.contains("href=\"index.html\""), lesson.id)
      for (place, isThere) in [(index - 1, index > 0), (index + 1, index + 1 < lessons.count)] where isThere {
        XCTAssertTrue(page.contains("href=\"\(lessons[place].id).html\""), lesson.id)
      }
      XCTAssertFalse(LessonPage.render(lesson).contains("index.html"), "a page alone leads nowhere")
    }
    let index = LessonPage.index(lessons)
    XCTAssertTrue(XMLParser(data: Data(index.utf8)).parse())
    for lesson in lessons {
      XCTAssertTrue(index.contains("<a href=\"\(lesson.id).html\">\(lesson.title)</a>"))
    }
  }

  func testPagesAndTerminalNameTheCourseInEveryQuestion() throws {
    let commands = CourseCommands(course: "/home/me/my course")
    for lesson in try CoursewareLessons.all() where !lesson.questions.isEmpty {
      let texts = [
        LessonPage.render(lesson, commands: commands),
        TerminalRenderer(TerminalStyle(commands: commands)).render(lesson),
      ]
      for text in texts {
        for question in lesson.questions {
          let line = "./grade quiz \(question.exercise) --question \(question.id) --course "
          XCTAssertTrue(text.contains(line), "\(lesson.id): \(line)")
        }
      }
      XCTAssertFalse(LessonPage.render(lesson).contains("--course"), lesson.id)
    }
  }

  func testWhatIsWrittenCannotBecomeAPartOfThePage() throws {
    let page = LessonPage.render(
      try lesson("A <b> & `<i>` [x](javascript:alert(1)) [y](a\"b)\n\n```\n</pre>\n```"))
    XCTAssertTrue(page.contains("<p>A &lt;b&gt; &amp; <code>&lt;i&gt;</code> x"), page)
    XCTAssertTrue(page.contains("href=\"a&quot;b\""))
    XCTAssertTrue(page.contains("&lt;/pre&gt;"))
    XCTAssertFalse(page.contains("javascript:alert(1)\""))
    XCTAssertTrue(XMLParser(data: Data(page.utf8)).parse())
  }

  func testHeadingsParagraphsAndFormulas() throws {
    XCTAssertEqual(
      try rendered("Before\nthis.\n\n## Growing faster\n\n```formula\nj ← j·s\n```"),
      "Before this.\n\n\nGrowing faster\n──────────────\n\n    j ← j·s")
  }

  func testALineDoesNotEndAtAnOperator() throws {
    let text = "One of the products in it is, as everyone knows by now, (−1) · (−1) = 1."
    XCTAssertEqual(
      try rendered(text, TerminalStyle(width: 66)),
      "One of the products in it is, as everyone knows by now,\n(−1) · (−1) = 1.")
  }

  func testAMatrixInCodeIsDividedBetweenItsRows() throws {
    XCTAssertEqual(
      try rendered(
        "`1 0 / 0 1` becomes `3 0 0 0 / 0 1 0 0 / 0 0 0 1 / 3 0 0 0` then.", TerminalStyle(width: 36)),
      "`1 0 / 0 1` becomes `3 0 0 0 /\n0 1 0 0 / 0 0 0 1 / 3 0 0 0` then.")
  }

  func testLinksNameTheirTarget() throws {
    XCTAssertEqual(
      try rendered("See [sizes](../02-output-size/lesson.md) and [this](https://a.b)."),
      "See sizes (lesson 02-output-size) and this (https://a.b).")
  }

  func testTablesAlignAndWrap() throws {
    let table = "| n | what |\n|---|---|\n| 3 | short |\n| 128 | a cell of many words |\n"
    XCTAssertEqual(
      try rendered(table),
      """
          n  what
        ───  ────────────────────
          3  short
        128  a cell of many words
      """)
    XCTAssertEqual(
      try rendered(table, TerminalStyle(width: 20)),
      """
          n  what
        ───  ─────────────
          3  short

        128  a cell of
             many words
      """)
  }

  func testWidthsCountColumns() throws {
    XCTAssertEqual("e\u{301}".displayWidth, 1)
    XCTAssertEqual("畳み込み".displayWidth, 8)
    XCTAssertEqual("⌊5/2⌋ − 1".displayWidth, 9)
    XCTAssertEqual(
      try rendered("| 層 | b |\n|---|---|\n| 畳み | x |\n| conv | y |"),
      "  層    b\n  ────  ─\n  畳み  x\n  conv  y")
    XCTAssertEqual(try rendered("畳み込み層層", TerminalStyle(width: 5)), "畳み\n込み\n層層")
  }
}
