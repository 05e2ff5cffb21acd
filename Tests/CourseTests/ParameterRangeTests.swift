import XCTest

@testable import Questions

/// Ranges as authors write them, also those that no machine's number can count.
final class ParameterRangeTests: XCTestCase {
  func testRangesThatCannotBeCountedAreRefused() {
    let (least, most) = (Int.min, Int.max)
    for text in [
      "0..\(most)", "-1..\(most - 1)", "\(least)..-1", "\(least)..\(most)", "\(least)..\(most) step 2",
    ] {
      XCTAssertThrowsError(try ParameterChoices(parsing: text), text)
    }
  }

  func testTheLargestRangesThatCanBeCountedAreDrawnFrom() throws {
    for (text, count, last) in [
      ("1..\(Int.max)", Int.max, Int.max), ("0..\(Int.max) step 2", Int.max / 2 + 1, Int.max - 1),
      ("24..48 step 8", 4, 48), ("5..5", 1, 5),
    ] {
      let choices = try ParameterChoices(parsing: text)
      XCTAssertEqual(choices.count, count, text)
      XCTAssertEqual(choices[count - 1].number, last, text)
    }
  }
}
