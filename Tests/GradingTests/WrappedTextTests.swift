import Escaping
import TerminalText
import XCTest

/// Text is wrapped in one pass, whatever it is made of.
final class WrappedTextTests: XCTestCase {
  func testWordsAreWrappedAndLongOnesCut() {
    for (text, width, indent, lines) in [
      ("one two three", 7, "", ["one two", "three"]),
      ("one two three", 8, "  ", ["  one", "  two", "  three"]),
      ("", 10, "", [""]), ("a\n\nb", 10, "", ["a", "", "b"]), ("  a   b  ", 10, "", ["a b"]),
      ("abcdefghij", 4, "", ["abcd", "efgh", "ij"]),
      ("x abcdefghij y", 4, "", ["x", "abcd", "efgh", "ij y"]),
      ("abcd efgh", 4, "", ["abcd", "efgh"]), ("a\r\nb", 10, "", ["a", "b"]),
      ("abc", 1, ">", [">a", ">b", ">c"]),
      ("abc", 0, "", ["a", "b", "c"]),
      ("e\u{301}e\u{301} e\u{301}", 2, "", ["e\u{301}e\u{301}", "e\u{301}"]),
      ("👩‍👩‍👧 👍🏽 x", 3, "", ["👩‍👩‍👧 👍🏽", "x"]), ("한국어 한국어", 3, "", ["한국어", "한국어"]),
    ] as [(String, Int, String, [String])] {
      XCTAssertEqual(WrappedText.lines(text, width: width, indent: indent), lines, text)
    }
  }

  /// An escape is wider than what it stands for, and is wrapped as what is shown.
  func testHarmfulCharactersAreWrappedAsTheEscapesTheyBecome() {
    XCTAssertEqual(
      WrappedText.lines("ab\u{202e} cd", width: 10, indent: ""), ["ab\\u{202e}", "cd"])
    XCTAssertEqual(
      WrappedText.lines("a\u{200b}b\nc", width: 20, indent: ">"), [">a\\u{200b}b", ">c"])
    for line in WrappedText.lines(String(repeating: "x\u{2066}", count: 40), width: 20, indent: "  ") {
      XCTAssertLessThanOrEqual(line.count, 20)
    }
    XCTAssertEqual(WrappedText.lines("שלום عربي", width: 20, indent: ""), ["שלום عربي"])
  }

  /// Scalars that count how often they are read.
  private struct Counted: Sequence, IteratorProtocol {
    let pattern: [Unicode.Scalar]
    let count: Int
    let reads: Counter
    var index = 0

    mutating func next() -> Unicode.Scalar? {
      reads.value += 1
      guard index < count else { return nil }
      defer { index += 1 }
      return index == 0 ? "a" : pattern[index % pattern.count]
    }
  }
  private final class Counter { var value = 0 }

  /// What a stranger may send: one word, one letter with marks on it, families without end, and mixtures.
  private let hostile: [String: [Unicode.Scalar]] = [
    "one word": ["x"], "marks": ["\u{301}"], "enclosing marks": ["\u{20DD}"], "joiners": ["\u{200D}"],
    "families": ["👩", "\u{200D}"], "flags": ["\u{1F1E6}"], "skin": ["👍", "\u{1F3FD}"],
    "syllables": ["\u{1100}", "\u{1161}", "\u{11A8}"], "vowel signs": ["\u{93E}"], "spaces": [" "],
    "returns": ["\r"], "lines": ["\n"], "variation selectors": ["\u{FE0F}"], "tags": ["\u{E0061}"],
    "letters and marks": ["b", "\u{301}", " ", "c", "\u{302}"], "short words": ["d", " "],
    "marks after spaces": [" ", "\u{301}"],
  ]

  func testEachScalarIsReadOnceAndNoLineGrows() {
    for (kind, pattern) in hostile {
      for count in [1_000, 30_000] {
        let reads = Counter()
        let lines = WrappedText.lines(
          Counted(pattern: pattern, count: count, reads: reads), width: 80, indent: "  ")
        XCTAssertEqual(reads.value, count + 1, kind)
        // A column is a letter of at most 4 bytes with 16 marks.
        let longest = lines.map(\.utf8.count).max() ?? 0
        XCTAssertLessThanOrEqual(longest, 2 + 78 * 4 * 17, kind)
        let written = lines.reduce(0) { $0 + $1.unicodeScalars.count }
        XCTAssertLessThanOrEqual(written, count + 2 * lines.count, kind)
        XCTAssertLessThanOrEqual(lines.count, count + 1, kind)
      }
    }
  }

  func testNothingIsLost() {
    for (kind, pattern) in hostile where !pattern.contains(where: { " \r\n".unicodeScalars.contains($0) }) {
      let text = String(String.UnicodeScalarView((0..<5_000).map { pattern[$0 % pattern.count] }))
      let lines = WrappedText.lines(text, width: 40)
      let shown = DisplayText.escaped(text)
      XCTAssertEqual(lines.flatMap { Array($0.unicodeScalars) }, Array(shown.unicodeScalars), kind)
    }
  }

  func testABeginningFitsTheColumns() {
    XCTAssertEqual(WrappedText.beginning("abcdef", columns: 4), "abcd")
    XCTAssertEqual(WrappedText.beginning("ab", columns: 4), "ab")
    XCTAssertEqual(WrappedText.beginning("a\u{301}b\u{301}c", columns: 2), "a\u{301}b\u{301}")
    let marks = "a" + String(repeating: "\u{301}", count: 100_000)
    XCTAssertLessThanOrEqual(WrappedText.beginning(marks, columns: 10).unicodeScalars.count, 170)
  }
}
