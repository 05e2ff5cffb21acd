import XCTest

@testable import GradedTesting

/// Arguments and values in a report can be typed again where they take a few lines, and are cut between elements otherwise.
final class AbbreviationTests: XCTestCase {
  private typealias Layer = (kind: String, size: Int, stride: Int)

  func testWhatTakesAFewLinesIsWhole() {
    let layers: [Layer] = Array(repeating: ("conv", 3, 1), count: 12)
    let text = Abbreviation.text(of: layers)
    XCTAssertEqual(
      text,
      "[" + Array(repeating: #"(kind: "conv", size: 3, stride: 1)"#, count: 12).joined(separator: ", ") + "]")
    let map = (0..<8).map { row in (0..<8).map { Double(row * $0) / 2 } }
    XCTAssertEqual(Abbreviation.text(of: map), "\(map)")
  }

  func testALongListIsCutBetweenItsElements() {
    let layers: [Layer] = (1...40).map { ("conv", $0, 1) }
    let text = Abbreviation.text(of: layers)
    XCTAssertLessThanOrEqual(text.utf8.count, Abbreviation.maximumLength)
    XCTAssertTrue(text.hasPrefix(#"[(kind: "conv", size: 1, stride: 1), "#), text)
    let shown = text.matches(of: #/\(kind: "conv", size: \d+, stride: 1\), /#).count
    XCTAssertGreaterThan(shown, 10)
    XCTAssertTrue(text.hasSuffix("stride: 1), … \(40 - shown) more]"), text)
  }

  func testEveryKindOfListIsCutSo() {
    let row = (0..<60).map { Double($0) / 8 }
    for (text, ending) in [
      (Abbreviation.text(of: [row, row, row]), "], … 2 more]"),
      (Abbreviation.text(of: Optional([row, row, row])), "], … 2 more]"),
      (Abbreviation.text(of: (maps: [row, row, row], bias: 1)), "more], … 2 more], bias: 1)"),
      (Abbreviation.text(of: Set((100_000..<100_060).map { $0 * 1_000_000 })), " more]"),
      (Abbreviation.text(of: Dictionary(uniqueKeysWithValues: (10..<99).map { ("key\($0)", $0) })), " more]"),
    ] {
      XCTAssertTrue(text.hasSuffix(ending), text)
      XCTAssertLessThanOrEqual(text.utf8.count, Abbreviation.maximumLength + 60, text)
      XCTAssertFalse(text.contains(#/[^,] … /#), "cut in the middle of an element: \(text)")
    }
  }

  private enum Loss {
    struct Term { var powers: [Int] }
    case flat
    case polynomial([Term])
    case network(samples: [Term], units: Int)
    case step(by: Double)
  }

  func testNamesStandAsTheyAreTyped() {
    let term = Loss.Term(powers: [3, 0])
    for (value, text) in [
      (.flat, "flat"), (.polynomial([term]), "polynomial([Term(powers: [3, 0])])"),
      (.network(samples: [term], units: 2), "network(samples: [Term(powers: [3, 0])], units: 2)"),
      (.step(by: 0.5), "step(by: 0.5)"),
    ] as [(Loss, String)] {
      XCTAssertEqual(Abbreviation.text(of: value), text)
    }
  }

  func testALongTextIsCutInTheMiddle() {
    let text = Abbreviation.text(of: String(repeating: "a", count: 5_000) + "z")
    XCTAssertTrue(text.contains("a … a") && text.hasSuffix("az\""), text)
    XCTAssertLessThan(text.utf8.count, Abbreviation.maximumLength)
    // An element that is too long alone is cut so as well.
    let list = Abbreviation.text(of: [String(repeating: "a", count: 5_000), "b"])
    XCTAssertTrue(list.contains("a … a") && list.hasSuffix("a\", \"b\"]"), list)
  }
}
