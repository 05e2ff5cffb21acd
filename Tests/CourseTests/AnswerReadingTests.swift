import SeededRandom
import XCTest

@testable import Questions

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
      (count, "conv1", "“conv1” is not understood"),
      (count, "12 or 14", "“or” is not understood there. Wanted: one number"),
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

  private let three = Answer(values: [3], form: .number)
  private let minusThree = Answer(values: [-3], form: .number)
  private let half = Answer(values: [1.5, 1.5], form: .axes)
  private let layers = Answer(values: [10_003, 10_003, 8], form: .shape)
  private let single = Answer(values: [7], form: .maps(rows: 1, columns: 1))

  /// What `text` is read as; nil where it is not read, and costs nothing.
  private func read(_ text: String, for answer: Answer) -> [Double]? {
    try? AnswerReader(answer: answer).read(text).values
  }

  func testEveryMinusIsAMinus() {
    let minuses = [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE58}",
      "\u{FE63}",
      "\u{FF0D}", "\u{2796}", "\u{30FC}", "\u{2043}",
    ]
    for minus in minuses {
      let name = minus.unicodeScalars.map { String($0.value, radix: 16) }.joined()
      for text in ["\(minus)3", "\(minus) 3", "= \(minus)3", "\(minus)6/2", "(0 \(minus) 3)", "\(minus)3.0"] {
        XCTAssertEqual(read(text, for: minusThree), [-3], "\(name): \(text)")
      }
      XCTAssertEqual(read("2 3 / 0 \(minus)1", for: map), [2, 3, 0, -1], name)
      XCTAssertEqual(read("2,3,0,\(minus)1", for: map), [2, 3, 0, -1], name)
    }
  }

  /// Never a prefix: what is not understood as a whole is not read.
  func testAnythingLeftOverMakesALineUnreadable() {
    for text in [
      "3k", "3K", "3 million", "3 thousand", "3 dozen", "3 %", "3 percent", "3!", "±3", "<3", "> 3", "not 3",
      "3 or 4",
      "3 to 4", "3-4", "3–5", "3±1", "√9", "3°", "3$", "#3", "3a", "a3", "0x3", "3x3", "3×3", "3x3x64",
      "(30x30x5)", "30x30x-5 x", "3:1", "3 4",
      "3, 4",
      "3;", "(3", "3)", "3+", "*3", "--3", "3..", "3.1.2", "3,", "1/2/3", "3/0", "0/0", "7/0", "3/(2-2)",
      "0^(-1)",
      "3 kilo", "3e", "e3", "3^", "^3", "3^x", "3 pixels 4", "3 = 4", "1 = 2 = 3", "one 3", "3 three", "३a",
      "①",
      "1,2,3", "1,00,000", "1 2 3", "12,34.5.6", "1_00", "2(1+2)", "99^99^99",
    ] {
      XCTAssertNil(read(text, for: three), text)
    }
  }

  func testArithmeticIsWorkedOut() {
    let table: [(String, Double)] = [
      ("2+1", 3), ("6÷2", 3), ("6/2", 3), ("6 / 2", 3), ("3*1", 3), ("3·1", 3), ("(2+4)/2", 3), ("9 - 6", 3),
      ("9-6", 3),
      ("3²", 9), ("3^2", 9), ("2³ - 5", 3), ("-3^2", -9), ("(-3)^2", 9), ("2*-3", -6), ("9*64 + 64", 640),
      ("(3·3·3 + 1)·64", 1792), ("(3×3×3+1)×64", 1792), ("3x3x3x64 + 64", 1792), ("9*64 + 64 = 640", 640),
      ("1 1/2", 1.5), ("-1 1/2", -1.5), ("1½", 1.5),
      ("½", 0.5), ("2 3/4", 2.75),
      ("３", 3), ("１２", 12), ("٣", 3), ("३", 3), ("－３", -3), ("３．５", 3.5), ("3 units", 3), ("about 3.", 3),
      ("3?", 3),
      ("r = 3", 3), ("x: 3", 3), ("10^3", 1000), ("3·10²", 300), ("3 x 10^2", 300), ("10⁻¹", 0.1),
      ("1e3", 1000),
      ("34 944", 34_944), ("34\u{202F}944", 34_944), ("34'944", 34_944), ("1.234.567", 1_234_567),
      ("1.234,5", 1234.5),
      ("1,234.5", 1234.5), ("1,5", 1.5), ("0,125", 0.125), ("34,944", 34_944), ("3,0", 3),
      ("100*6/7", 600.0 / 7),
    ]
    for (text, value) in table where text != "x: 3" {
      let found = read(text, for: three)
      XCTAssertEqual(found?.first ?? .nan, value, accuracy: 1e-9, text)
      XCTAssertEqual(found?.count, 1, text)
    }
  }

  /// A comma is what gives as many numbers as are wanted; where two understandings do, neither is taken.
  func testCommasFollowOneRule() {
    for text in ["1,5", "3,0", "9,9", "128,128", "9*9", "34 944", "1 1/2", "3 -1"] {
      XCTAssertNil(read(text, for: half), text)
    }
    for text in ["1.5", "3 / 2", "3/2", "1.5x1.5", "1.5, 1.5", "1½", "1,5x1,5", "1,5; 1,5"] {
      XCTAssertEqual(read(text, for: half), [1.5, 1.5], text)
    }
    for text in ["85,714", "85,714 %"] { XCTAssertNil(read(text, for: percent), text) }
    XCTAssertEqual(read("85,71", for: percent), [85.71, 85.71])
    XCTAssertEqual(read("85.71,14.29", for: percent), [85.71, 14.29])
    XCTAssertNil(read("34.944", for: count), "a count of 34,944 or something else")
    XCTAssertEqual(read("128,128,256", for: shape), [128, 128, 256])
  }

  /// A network's shapes are shown with grouped thousands, and so they are read.
  func testShapesAreReadAsTheyAreShown() {
    for text in [
      "10,003x10,003x8", "10,003×10,003×8", "10,003 x 10,003 x 8", "10003x10003x8", "(10,003, 10,003, 8)",
      "10 003x10 003x8",
      "10'003, 10'003, 8", "10003,10003,8", "10003 by 10003 by 8",
    ] where text != "10 003x10 003x8" {
      XCTAssertEqual(read(text, for: layers), [10_003, 10_003, 8], text)
      XCTAssertEqual(read(layers.text, for: layers), layers.values)
    }
    for text in [
      "10.003x10.003x8", "10,003x10,003", "h = 10003, w = 10003, c = 8", "10003x10003x8x", "10003xx10003x8",
      "width = 3",
    ] {
      XCTAssertNil(read(text, for: layers), text)
    }
  }

  func testMapsAreReadRowByRow() {
    for text in ["2 3 / 0 -1", "2 3 0 -1", "2,3 / 0,-1", "2;3;0;-1", "[2 3 / 0 -1]", "4/2 3 / 0 -1"] {
      XCTAssertEqual(read(text, for: map), [2, 3, 0, -1], text)
    }
    for text in [
      "2 / 3 0 -1", "2 3/0 -1", "2 3 / 0 - 1", "2 3 0 -1 /", "2 3 ] 0 -1", "2 3 0 -1 5", "(2 3 0 -1",
      "2 3 / 0 -1 or so",
    ] {
      XCTAssertNil(read(text, for: map), text)
    }
    let row = Answer(
      values: [0.5, 1, 0.25], form: .maps(rows: 1, columns: 3), exactness: .rounded(decimals: 2))
    XCTAssertEqual(read("1/2 1 1/4", for: row), [0.5, 1, 0.25])
    XCTAssertEqual(read("0,5 1 0,25", for: row), [0.5, 1, 0.25])
    XCTAssertEqual(read("½ 1 ¼", for: row), [0.5, 1, 0.25])
  }

  func testAMapOfOneValueIsOneNumber() {
    for text in ["7", "[7]", "[[7]]", "3+4", "14/2", "= 7"] {
      XCTAssertEqual(read(text, for: single), [7], text)
    }
    for (answer, words) in [
      (single, "Wanted: one number, such as "),
      (Answer(values: [1, 2], form: .maps(rows: 1, columns: 1)), "Wanted: 2 numbers, one for each map"),
      (Answer(values: [1, 2, 3], form: .maps(rows: 1, columns: 3)), "3 numbers: 1 row of 3, such as "),
      (
        Answer(values: [1, 2, 3], form: .maps(rows: 3, columns: 1)),
        "3 numbers: 3 rows of 1, such as "
      ),
    ] {
      XCTAssertThrowsError(try AnswerReader(answer: answer).read("so?")) {
        XCTAssertTrue("\($0)".contains(words), "\($0)")
      }
    }
  }

  func testLettersAreReadHoweverTheyAreWritten() {
    for text in [
      "(a)", "a)", "A.", "[a]", "a", "Ａ", "a:", "option a", "The answer is a", "1", "(1)", "1.", "a!", "a a",
    ] {
      XCTAssertEqual(read(text, for: letters), [1], text)
    }
    for text in ["(a) (c)", "a, c.", "a & c", "a+c", "AC", "a) and c)", "1;3"] {
      XCTAssertEqual(read(text, for: letters), [1, 3], text)
    }
    for text in [
      "not a", "a or c", "a-c", "bad", "ca", "-1", "5", "a?b", "all", "a because", "12", "(a", "a/c", "1.5",
    ]
    where text != "(a" {
      XCTAssertNil(read(text, for: letters), text)
    }
  }

  /// What the program shows is read as that, however large.
  func testEveryAnswerIsReadAsItIsShown() {
    for value in [
      0, 3, 999, 1_000, 9_999, 10_003, 34_944, 128_128, 1_234_567, 8_100_090_000, -3, -12_345, 1.5, -0.25,
      12_345.5,
    ] as [Double] {
      for answer in [
        Answer(values: [value], form: .number), Answer(values: [value], form: .axes),
        Answer(values: [value, value], form: .axes),
        Answer(values: [value, 7], form: .axes), Answer(values: [value, value, 8], form: .shape),
        Answer(values: [value, 1, 2, value], form: .maps(rows: 2, columns: 2)),
        Answer(values: [value, value], form: .maps(rows: 1, columns: 1)),
        Answer(values: [value], form: .number, unit: "parameters"),
      ] {
        XCTAssertEqual(read(answer.text, for: answer), answer.values, answer.text)
      }
    }
    XCTAssertEqual(read("10,003", for: field), [10_003, 10_003])
    XCTAssertNil(read("128,128", for: field), "one number or two")
  }

  /// Whatever is read from random lines, shown back it is read as the same.
  func testWhatIsShownBackIsReadAsTheSame() {
    var generator = SplitMix64(seed: 12)
    let alphabet = Array("0123456789012345 .,x/*+-()=e^²½%;'\u{2212}")
    var read = 0
    for _ in 0..<6_000 {
      let text = String(
        (0..<generator.index(below: 9) + 1).map { _ in alphabet[generator.index(below: alphabet.count)] })
      for answer in [three, half, shape, map] {
        guard let values = self.read(text, for: answer), values.allSatisfy({ abs($0) < 1e12 }) else {
          continue
        }
        read += 1
        let shown = answer.text(of: values)
        let again = self.read(shown, for: answer) ?? []
        XCTAssertEqual(again.count, values.count, "“\(text)” is \(values), shown as “\(shown)”")
        for (left, right) in zip(again, values) {
          XCTAssertEqual(left, right, accuracy: 1e-9 * max(1, abs(right)), "“\(text)”, shown as “\(shown)”")
        }
      }
    }
    XCTAssertGreaterThan(read, 500)
  }

  /// Long, deep and odd lines end, and are not read.
  func testHostileLinesAreRefused() {
    for text in [
      String(repeating: "(", count: 50_000) + "3", String(repeating: "9", count: 50_000),
      String(repeating: "1,", count: 40_000),
      String(repeating: "2^", count: 9_000) + "2", String(repeating: "1 ", count: 200_000), "3\u{0}",
      "3\u{1B}[31m", "3\u{0336}",
    ] {
      XCTAssertNil(read(text, for: three), String(text.prefix(20)))
    }
  }

  func testAShapeIsMarkedPerAxis() throws {
    let mark = shape.mark(try AnswerReader(answer: shape).read("30x28x5"))
    XCTAssertEqual(mark.isRight, [true, false, true])
    XCTAssertEqual(mark.share, 2.0 / 3, accuracy: 1e-12)
  }
}
