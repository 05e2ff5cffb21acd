// GRADED PART 2, DO NOT CHANGE!

import GradedTesting
import Steps

final class LargerTests: GradedTestCase {
  func testBothOrders() {
    expectEqual(larger(1, 2), 2)
    expectEqual(larger(5, 3), 5)
  }
}
