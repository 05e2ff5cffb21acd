// GRADED PART 2, DO NOT CHANGE!

import Attacked
import GradedTesting
import XCTest

final class SecondTests: GradedTestCase {
  func testNumbers() {
    let values = (0..<8).map { _ in Float.random(in: -4...4, using: &random) }
    let found = scaled(values, by: 3)
    XCTAssertEqual(found.count, values.count)
    for (value, result) in zip(values, found) { XCTAssertEqual(result, 3 * value, accuracy: 1e-4) }
  }

  func testZero() {
    expectEqual(scaled([], by: 2), [])
    expectEqual(scaled([0.5, 8], by: 0), [0, 0])
  }

  func testInfinity() {
    let factor = Float.random(in: 2...9, using: &random)
    expectEqual(scaled([1, .infinity, -2], by: factor), [factor, .infinity, -2 * factor], accuracy: 1e-4)
  }
}
