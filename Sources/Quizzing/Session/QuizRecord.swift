import Grading

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a learner has answered, kept in the course's folder: written after every answer, before anything is said to it.
package struct QuizRecord: Codable, Sendable, Equatable {
  /// A misconception, and how often it was met.
  package struct Met: Codable, Sendable, Equatable {
    package var count = 0
    /// Whether no question has been answered rightly since it was met last.
    package var isOpen = true
    /// The questions on which it was met, as `exercise/question`, the last one last.
    package var questions: [String] = []
  }

  /// The session of each exercise, running or finished.
  package var sessions: [String: QuizSession] = [:]
  /// By the misconception's name; a question that was missed for another reason has its own name, `exercise/question`.
  package var misconceptions: [String: Met] = [:]

  package init() {}

  package static func path(course: String) -> String { "\(course)/.grade/quiz.json" }

  /// What is known; nothing where there is no file. A damaged file is set aside, not lost.
  package static func load(course: String) -> QuizRecord {
    let path = path(course: course)
    guard let bytes = try? Files.read(path) else { return QuizRecord() }
    if let known = try? JSONDecoder().decode(QuizRecord.self, from: Data(bytes)) { return known }
    try? Files.write(bytes, to: path + ".damaged")
    return QuizRecord()
  }

  package func save(course: String) throws(GraderFault) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(self) else {
      throw GraderFault("The quiz's state cannot be written.")
    }
    try Files.makeFolder("\(course)/.grade")
    try Files.write(Array(data), to: Self.path(course: course), durably: true)
  }

  /// The misconceptions that are still open, those met most often first.
  package var openMisconceptions: [(name: String, met: Met)] {
    misconceptions.filter(\.value.isOpen).map { ($0.key, $0.value) }
      .sorted { ($1.met.count, $0.name) < ($0.met.count, $1.name) }
  }
}
