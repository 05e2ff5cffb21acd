import XCTest

@testable import Preparation

final class InterfaceTypeTests: XCTestCase {
  func testTypesThatCrossAreReadAndWrittenAlike() throws {
    for text in [
      "Int", "[Float]", "[[Double]]?", "[String: Int?]", "(size: Int, jump: [Int])", "[(Int, String)]", "()",
    ] {
      let type = try XCTUnwrap(InterfaceType(parsing: text), text)
      XCTAssertEqual(type.source, text)
      XCTAssertNil(type.obstacle)
    }
    XCTAssertEqual(InterfaceType(parsing: "(Int)")?.source, "Int")
    XCTAssertEqual(InterfaceType(parsing: "Swift.Int")?.source, "Int")
  }

  func testTypesThatCannotCrossAreNamed() {
    XCTAssertEqual(InterfaceType(parsing: "[URL]")?.obstacle, "URL")
    for text in ["(Int) -> Int", "Array<Int>", "some Sequence", "[Int", "inout Int", ""] {
      let type = InterfaceType(parsing: text)
      XCTAssertTrue(type == nil || type?.obstacle != nil, text)
    }
  }
}
