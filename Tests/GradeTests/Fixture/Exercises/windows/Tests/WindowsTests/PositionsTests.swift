// GRADED PART 1, DO NOT CHANGE!

import GradedTesting
import Windows

final class PositionsTests: GradedTestCase {
  func testEight() {
    expectEqual(positions(pixels: 8, kernel: 3), 6, "the last window begins at the sixth pixel")
  }

  func testTooWide() {
    expectEqual(positions(pixels: 1, kernel: 3), 0, "the window is wider than the line")
  }
}
