// GRADED PART 1, DO NOT CHANGE!

import GradedTesting
import Points
import PointsSupport
import XCTest

final class MirrorTests: GradedTestCase {
  func testMirrored() {
    let point = Point(x: Int.random(in: 1...99, using: &random), y: Int.random(in: 1...99, using: &random))
    expectEqual(mirrored(point), Point(x: -point.x, y: point.y))
  }
}
