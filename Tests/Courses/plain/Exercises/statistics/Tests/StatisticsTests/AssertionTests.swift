// GRADED PART 1, DO NOT CHANGE!

import XCTest

@testable import Statistics

final class AssertionTests: XCTestCase {
  func testEqual() {
    XCTAssertEqual(count([4, 5]), 2, "as many as there are")
  }

  func testNotEqual() {
    XCTAssertNotEqual(count([7]), -1)
  }

  func testAccuracy() throws {
    XCTAssertEqual(try mean(of: [1, 2, 2]), 1.6667, accuracy: 0.001)
  }

  func testTrue() {
    XCTAssertTrue(isGrowing([1, 2, 3]))
  }

  func testFalse() {
    XCTAssertFalse(isGrowing([2, 1]))
  }

  func testNil() {
    XCTAssertNil(largest(of: []))
  }

  func testNotNil() {
    XCTAssertNotNil(largest(of: [3]))
  }

  func testUnwrap() throws {
    let found = try XCTUnwrap(largest(of: [3, 9, 4]))
    XCTAssertEqual(found, 9)
  }

  func testThrows() {
    XCTAssertThrowsError(try mean(of: []), "there is nothing to average") { error in
      XCTAssertFalse("\(error)".isEmpty)
    }
  }

  func testNoThrow() throws {
    XCTAssertNoThrow(try mean(of: [1]))
    XCTAssertEqual(try mean(of: [1]), 1)
  }

  func testGreaterThan() {
    XCTAssertGreaterThan(count([1]), 0)
  }

  func testGreaterThanOrEqual() {
    XCTAssertGreaterThanOrEqual(count([1, 1]), 2)
  }

  func testLessThan() {
    XCTAssertLessThan(-count([1, 1, 1]), 0)
  }

  func testLessThanOrEqual() {
    XCTAssertLessThanOrEqual(-count([1, 1, 1, 1]), -4)
  }

  func testFail() {
    guard count([0, 0]) > 1 else { return XCTFail("two numbers are more than one") }
  }

  func testSkipped() throws {
    try XCTSkipIf(true, "only where there is a printer")
    XCTFail("a skipped test runs no further")
  }
}
