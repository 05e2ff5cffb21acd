import XCTest

@testable import Lessons

final class MarkdownTests: XCTestCase {
  func testRunningText() {
    let table: [(text: String, pieces: [Inline])] = [
      (
        "a stroke like `\\`, one like `|`",
        [.text("a stroke like "), .code("\\"), .text(", one like "), .code("|")]
      ),
      ("the **kernel**.", [.text("the "), .bold([.text("kernel")]), .text(".")]),
      ("*one* map", [.italic([.text("one")]), .text(" map")]),
      ("**a *b* c**", [.bold([.text("a "), .italic([.text("b")]), .text(" c")])]),
      ("- **n_in** and k_w · k_h", [.text("- "), .bold([.text("n_in")]), .text(" and k_w · k_h")]),
      ("2 * 3 * 4", [.text("2 * 3 * 4")]),
      ("**never closed", [.text("**never closed")]),
      ("`` ` `` is a back quote", [.code("`"), .text(" is a back quote")]),
      ("`never closed", [.text("`never closed")]),
      ("[the *map*](a.md)!", [.link([.text("the "), .italic([.text("map")])], target: "a.md"), .text("!")]),
      ("[0, 1) and (a)", [.text("[0, 1) and (a)")]),
      (
        "<https://a.b> and 1 < 2",
        [.link([.text("https://a.b")], target: "https://a.b"), .text(" and 1 < 2")]
      ),
      ("\\*not italic\\*", [.text("*not italic*")]),
      ("`**code**`", [.code("**code**")]),
    ]
    for row in table { XCTAssertEqual(InlineReader.read(row.text), row.pieces, row.text) }
  }

  func testBarsInCodeDoNotDivideCells() throws {
    let lesson = try lesson("| a | b |\n|---|--:|\n| `|` | x \\| y |\n| short |\n")
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
    for mark in ["[", "*", "**", "_", "`", "<", "[*", "*a **b "] {
      let text = String(repeating: mark, count: deep)
      XCTAssertFalse(InlineReader.read(text).plainText.isEmpty, mark)
    }
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
}
