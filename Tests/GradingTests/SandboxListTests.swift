import XCTest

@testable import Sandboxing

/// What the list of sandboxes promises to whoever takes the best of them.
final class SandboxListTests: XCTestCase {
  func testWhatHoldsAgainstStrangersComesFirstAndSaysHowToGetIt() {
    let holding = Sandboxes.all.map { $0.holdsAgainstStrangers }
    XCTAssertEqual(holding, holding.filter { $0 } + holding.filter { !$0 })
    XCTAssertTrue(holding.contains(true))
    for type in Sandboxes.all where type.holdsAgainstStrangers {
      XCTAssertNotNil(type.wayToGet, "\(type)")
    }
  }

  /// Whoever trusts the code is never left without any.
  func testTheLastIsAlwaysThere() {
    XCTAssertTrue(Sandboxes.all.last == ResourceLimits.self)
    XCTAssertFalse(ResourceLimits().holdsAgainstStrangers)
  }
}
