// GRADED PART 3, DO NOT CHANGE!

import GradedTesting

@testable import Statistics

final class SpreadTests: GradedTestCase {
  nonisolated(unsafe) static var isSetUp = false

  override class func setUp() { isSetUp = true }

  func testSpread() {
    expectEqual(spread([3, 9, 4]), 6)
    expectEqual(Self.isSetUp, true)
  }

  func testAsync() async {
    expectEqual(spread([1, 2]), 1)
  }
}
