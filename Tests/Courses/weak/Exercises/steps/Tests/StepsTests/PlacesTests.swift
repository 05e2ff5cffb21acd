// GRADED PART 1, DO NOT CHANGE!

import GradedTesting
import Steps

final class PlacesTests: GradedTestCase {
  func testSeven() {
    expectEqual(windows(length: 7, window: 2), 4)
  }
}
