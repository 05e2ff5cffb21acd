import Diagnostics
import Foundation
import TestFolders
import XCTest
import XMLDocuments

@testable import Markdown

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts as exercise.xml has them: set in like the XML around them, with placeholders.
final class TextTests: XCTestCase {
  private static let question = """
    <ask>What does **this** print, with `k` = {k}?

            ```swift
            for i in 0..<{k} {{
              print(i)
            }}
            ```

            | layer | sees |
            |---|--:|
            | conv | {k} |
            | pool | {k+1} |

            > It is *not* a trick.

            - one
              more
            - $\\frac{{k}}{2}$
          </ask>
    """.replacing("..<", with: "..&lt;").replacing("\\\\", with: "\\").replacing(
      "            > It", with: "            &gt; It")

  func testAListingKeepsItsLines() throws {
    XCTAssertEqual(
      try shown(Self.question),
      """
      What does this print, with `k` = {k}?

          for i in 0..<{k} {{
            print(i)
          }}

        layer   sees
        ─────  ─────
        conv     {k}
        pool   {k+1}

      │ It is not a trick.

        • one more
        • {k}/2
      """)
  }

  func testItsLettersAloneAndItsPage() throws {
    let text = try text(Self.question)
    XCTAssertEqual(
      text.plain,
      """
      What does this print, with k = {k}?

      for i in 0..<{k} {{
        print(i)
      }}

      layer | sees
      conv | {k}
      pool | {k+1}

      It is not a trick.

      • one more
      • {k}/2
      """)
    XCTAssertTrue(XMLParser(data: Data("<div>\(text.html)</div>".utf8)).parse(), text.html)
    XCTAssertTrue(
      text.html.contains("<pre><code>for i in 0..&lt;{k} {{\n  print(i)\n}}</code></pre>"), text.html)
    XCTAssertTrue(text.html.contains("<mfrac><mi>{k}</mi><mn>2</mn></mfrac>"), text.html)
  }

  func testItFitsNarrowTerminals() throws {
    for width in [80, 60, 40] {
      for line in try text(Self.question).lines(TerminalStyle(width: width), label: "Hint: ") {
        XCTAssertLessThanOrEqual(line.count, width, line)
      }
    }
  }

  /// What a draw puts in is shown as it is.
  func testAValueIsNeverMarkup() throws {
    let text = try text("<ask>a {x} b {x} c, `{x}`, $x_{{x}}$</ask>")
    for value in ["*", "**", "`", "_", "$", "[a](b)", "<b>", "\\"] {
      let drawn = text.mapped { $0.replacing("{x}", with: value) }
      XCTAssertEqual(drawn.plain.prefix(while: { $0 != "," }), "a \(value) b \(value) c")
      XCTAssertFalse(drawn.html.contains("<b>"))
      XCTAssertTrue(XMLParser(data: Data("<div>\(drawn.html)</div>".utf8)).parse(), drawn.html)
    }
  }

  func testTextWithoutMarksIsLeftAlone() throws {
    let plain = try text("<hint>Two   lines\n      of one,\n\n      and another.</hint>")
    XCTAssertEqual(plain.plain, "Two lines of one,\n\nand another.")
    XCTAssertTrue(plain.isPlain)
    XCTAssertEqual(
      try text("<hint>C_in   and 2*3*4\n      + 1 * 2,\n\n      and another.</hint>").plain,
      "C_in and 2*3*4 + 1 * 2,\n\nand another.")
    XCTAssertEqual(try text("<hint>{{1, 2}} \\{ and *{k}*</hint>").texts, ["{{1, 2}} {{ and ", "{k}"])
  }

  func testWhatIsWrongIsToldAtItsPlace() {
    let table: [(xml: String, message: String)] = [
      (
        "<ask>What?\n\n  ```swift\n  let a = 1\n</ask>",
        "exercise.xml:3: error: the fence is not closed; add a line with ```"
      ),
      (
        "<ask>What is $\\alhpa$?</ask>",
        "exercise.xml:1:15: error: there is no command \\alhpa; did you mean \\alpha?"
      ),
      (
        "<ask>\n    One line,\n    then $a + \\fracc{1}{2}$.</ask>",
        "exercise.xml:3:15: error: there is no command \\fracc; did you mean \\frac?"
      ),
      (
        "<ask>Is $\\frac{1}{2} enough?</ask>",
        "exercise.xml:1:9: error: the formula is not closed; add a $ right after it, or write \\$ for a dollar sign"
      ),
      (
        "<ask>See\n\n  | a | b |\n  |---|---|\n  | 1 |\n</ask>",
        "exercise.xml:5: error: the row has 1 cell, and the table's header 2; add the missing ones; an empty cell is | |"
      ),
      (
        "<ask>See\n\n  | a | b |\n  |---|---|\n  | 1 | 2 | 3 |\n</ask>",
        "exercise.xml:5: error: the row has 3 cells, and the table's header 2; leave some out; a bar that is text is written \\|"
      ),
      (
        "<ask>See\n\n  | a | b |\n  | 1 | 2 |\n</ask>",
        "exercise.xml:4: error: the table has no line of dashes under its header; add |---|---|"
      ),
      (
        "<ask>See\n\n  | a | b |\n  |---|\n</ask>",
        "exercise.xml:4: error: the header has 2 cells, and the line under it 1; give every column its dashes"
      ),
      (
        "<ask>See\n  ![](a.png)</ask>",
        "exercise.xml:2:3: error: the picture a.png has no alternative text; write what it shows in the brackets, "
          + "for whoever cannot see it: ![what it shows](a.png)"
      ),
      (
        "<ask>See ![it]()</ask>",
        "exercise.xml:1:10: error: the picture names no file; write it in the parentheses: (file.png)"
      ),
      (
        "<ask>\n\n```ruby\n```\n</ask>",
        "exercise.xml:3: error: a fence cannot say “ruby”; write nothing, console, python, swift, text, formula, xml"
      ),
    ]
    for row in table { XCTAssertEqual(refusal(row.xml), row.message, row.xml) }
    let long = refusal("<ask>\(String(repeating: "*a\n\n", count: 30_000))</ask>")
    XCTAssertTrue(long.hasPrefix("exercise.xml:1:1: error: the text has more than 100000 bytes"), long)
  }

  func testPicturesLieBesideTheText() throws {
    let folder = try temporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder)/maps", withIntermediateDirectories: true)
    try Data([137, 80]).write(to: URL(fileURLWithPath: "\(folder)/edge.png"))
    try Data([137]).write(to: URL(fileURLWithPath: "\(folder)/maps/a.svg"))
    func finding(_ file: String) throws -> String? {
      let pictures = try text("<ask>See\n ![it](\(file))</ask>").pictures
      return pictures.first?.finding(in: "exercise.xml", folder: folder).map { "\(Diagnostics($0))" }
    }
    XCTAssertNil(try finding("edge.png"))
    XCTAssertNil(try finding("maps/a.svg"))
    XCTAssertEqual(
      try finding("egde.png"),
      "exercise.xml:2:2: error: there is no picture \(folder)/egde.png; did you mean edge.png?")
    for file in ["../edge.png", "/edge.png", "https://a.b/c.png", "maps/../edge.png"] {
      XCTAssertTrue(try finding(file)?.contains("lies outside the folder") == true, file)
    }
    XCTAssertTrue(try finding("edge.txt")?.contains("is of no kind that pages show") == true)
    XCTAssertTrue(try finding("maps")?.contains("is of no kind") == true)
    let picture = try XCTUnwrap(text("<ask>![it](edge.png)</ask>").pictures.first)
    XCTAssertEqual(picture.address(in: folder), "data:image/png;base64,iVA=")
  }
}
