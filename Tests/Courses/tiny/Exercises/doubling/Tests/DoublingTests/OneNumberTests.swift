// GRADED PART 1, DO NOT CHANGE!

import Doubling
import GradedTesting

final class OneNumberTests: GradedTestCase {
  func testTwentyOne() {
    expectEqual(doubled(21), 42, "twice 21")
  }

  func testRandomNumbers() {
    for _ in 0..<50 {
      let number = Int.random(in: 1...1_000_000, using: &random)
      expectEqual(doubled(number), number + number)
    }
  }
}
