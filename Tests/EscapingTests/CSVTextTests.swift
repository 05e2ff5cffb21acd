import CSVText
import XCTest

final class CSVTextTests: XCTestCase {
  func testOnlyWhatNeedsThemIsInQuotationMarks() {
    for (text, cell) in [
      ("", ""), ("conv1", "conv1"), ("a b", "a b"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("ü,é", "\"ü,é\""),
    ] {
      XCTAssertEqual(CSVText.cell(text), cell)
    }
  }

  func testASpreadsheetComputesNothing() {
    for (text, cell) in [
      ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-x", "'-x"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("=A1,A2", "\"'=A1,A2\""), ("\t=1", "'\t=1"), ("-5", "-5"), ("-1.5e-7", "-1.5e-7"), ("+3", "+3"),
    ] {
      XCTAssertEqual(CSVText.cell(text), cell)
    }
  }

  func testATableHasItsNamesFirst() {
    XCTAssertEqual(CSVText.table(["a", "b"], [["1", ""], ["", "x,y"]]), "a,b\n1,\n,\"x,y\"\n")
    XCTAssertEqual(CSVText.table(["a"], []), "a\n")
  }
}
