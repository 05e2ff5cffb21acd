// GRADED PART 2, DO NOT CHANGE!

import Statistics
import XCTest

class StepsCase: XCTestCase {
  var steps: [String] = []

  func testInherited() {
    XCTAssertEqual(total([]), 0)
  }
}

final class LifeTests: StepsCase {
  nonisolated(unsafe) static var whole = 0
  nonisolated(unsafe) static var isTornDown = true
  /// Asked before the test begins.
  let atFirst = total([1, 1])

  override class func setUp() {
    whole = total([2, 3])
  }

  override func setUp() async throws {
    steps = ["async"]
  }

  override func setUpWithError() throws {
    steps.append("throwing")
  }

  override func setUp() {
    steps.append("plain")
    Self.isTornDown = false
  }

  override func tearDown() {
    Self.isTornDown = true
  }

  func testSteps() {
    addTeardownBlock { XCTAssertFalse(Self.isTornDown) }
    XCTAssertEqual(steps, ["async", "throwing", "plain"])
    XCTAssertEqual(Self.whole, 5)
    XCTAssertEqual(atFirst, 2)
  }

  func testAsync() async throws {
    async let one = total([1])
    async let two = total([2])
    let both = await [one, two]
    XCTAssertEqual(both, [1, 2])
  }

  @MainActor func testOnTheMainActor() async {
    await Task.yield()
    XCTAssertTrue(Thread.isMainThread)
    XCTAssertEqual(total([4, 4]), 8)
  }

  func testExpectation() {
    let answer = expectation(description: "the sum is there")
    nonisolated(unsafe) var sum = 0
    DispatchQueue.global().async {
      sum = total([5, 6])
      answer.fulfill()
    }
    wait(for: [answer], timeout: 10)
    XCTAssertEqual(sum, 11)
  }

  func testTwice() {
    // Both are tried; the first is told.
    XCTAssertEqual(total([1, 2]), 3)
    XCTAssertEqual(total([3, 4]), 7)
  }
}

extension LifeTests {
  func testInAnExtension() throws {
    let numbers = try XCTUnwrap([8, 9].first)
    XCTAssertEqual(total([numbers]), 8)
  }
}
