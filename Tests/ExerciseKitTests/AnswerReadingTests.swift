import XCTest

@testable import ExerciseKit

/// What students type, and what it is taken for.
final class AnswerReadingTests: XCTestCase {
  private let count = Answer(values: [34_944], form: .number, unit: "parameters")
  private let shape = Answer(values: [30, 30, 5], form: .shape)
  private let field = Answer(values: [9, 9], form: .axes)
  private let uneven = Answer(values: [9, 5], form: .axes)
  private let percent = Answer(
    values: [600.0 / 7, 600.0 / 7], form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  private let map = Answer(values: [2, 3, 0, -1], form: .maps(rows: 2, columns: 2))
  private let letters = Answer(values: [1, 3], form: .choices(of: 4))

  func testKindlyReadAnswersAreRight() throws {
    let table: [(Answer, [String])] = [
      (
        count,
        [
          "34944", "34,944", "34 944", "34'944", "34_944", " 34944 parameters", "= 34944", "3.4944e4",
          "34944.", "34944.0", "3.4944·10⁴", "3.4944 x 10^4", "about 34,944!", "total: 34944",
        ]
      ),
      (
        Answer(values: [8_100_090_000], form: .number),
        ["8,100,090,000", "8100090000", "8 100 090 000", "8.10009e9"]
      ),
      (
        shape,
        [
          "30x30x5", "30×30×5", "30, 30, 5", "30 30 5", "30 X 30 X 5", "(30,30,5)", "[30, 30, 5]", "30*30*5",
          "30;30;5", "30 x 30 x 5 values",
        ]
      ),
      (field, ["9", "9x9", "9 x 9", "9, 9", "9 pixels", "9×9 px", "r = 9"]),
      (uneven, ["9x5", "9 5", "9 x 5"]),
      (
        percent,
        [
          "85.71", "85.71 %", "85.71%", "85,71", "85,71 %", "85.714", "85.71428", "600/7", "85.71 x 85.71",
          "85.71, 85.71",
        ]
      ),
      (map, ["2 3 / 0 -1", "2 3 0 -1", "2,3,0,−1", "[[2, 3], [0, -1]]", "2 3 | 0 -1"]),
      (letters, ["a c", "ac", "A, C", "a and c", "1 3", "c a", "a) c)"]),
      (Answer(values: [0.5], form: .axes), ["1/2", "0.5", ".5"]),
      (Answer(values: [-1.5, -1.5], form: .axes), ["-1.5", "−1.5"]),
    ]
    for (answer, texts) in table {
      for text in texts {
        let read = try AnswerReader(answer: answer).read(text)
        XCTAssertTrue(answer.mark(read).isFull, "“\(text)” for \(answer.text) was read as \(read.values)")
      }
    }
  }

  func testWrongAnswersAreReadAndWrong() throws {
    let table: [(Answer, [String])] = [
      (count, ["34945", "3,494", "349 440", "-34944", "34944.5"]), (shape, ["30x30x4", "5x30x30"]),
      (field, ["8", "9x8"]), (uneven, ["9", "5x9"]), (percent, ["85.72", "85.71 x 90.1", "14.29", "857.1"]),
      (map, ["2 3 0 1"]), (letters, ["a", "a b", "abcd", "2 4"]),
    ]
    for (answer, texts) in table {
      for text in texts {
        let read = try AnswerReader(answer: answer).read(text)
        XCTAssertFalse(answer.mark(read).isFull, "“\(text)” was taken for \(answer.text)")
      }
    }
  }

  func testWhatCannotBeReadSaysWhatIsWanted() {
    let table: [(Answer, String, String)] = [
      (count, "", "There is no number in that"), (count, "lots", "There is no number in that"),
      (count, "conv1", "There is no number in that"),
      (count, "12 or 14", "That is 2 numbers. Wanted: one number"),
      (shape, "30x30", "That is 2 numbers. Wanted: 3 numbers"), (shape, "4500", "That is one number"),
      (percent, "86", "Close: write 2 decimals"), (map, "2 3 0", "4 numbers: 2 rows of 2"),
      (letters, "e", "none of a to d"), (letters, "", "letters"), (count, "1e999", "too large"),
    ]
    for (answer, text, words) in table {
      do throws(UnreadableAnswer) {
        let read = try AnswerReader(answer: answer).read(text)
        XCTFail("“\(text)” was read as \(read.values)")
      } catch {
        XCTAssertTrue(error.description.contains(words), "\(text): \(error.description)")
      }
    }
  }

  func testAShapeIsMarkedPerAxis() throws {
    let mark = shape.mark(try AnswerReader(answer: shape).read("30x28x5"))
    XCTAssertEqual(mark.isRight, [true, false, true])
    XCTAssertEqual(mark.share, 2.0 / 3, accuracy: 1e-12)
  }
}
