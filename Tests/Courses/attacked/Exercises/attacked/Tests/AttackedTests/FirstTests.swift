// GRADED PART 1, DO NOT CHANGE!

import Attacked
import GradedTesting
import XCTest

final class FirstTests: GradedTestCase {
  func testTwentyOne() {
    XCTAssertEqual(doubled(21), 42, "twice 21")
  }

  func testRandomNumbers() {
    for _ in 0..<20 {
      let number = Int.random(in: 1...1_000_000, using: &random)
      expectEqual(doubled(number), number + number)
    }
  }
}
