import XCTest

@testable import Markdown

final class InlineTests: XCTestCase {
  func testRunningText() throws {
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
    for row in table { XCTAssertEqual(try inlines(row.text), row.pieces, row.text) }
  }

  /// Texts that were written before there was markup, and look as they did.
  func testArithmeticIsNoMarkup() throws {
    for text in [
      "3x3*4", "2*3*4", "a_b_c", "C_in and C_out", "2 * 3 * 4", "{k}*{k}*{c} + {f}", "(a + b)*(c + d)*2",
      "{2*k} and {3*k}", "x < y", "a < b > c", "[0, 1) and (2)", "w[0][1]", "n! and !", "A * is any size.",
      "|a − b| / max(|a|, |b|)", "__", "**", "5 > 3", "a ** b", "f(x)_i",
    ] {
      XCTAssertEqual(try inlines(text, hasPlaceholders: true), [.text(text)])
    }
  }

  func testDollarsAreMoneyOrFormulas() throws {
    for text in ["$5", "it costs $5 and $6", "$5-$6", "$ 5$", "5$", "$$", "a $ b $ c"] {
      XCTAssertEqual(try inlines(text), [.text(text)])
    }
    XCTAssertEqual(try inlines("\\$5$"), [.text("$5$")])
    XCTAssertEqual(try inlines("$x$ or $y$").plainText, "x or y")
    XCTAssertEqual(try inlines("`$x$`"), [.code("$x$")])
  }

  func testPictures() throws {
    guard case .picture(let picture) = try inlines("![an *edge*](edge.png)").first else {
      return XCTFail("no picture")
    }
    XCTAssertEqual(picture.alternative, "an edge")
    XCTAssertEqual(picture.file, "edge.png")
    XCTAssertEqual(try inlines("![an edge](edge.png)").plainText, "[picture: an edge — edge.png]")
  }

  func testHostileTextIsReadInTime() throws {
    for mark in [
      "[", "*", "**", "_", "`", "<", "[*", "*a **b ", "![", "$a ", "$\\a ", "](", "[a](", "{", "}",
      "*_", "**a", "a *", "***b ",
    ] {
      let text = String(repeating: mark, count: 2_900 / mark.count)
      let start = ContinuousClock.now
      _ = try? inlines(text, hasPlaceholders: true)
      XCTAssertLessThan(ContinuousClock.now - start, .seconds(10), mark)
    }
    XCTAssertThrowsError(try inlines(String(repeating: "*a ", count: 1_200))) {
      XCTAssertEqual(
        "\($0)", "text.md:1:1: error: the paragraph has more than 3000 characters; divide it")
    }
  }
}
