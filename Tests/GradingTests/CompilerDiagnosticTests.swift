import XCTest

@testable import GradeReports

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

  func testWarningsAreBoundedAndErrorsAreNot() {
    let warnings = (1...5000).map { "A.swift:\($0):1: warning: unused\nlet x = 1\n    ^\n" }.joined()
    let errors = (1...3000).map { "B.swift:\($0):1: error: wrong\nA.swift:1:1: note: found this candidate\n" }
      .joined()
    let found = CompilerDiagnostic.parse(warnings + errors, files: ["A.swift", "B.swift"])
    XCTAssertEqual(found.filter { $0.severity == "error" }.count, 3000)
    XCTAssertEqual(found.filter { $0.severity == "note" }.count, 3000)
    XCTAssertEqual(found.filter { $0.severity == "warning" }.count, 1000)
    XCTAssertEqual(found[999].excerpt, ["let x = 1", "    ^"])
  }
}
