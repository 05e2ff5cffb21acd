import XCTest

@testable import Grading

final class CompilerDiagnosticTests: XCTestCase {
  func testPlacesMessagesAndExcerptsAreRead() {
    let text = """
      A.swift:3:11: error: expected expression: really
      return 2 *
                ^
      B.swift:1:1: warning: unused
      let x = 1
          ^
      Unknown.swift:1:1: error: not ours
      """
    let found = CompilerDiagnostic.parse(text, files: ["A.swift", "B.swift"])
    XCTAssertEqual(found.map(\.file), ["A.swift", "B.swift"])
    XCTAssertEqual(found[0].line, 3)
    XCTAssertEqual(found[0].column, 11)
    XCTAssertEqual(found[0].severity, "error")
    XCTAssertEqual(found[0].message, "expected expression: really")
    XCTAssertEqual(found[0].excerpt, ["return 2 *", "          ^"])
  }
}
