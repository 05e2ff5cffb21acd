import XCTest

@testable import Exercises
@testable import Questions

/// The example in "Wanted: …" must not be the answer, which whoever types nonsense would learn for nothing.
final class AnswerExampleTests: XCTestCase {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The numbers after "such as", without what counts axes and maps.
  private func example(in wanted: String) -> [Double] {
    guard let start = wanted.range(of: "such as ") else { return [] }
    let text = wanted[start.upperBound...].components(separatedBy: ", ")[0]
    return text.components(separatedBy: CharacterSet(charactersIn: "x/ …")).compactMap(Double.init)
  }

  private func check(_ answer: Answer, _ name: String) {
    let wanted = AnswerExample(answer: answer).wanted
    switch answer.form {
    case .choices: return XCTAssertFalse(wanted.contains("such as"), wanted)
    case .names(let vocabulary): return checkNames(vocabulary, answer, name)
    case .formula, .exact: return checkTyped(answer, wanted, name)
    default: break
    }
    let found = example(in: wanted)
    XCTAssertFalse(found.isEmpty, "\(name): \(wanted)")
    for number in found {
      XCTAssertFalse(
        answer.values.contains { abs(abs($0) - abs(number)) < 0.01 }, "\(name): \(answer.text): \(wanted)")
    }
  }

  /// Several names are told or what kind of word it is, never one alone; and the same whichever is right.
  private func checkNames(_ vocabulary: Vocabulary, _ answer: Answer, _ name: String) {
    let wanted = vocabulary.wanted
    let words = " " + wanted.replacing(",", with: " ").replacing(";", with: " ") + " "
    let told = vocabulary.entries.filter { words.contains(" \($0.name) ") }
    // "none" is told beside what kind of word it is, or beside several.
    XCTAssertNotEqual(told.count { $0.name != "none" }, 1, "\(name): \(answer.text): \(wanted)")
    for index in vocabulary.entries.indices {
      var other = answer
      other.values = [Double(index)]
      XCTAssertEqual(AnswerExample(answer: other).wanted, wanted, name)
    }
  }

  /// What is shown can be typed, and is wrong.
  private func checkTyped(_ answer: Answer, _ wanted: String, _ name: String) {
    let text = wanted.components(separatedBy: "such as ").last ?? ""
    guard let read = try? AnswerReader(answer: answer).read(text) else {
      return XCTFail("\(name): cannot be typed: \(wanted)")
    }
    XCTAssertFalse(answer.mark(read).isFull, "\(name): \(answer.text): \(wanted)")
  }

  func testNoQuestionOfTheCourseShowsItsAnswer() throws {
    var examples: Set<String> = []
    for folder in try Course(at: Self.root).exercises {
      for question in try folder.load().quiz?.questions ?? [] {
        for seed in 1...(question.isParameterised ? UInt64(25) : 1) {
          let instance = try question.instance(seed: seed)
          for field in instance.fields {
            check(field.answer, "\(folder.id) \(question.id) seed \(seed)")
            examples.insert(field.wanted)
          }
        }
      }
    }
    XCTAssertGreaterThan(examples.count, 20)
  }

  func testWhateverTheAnswerIsTheExampleIsAnother() {
    for value in stride(from: 0.0, through: 8000, by: 1) {
      check(Answer(values: [value], form: .number), "number")
      if value > 200 { continue }
      check(Answer(values: [value, value + 1], form: .axes), "axes")
      check(Answer(values: [value, value + 4, value * 2], form: .shape), "shape")
      check(Answer(values: [-value, value + 1, value + 2, 3], form: .maps(rows: 2, columns: 2)), "map")
      check(Answer(values: [value], form: .maps(rows: 1, columns: 1)), "map of one")
      check(
        Answer(values: [value / 2], form: .axes, exactness: .rounded(decimals: 2), unit: "%"), "percent")
    }
    check(Answer(values: (-200...200).map(Double.init), form: .maps(rows: 1, columns: 401)), "all small")
    check(Answer(values: [1, 3], form: .choices(of: 4)), "choices")
  }

  /// What is shown as an example can be typed.
  func testTheExampleIsReadable() throws {
    for answer in [
      Answer(values: [5], form: .number), Answer(values: [5, 5], form: .axes),
      Answer(values: [5, 5, 5], form: .shape),
      Answer(values: [1, 2, 3, 4], form: .maps(rows: 2, columns: 2)),
      Answer(values: [1, 2], form: .maps(rows: 1, columns: 1)),
      Answer(values: [50, 50], form: .axes, exactness: .rounded(decimals: 2), unit: "%"),
    ] {
      let wanted = AnswerExample(answer: answer).wanted
      let text = wanted.components(separatedBy: "such as ")[1].components(separatedBy: ", ")[0]
      XCTAssertNoThrow(try AnswerReader(answer: answer).read(text), wanted)
    }
  }
}
