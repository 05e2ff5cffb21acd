import XCTest

@testable import Questions

/// What is asked back instead of costing an attempt, and what is not.
final class AskedBackTests: XCTestCase {
  private let square = Answer(values: [7, 7], form: .axes)
  private let cube = Answer(values: [7, 7, 7], form: .axes)
  private let jump = Answer(values: [4, 4], form: .axes, isProduct: true)
  private let share = Answer(values: [600.0 / 7], form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  private let shares = Answer(
    values: [600.0 / 7, 600.0 / 7], form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  private let pooled = Answer(
    values: [0, -1.75, -1.25, -0.5], form: .maps(rows: 2, columns: 2), exactness: .rounded(decimals: 2))
  private let count = Answer(values: [1168], form: .number, unit: "parameters")

  private func read(_ text: String, for answer: Answer) -> [Double]? {
    try? AnswerReader(answer: answer).read(text).values
  }

  private func problem(_ text: String, for answer: Answer) -> String {
    do throws(UnreadableAnswer) {
      return "read as \(try AnswerReader(answer: answer).read(text).values)"
    } catch {
      return error.description
    }
  }

  func testASquareOfSeveralAxesIsAskedBack() {
    for text in ["7²", "7^2", "7 ^ 2", "7³", "7^3", "10²", "7² pixels", "= 7^2"] {
      for answer in [square, cube] {
        XCTAssertTrue(
          problem(text, for: answer).contains("may be a size on each axis"), problem(text, for: answer))
      }
    }
    XCTAssertEqual(read("7²", for: count), [49], "of one number it is a power")
    XCTAssertEqual(read("3² - 2", for: square), [7, 7])
  }

  func testAProductIsNoPairOfAxes() {
    for text in ["2x2", "2 x 2", "2×2", "2*2", "2·2", "2x3"] {
      let said = problem(text, for: jump)
      XCTAssertTrue(said.contains("or the product \(text.hasSuffix("3") ? 6 : 4)"), said)
    }
    XCTAssertEqual(read("4", for: jump), [4, 4])
    XCTAssertEqual(read("2, 2", for: jump), [2, 2])
    let uneven = Answer(values: [6, 10], form: .axes, isProduct: true)
    XCTAssertEqual(read("6 x 10", for: uneven), [6, 10], "axes that differ are written so")
    XCTAssertEqual(read("2x2", for: square), [2, 2], "a size is no product")
  }

  func testAnotherNumberOfAxesIsAskedBack() {
    for (text, answer) in [
      ("5,22", cube), ("5,5", cube), ("34,944", cube), ("128,128", cube), ("5 222", cube), ("1,5", cube),
      ("7x7", cube), ("7, 7", cube), ("7x7x7", square), ("7 7 7", square), ("7;7;7", square),
    ] {
      XCTAssertTrue(problem(text, for: answer).hasPrefix("That is "), problem(text, for: answer))
    }
    for (text, values) in [
      ("7", [7, 7, 7]), ("7x7x7", [7, 7, 7]), ("5,22,7", [5, 22, 7]), ("5.5", [5.5, 5.5, 5.5]),
      ("9*64 + 64", [640, 640, 640]), ("2*3", [6, 6, 6]),
    ] as [(String, [Double])] {
      XCTAssertEqual(read(text, for: cube), values, text)
    }
  }

  func testAPowerOfTenFollowsADecimalPoint() {
    for text in ["1.168e3", "1.168E3", "1.168e+3", "1.168·10³", "1.168 x 10^3", "1.168*10^3", "1168e0"] {
      XCTAssertEqual(read(text, for: count), [1168], text)
    }
    XCTAssertEqual(read("8.100e9", for: count), [8_100_000_000])
    XCTAssertNil(read("1,168e3", for: count), "1168, or 1,168 thousands")
    XCTAssertNil(read("1.168", for: count), "1168, or a bit more than 1")
  }

  func testAFractionIsNoPercentage() {
    for answer in [share, shares] {
      for text in ["6/7", "0.8571", ".86", "0,8571", "6 / 7", "1", "600/700", "0.8571428"] {
        XCTAssertTrue(problem(text, for: answer).hasPrefix("In percent, please"), problem(text, for: answer))
      }
      for text in ["0.8571 %", "0.8571 percent"] {
        XCTAssertEqual(read(text, for: answer), answer.values.map { _ in 0.8571 }, text)
      }
      for text in [
        "100*6/7", "6/7*100", "100 * 6 / 7", "(6/7)*100", "100·6/7", "6/7 · 100 %", "100*(6/7)", "600/7",
      ] {
        let found = read(text, for: answer)
        XCTAssertEqual(found?.count, answer.values.count, text)
        XCTAssertEqual(found?.first ?? 0, 600.0 / 7, accuracy: 1e-9, text)
      }
    }
    XCTAssertTrue(problem("6/7 x 6/7", for: shares).hasPrefix("In percent, please"))
    XCTAssertEqual(read("85.71 x 14.29", for: shares), [85.71, 14.29])
    XCTAssertEqual(read("0", for: shares), [0, 0])
  }

  func testDecimalsAreAskedForOnlyWhereTheRestIsRight() {
    for text in ["10 0 0 0", "0 10 0 0", "0 0 0 0", "0 -1.75 / -1.25 1", "0 -2 5 -0.5", "1 -1.8 -1.3 -0.5"] {
      XCTAssertTrue(problem(text, for: pooled).hasPrefix("read as"), problem(text, for: pooled))
    }
    for text in ["0 -2 / -1 -1", "0 -1.75 / -1.3 -0.5", "0 -1.8 -1.3 -0.5", "0 -1.75 -1.25 0"] {
      XCTAssertTrue(
        problem(text, for: pooled).hasPrefix("Close: write 2 decimals"), problem(text, for: pooled))
    }
    XCTAssertTrue(problem("86 x 85.71", for: shares).hasPrefix("Close"))
    XCTAssertTrue(problem("86 x 14.29", for: shares).hasPrefix("read as"))
    for text in ["0 -1.75 / -1.25 -0.50", "0 -1.75 -1.25 -0.5"] {
      XCTAssertEqual(read(text, for: pooled), pooled.values, text)
    }
  }
}
