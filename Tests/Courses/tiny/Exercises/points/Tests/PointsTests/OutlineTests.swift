// GRADED PART 2, DO NOT CHANGE!

import GradedTesting
import Points
import PointsSupport
import XCTest

final class OutlineTests: GradedTestCase {
  private let triangle = Outline.polygon([Point(x: 0, y: 0), Point(x: 2, y: 0), Point(x: 1, y: 3)])
  private let circle = Outline.circle(center: Point(x: 1, y: -1), radius: .infinity)

  func testMoved() {
    expectEqual(moved(triangle, by: 2), .polygon([Point(x: 2, y: 0), Point(x: 4, y: 0), Point(x: 3, y: 3)]))
    expectEqual(moved(circle, by: -1), .circle(center: Point(x: 0, y: -1), radius: .infinity))
    expectEqual(moved(nil, by: 2), nil)
  }

  func testSorted() {
    expectEqual(sorted([triangle, circle, triangle]), [3: [triangle, triangle], 0: [circle]])
    expectEqual(sorted([circle]), [0: [circle]])
  }
}
