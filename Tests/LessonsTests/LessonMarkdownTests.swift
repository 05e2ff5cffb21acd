import Diagnostics
import Foundation
import Markdown
import TestFolders
import XCTest

@testable import Lessons

/// Markdown as lessons have it: blocks, and what is told of them by their line.
final class LessonMarkdownTests: XCTestCase {
  func testBarsInCodeDoNotDivideCells() throws {
    let lesson = try lesson("| a | b |\n|---|--:|\n| `|` | x \\| y |\n| short | |\n")
    guard case .table(let table) = lesson.blocks.first else { return XCTFail("no table") }
    XCTAssertEqual(table.rows[0], [[.code("|")], [.text("x | y")]])
    XCTAssertEqual(table.rows[1], [[.text("short")], []])
    XCTAssertEqual(table.sides, [nil, .right])
  }

  func testListsKeepTheirItemsTogether() throws {
    let text = try rendered("1. One goes\n   on here.\n2. Two:\n   - inner\n   - more\n\nAfter.")
    XCTAssertEqual(
      text,
      """
        1. One goes on here.

        2. Two:

             • inner
             • more

      After.
      """)
  }

  func testANumberAtTheStartOfALineIsNoList() throws {
    XCTAssertEqual(try rendered("There were\n81. Then more."), "There were 81. Then more.")
  }

  func testBlocksKnowTheirFences() throws {
    let lesson = try lesson("```formula\na = b\n```\n```python\nx  # ```\n```\n````\n```\n````")
    XCTAssertEqual(lesson.blocks.count, 3)
    guard case .formula(["a = b"]) = lesson.blocks[0], case .code("python", ["x  # ```"]) = lesson.blocks[1],
      case .code("", ["```"]) = lesson.blocks[2]
    else { return XCTFail("\(lesson.blocks)") }
  }

  func testHostileTextIsReadInTime() throws {
    let deep = 400
    XCTAssertTrue(diagnostic(String(repeating: ">", count: deep)).contains("nested more than 16 deep"))
    XCTAssertTrue(diagnostic(String(repeating: "- ", count: deep) + "x").contains("nested more than 16 deep"))
    let lists = (0..<10).map { String(repeating: " ", count: 2 * $0) + "- a" }.joined(separator: "\n")
    XCTAssertEqual(try rendered(lists).split(separator: "\n").count, 10)
  }

  func testFaultsOfTheTextAreReportedByLine() {
    XCTAssertEqual(
      diagnostic("one\n\n```\ncode"), "lesson.md:5: error: the fence is not closed; add a line with ```")
    XCTAssertTrue(
      diagnostic("```ruby\n```").hasPrefix("lesson.md:3: error: a fence cannot say “ruby”; write"))
    XCTAssertTrue(diagnostic("```xml convolutoin\n```").hasSuffix("did you mean convolution?"))
    XCTAssertThrowsError(try Lesson("No title", id: "1", file: "lesson.md"))
  }

  func testFormulasAreALineOrMathML() throws {
    XCTAssertEqual(try rendered("An area of $\\pi r^2$, for $5."), "An area of πr², for $5.")
    XCTAssertEqual(try rendered("$a \\le \\sqrt{b}$", TerminalStyle(isASCII: true)), "a <= sqrt(b)")
    XCTAssertTrue(LessonPage.render(try lesson("$x^2$")).contains("<msup><mi>x</mi><mn>2</mn></msup></math>"))
    XCTAssertEqual(
      diagnostic("one\nand $\\alhpa$"),
      "lesson.md:4:6: error: there is no command \\alhpa; did you mean \\alpha?")
  }

  func testPicturesLieBesideTheLessonAndGoIntoItsPage() throws {
    let folder = try temporaryFolder()
    try Data([137, 80]).write(to: URL(fileURLWithPath: "\(folder)/edge.png"))
    let text = "# Title\n\n![an edge](edge.png)\n\n- ![nothing](gone.png)\n"
    let lesson = try Lesson(text, id: "01-test", file: "\(folder)/lesson.md")
    XCTAssertTrue(
      LessonPage.render(lesson).contains("<img src=\"data:image/png;base64,iVA=\" alt=\"an edge\"/>"))
    XCTAssertEqual(
      LessonLint.findings(LessonShelf([lesson]), questions: [:]).map { "\(Diagnostics($0))" },
      ["\(folder)/lesson.md:5:3: error: there is no picture \(folder)/gone.png; add it, or name another one"])
  }
}
