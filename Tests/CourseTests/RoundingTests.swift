import TerminalText
import XCTest

/// A number is rounded one way wherever it is shown: halves to the even digit.
final class RoundingTests: XCTestCase {
  func testHalvesGoToTheEvenDigit() {
    let cases: [(value: Double, decimals: Int, text: String)] = [
      (53.125, 2, "53.12"), (40.625, 2, "40.62"), (28.125, 2, "28.12"), (90.625, 2, "90.62"),
      (34.375, 2, "34.38"), (9.375, 2, "9.38"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"),
      (-0.125, 2, "−0.12"), (85.714, 2, "85.71"), (0.375, 2, "0.38"), (1.0, 2, "1"),
    ]
    for (value, decimals, text) in cases {
      XCTAssertEqual(NumberText.rounded(value, decimals: decimals), text)
    }
  }
}
