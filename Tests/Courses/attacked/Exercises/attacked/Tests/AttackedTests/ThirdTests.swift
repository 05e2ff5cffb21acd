// GRADED PART 3, DO NOT CHANGE!

import Attacked
import GradedTesting

final class ThirdTests: GradedTestCase {
  func testTexts() throws {
    let text = String(
      (0..<12).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &random))) })
    try expectEqual(turned(text), String(text.reversed()))
    try expectEqual(turned("né"), "én")
  }

  func testNoText() {
    expectError(try turned(""), "there is nothing to turn")
  }
}
