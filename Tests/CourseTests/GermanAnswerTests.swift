import Foundation
import Languages
import Sentences
import XCTest

@testable import Exercises
@testable import Questions

/// What is typed where decimals stand behind a comma, and what is shown there.
final class GermanAnswerTests: XCTestCase {
  private let count = Answer(values: [34_944], form: .number, unit: "Parameter")
  private let size = Answer(values: [1168, 1168], form: .axes)
  private let percent = Answer(
    values: [600.0 / 7, 600.0 / 7], form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  private let bytes = Answer(values: [1_572_864], form: .number, unit: "bytes")

  override func setUp() { Language.speak(.german) }
  override func tearDown() { Language.speak(.english) }

  private func read(_ text: String, for answer: Answer) -> [Double]? {
    (try? AnswerReader(answer: answer).read(text))?.values
  }

  func testDecimalsStandBehindAComma() {
    for (text, value) in [
      ("1,5", 1.5), ("-0,25", -0.25), ("1,168", 1.168), ("85,714", 85.714), ("1.5", 1.5),
      ("12.345,5", 12345.5),
      ("2,904e5", 290_400), ("3,5·10³", 3500),
    ] as [(String, Double)] {
      let answer = Answer(values: [value], form: .number, exactness: .rounded(decimals: 2))
      XCTAssertEqual(read(text, for: answer)?.first ?? .nan, value, accuracy: 1e-9, text)
    }
    for text in ["85,71", "85,71 %", "85.71", "85,714", "85,71 Prozent", "85,71 x 85,71", "600/7"] {
      XCTAssertEqual(read(text, for: percent).map { $0.map { ($0 * 10).rounded() } }, [857, 857], text)
    }
    XCTAssertEqual(read("1,5", for: Answer(values: [1.5], form: .axes)), [1.5])
    XCTAssertNil(read("1,5", for: Answer(values: [1.5, 1.5], form: .axes)), "one number or two")
    XCTAssertEqual(read("1,5x1,5", for: Answer(values: [1.5, 1.5], form: .axes)), [1.5, 1.5])
  }

  func testThousandsOfWholeNumbersAreGroupedInEveryWay() {
    for text in [
      "34944", "34.944", "34 944", "34\u{202F}944", "34'944", "34,944", "ungefähr 34.944", "34.944 Parameter",
      "3,4944e4", "34.944 Gewichte insgesamt", "es sind 34.944",
    ] {
      XCTAssertEqual(read(text, for: count), [34_944], text)
    }
    for text in ["1168", "1.168", "1.168x1.168", "1.168 x 1.168", "1168 und 1168"] {
      XCTAssertEqual(read(text, for: size), [1168, 1168], text)
    }
    XCTAssertEqual(read("1,5 MiB", for: bytes), [1_572_864])
    XCTAssertEqual(read("1,500 MiB", for: bytes), [1_572_864])
    for text in ["34 Tausend", "nicht 34.944", "3 Millionen"] { XCTAssertNil(read(text, for: count), text) }
    let axes = Answer(values: [3, 4], form: .axes)
    XCTAssertNil(read("Höhe: 3", for: axes))
    XCTAssertEqual(read("3 und 4", for: axes), [3, 4])
  }

  func testFormulasHaveDecimalCommas() throws {
    let half: Double? = try FormulaReader.formula("1,5*C", variables: ["C"], isTyped: true).value(["C": 2])
    XCTAssertEqual(half, 3)
    let exact = Answer(values: [], form: .exact(try XCTUnwrap(ExactNumber(1168)), shown: "1168"))
    for text in ["1168", "1.168", "1,168", "2^4·73"] {
      XCTAssertTrue(exact.mark(try AnswerReader(answer: exact).read(text)).isFull, text)
    }
    // What authors write is the same in all languages.
    let written: Double? = try FormulaReader.formula("1.168 + max(1,5)", variables: []).value([:])
    XCTAssertEqual(written, 6.168)
  }

  func testYesAndNoAreReadInBothLanguages() {
    for text in ["ja", "Ja.", "j", "yes", "y", "wahr", "es passt"] {
      XCTAssertEqual(Vocabulary.truth.index(of: text), 1, text)
    }
    for text in ["nein", "n", "no", "falsch", "passt nicht"] {
      XCTAssertEqual(Vocabulary.truth.index(of: text), 0, text)
    }
    XCTAssertEqual(Vocabulary.truth.entries.map(\.name), ["nein", "ja"])
    XCTAssertEqual((try? ChoiceReader(count: 4).read("Antwort a und c"))?.values, [1, 3])
  }

  func testEveryAnswerIsReadAsItIsShown() {
    for value in [0, 999, 1_168, 9_999, 10_003, 34_944, 8_100_090_000, -12_345, 1.5, -0.25, 12_345.5]
      as [Double]
    {
      for answer in [
        Answer(values: [value], form: .number), Answer(values: [value], form: .axes),
        Answer(values: [value, 7], form: .axes), Answer(values: [value, value, 8], form: .shape),
        Answer(values: [value, 1, 2, value], form: .maps(rows: 2, columns: 2)),
        Answer(values: [value], form: .number, unit: "Parameter"),
        Answer(values: [value], form: .number, exactness: .rounded(decimals: 2)),
      ] {
        XCTAssertFalse(answer.text.contains("."), answer.text)
        XCTAssertEqual(read(answer.text, for: answer), answer.values, answer.text)
      }
    }
  }

  func testTheExampleCanBeTyped() throws {
    for answer in [
      percent, size, count, Answer(values: [5, 5, 5], form: .shape),
      Answer(values: [1, 2, 3, 4], form: .maps(rows: 2, columns: 2)),
    ] {
      let wanted = AnswerExample(answer: answer).wanted
      let text = wanted.components(separatedBy: "etwa ")[1].components(separatedBy: ", ")[0]
      XCTAssertFalse(text.contains("."), wanted)
      XCTAssertNoThrow(try AnswerReader(answer: answer).read(text), wanted)
    }
    XCTAssertNotNil(AnswerExample(answer: percent).wanted.firstMatch(of: /\d,[27]5/))
    XCTAssertTrue(AnswerExample(answer: bytes).wanted.contains("1,5 KiB"))
  }

  /// What the program shows as the answer can be typed, in every question of the course.
  func testEveryAnswerOfTheCourseCanBeTyped() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    var count = 0
    for folder in try Course(at: root).exercises {
      for question in try folder.load().quiz?.questions ?? [] {
        for seed in 1...3 as ClosedRange<UInt64> {
          let instance = try question.instance(seed: seed)
          for field in instance.fields {
            count += 1
            let mark = try? field.mark(field.read(field.typedAnswer))
            XCTAssertEqual(mark?.isFull, true, "\(folder.id)/\(question.id): \(field.typedAnswer)")
          }
        }
      }
    }
    XCTAssertGreaterThan(count, 500)
  }

  func testAnswersAreShownAsGermansWriteThem() {
    XCTAssertEqual(count.text, "34\u{202F}944 Parameter")
    XCTAssertEqual(percent.text, "85,71 %")
  }
}
