// GRADED PART 2, DO NOT CHANGE!

import Doubling
import GradedTesting
import XCTest

final class ManyValuesTests: GradedTestCase {
  func testNumbers() {
    XCTAssertEqual(doubled(all: [1, 0.5, -.infinity]), [2, 1, -.infinity])
    XCTAssertEqual(doubled(all: [-3]), [-6])
  }

  func testTexts() throws {
    let found = try doubled(texts: ["a": "ab", "b": nil, "c": "π"])
    expectEqual(found.map(\.text), ["abab", "", "ππ"])
    expectEqual(found.map(\.length), [4, 0, 2])
    try expectEqual(doubled(texts: ["x": "y"], times: 3).map(\.text), ["yyy"])
  }

  func testNoTexts() {
    expectError(try doubled(texts: [:]), "there is nothing to double")
  }
}
