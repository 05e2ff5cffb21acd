import Foundation
import XCTest

@testable import Escaping
@testable import JSONText

/// One table, and every way of writing strangers' text that goes by it.
final class HarmfulCharactersTests: XCTestCase {
  /// Every member of the kinds that no output may show as they are.
  private static let harmful: [Unicode.Scalar] = {
    let kinds: [ClosedRange<UInt32>] = [
      0x00...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0x200e...0x200f, 0x61c...0x61c,
      0x200b...0x200d, 0x2060...0x2064, 0xfeff...0xfeff, 0xad...0xad, 0xe0000...0xe007f, 0x2028...0x2029,
      0xfff0...0xfffb, 0xe0100...0xe01ef, 0xfffe...0xffff, 0x180b...0x180f, 0x2800...0x2800,
      0xfdd0...0xfdef, 0xfe00...0xfe0f, 0xe000...0xe0ff, 0xf8ff...0xf8ff, 0xf0000...0xf00ff,
      0xffffd...0xffffd, 0x100000...0x1000ff, 0x10fffd...0x10fffd,
    ]
    // The last two of every plane.
    let planes = (UInt32(1)...16).map { $0 << 16 | 0xfffe...$0 << 16 | 0xffff }
    return (kinds + planes).flatMap { $0.compactMap(Unicode.Scalar.init) }
  }()

  /// Names as people have them: nothing of them may change on a screen.
  private static let names = [
    "Ångström.swift", "Żółć.swift", "Ελένη.swift", "Юлия.swift", "محمد.swift", "שלום.swift", "日本語.swift",
    "한국어.swift", "नमस्ते.swift", "क्‍ष.swift", "می‌خواهم.swift", "👩‍💻.swift", "❤️‍🔥", "👨‍👩‍👧‍👦", "🏳️‍🌈", "葛\u{e0100}城",
    "e\u{301}te\u{301}.swift", "ไทย.swift", "1️⃣", "a–b “c” …", "☎\u{fe0e}", "⚠️", "ᠠ\u{180b}ᠨ\u{180e}ᠠ",
    "骨\u{fe00}", "≨\u{fe00}",
    "⠁⠃⠉", "\u{fffc}\u{fffd}",
  ]

  func testEveryHarmfulCharacterIsEscapedEverywhere() throws {
    for scalar in Self.harmful {
      let text = "a\(scalar)b"
      for written in [
        DisplayText.escaped(text), MarkupText.escaped(text), MarkupText.referenced(text),
        JSONText.string(text),
      ] {
        XCTAssertFalse(
          written.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16)) in \(written)")
      }
      XCTAssertEqual(DisplayText.escaped(text), "a\\u{\(String(scalar.value, radix: 16))}b")
    }
  }

  func testLinesStayWhereTheyAreKept() {
    XCTAssertEqual(DisplayText.escaped("a\n\tb\r", keepingLines: true), "a\n\tb\\u{d}")
    XCTAssertEqual(DisplayText.escaped("a\n\tb"), "a\\u{a}\\u{9}b")
  }

  func testOurOwnColoursStayAndNothingElse() {
    for kept in [
      "", "a\n\tb", "\u{1b}[31mred\u{1b}[0m", "\u{1b}[1;32mש\u{1b}[0m\n", "\u{1b}[m", "a\u{1b}[38;5;200mb",
    ] {
      XCTAssertEqual(DisplayText.escapedBetweenColors(kept), kept)
    }
    for (text, shown) in [
      ("\u{1b}[2J", "\\u{1b}[2J"), ("\u{1b}", "\\u{1b}"), ("\u{1b}[", "\\u{1b}["),
      ("\u{1b}[31", "\\u{1b}[31"),
      ("\u{1b}[8mhidden", "\\u{1b}[8mhidden"), ("\u{1b}[1;08m", "\\u{1b}[1;08m"),
      ("\u{1b}]0;x\u{7}", "\\u{1b}]0;x\\u{7}"), ("\u{1b}[?25m", "\\u{1b}[?25m"),
      ("\u{1b}\u{1b}[1mx\u{202e}\u{1b}[0m", "\\u{1b}\u{1b}[1mx\\u{202e}\u{1b}[0m"),
      ("\u{9b}31m\r", "\\u{9b}31m\\u{d}"),
    ] {
      XCTAssertEqual(DisplayText.escapedBetweenColors(text), shown)
    }
    for scalar in Self.harmful where scalar != "\n" && scalar != "\t" {
      let escape = "\\u{\(String(scalar.value, radix: 16))}"
      XCTAssertEqual(
        DisplayText.escapedBetweenColors("a\(scalar)b\u{1b}[0m\(scalar)c"), "a\(escape)b\u{1b}[0m\(escape)c")
    }
  }

  func testNamesInAnyLanguageStayReadable() {
    for name in Self.names {
      XCTAssertEqual(DisplayText.escaped(name), name)
      XCTAssertEqual(MarkupText.escaped(name), name)
    }
  }

  /// Where nothing is joined, a joiner only hides; and a word can carry selectors that nobody sees.
  func testJoinersAndSelectorsWithoutWorkAreEscaped() {
    XCTAssertEqual(DisplayText.escaped("main\u{200d}.swift"), "main\\u{200d}.swift")
    XCTAssertEqual(DisplayText.escaped("\u{200c}م"), "\\u{200c}م")
    XCTAssertEqual(DisplayText.escaped("م\u{200c}"), "م\\u{200c}")
    XCTAssertEqual(DisplayText.escaped("日\u{e0100}\u{e0101}"), "日\u{e0100}\\u{e0101}")
    XCTAssertEqual(DisplayText.escaped("x\u{e0100}"), "x\\u{e0100}")
  }

  func testVariationSelectorsStayAfterWhatHasVariantsAlone() {
    for selector: Unicode.Scalar in ["\u{fe00}", "\u{fe05}", "\u{fe0e}", "\u{fe0f}", "\u{180b}", "\u{180f}"] {
      let escape = "\\u{\(String(selector.value, radix: 16))}"
      for base in ["", "x", "é", " ", "я", "\u{2800}", "\u{e000}"] {
        XCTAssertEqual(
          DisplayText.escaped("\(base)\(selector)"), DisplayText.escaped(base) + escape, base + escape)
      }
    }
    XCTAssertEqual(DisplayText.escaped("⚠\u{fe0f}\u{fe0f}"), "⚠\u{fe0f}\\u{fe0f}")
    XCTAssertEqual(DisplayText.escaped("日\u{fe00}\u{fe01}"), "日\u{fe00}\\u{fe01}")
    XCTAssertEqual(DisplayText.escaped("ᠠ\u{180b}\u{180c}"), "ᠠ\u{180b}\\u{180c}")
    XCTAssertEqual(DisplayText.escaped("ᠠ\u{180e}"), "ᠠ\\u{180e}")
    // A joiner after a selector that hides nothing but itself.
    XCTAssertEqual(DisplayText.escaped("x\u{fe0f}\u{200d}م"), "x\\u{fe0f}\\u{200d}م")
  }

  func testJSONReadsBackAsTheSame() throws {
    let texts =
      Self.names + Self.harmful.map { "a\($0)b" }
      + ["##[error]x", "##vso[task]x", "\n::error::x", "\"\\/\u{1b}[2J"]
    for text in texts {
      let written = "[\(JSONText.string(text))]"
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
      XCTAssertEqual(read?[0].unicodeScalars.map(\.value), text.unicodeScalars.map(\.value), written)
      XCTAssertFalse(written.unicodeScalars.contains(where: HarmfulCharacters.contains), written)
    }
  }

  func testReferencesReadBackAsTheSame() {
    XCTAssertEqual(
      MarkupText.referenced("<a & \"b\">\n\u{202e}\u{e0041}"),
      "&lt;a &amp; &quot;b&quot;&gt;&#xa;&#x202e;&#xe0041;")
    XCTAssertEqual(MarkupText.referenced("\u{0}\u{1b}\u{ffff}"), "\u{fffd}\u{fffd}\u{fffd}")
  }

  // MARK: - Numbers

  func testNumbersHaveNoRestOfBinaryFractions() {
    let numbers: [(Double, String)] = [
      (1.0000000000000002, "1"), (0.1 + 0.2, "0.3"), (0.7999999999999998, "0.8"),
      (2.6399999999999997, "2.64"),
      (-33.300000000000004, "-33.3"), (99.99999999999977, "100"), (4.35 * 100, "435"), (0, "0"), (-0.0, "0"),
      (1 / 3, "0.333333333333"), (2 / 3, "0.666666666667"), (1e-7 + 2e-7, "3e-07"), (0.25, "0.25"),
      (1.5e300, "1.5e+300"), (9_007_199_254_740_991, "9007199254740991.0"),
      (123_456_789.125, "123456789.125"),
      (5e-324, "5e-324"), (.nan, "null"), (-.infinity, "null"),
    ]
    for (value, text) in numbers { XCTAssertEqual(JSONText.number(value), text) }
  }

  func testRoundingCarriesAndKeepsShortNumbers() {
    XCTAssertEqual(SignificantDigits.rounded(9.9996, to: 3), 10)
    XCTAssertEqual(SignificantDigits.rounded(0.00012345, to: 2), 0.00012)
    XCTAssertEqual(SignificantDigits.rounded(-129_999, to: 2), -130_000)
    XCTAssertEqual(SignificantDigits.rounded(1.25, to: 12), 1.25)
    XCTAssertEqual(SignificantDigits.rounded(1.7976931348623157e308, to: 16), 1.797693134862316e308)
  }
}
