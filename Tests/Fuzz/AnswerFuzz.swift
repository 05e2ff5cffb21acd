@testable import Questions

/// What people type as an answer: read for every form of answer there is.
enum AnswerFuzz: FuzzTarget {
  static let name = "answer"

  private static let answers = [
    Answer(values: [34_944], form: .number),
    Answer(values: [85.71], form: .axes, exactness: .rounded(decimals: 2), unit: "%"),
    Answer(values: [30, 30, 5], form: .shape),
    Answer(values: [1, 2, 3, 4], form: .maps(rows: 2, columns: 2)),
    Answer(values: [2], form: .choices(of: 4)),
  ]

  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let answer = answers[Int(first) % answers.count]
    _ = try? AnswerReader(answer: answer).read(String(decoding: bytes.dropFirst(), as: UTF8.self))
  }
}
