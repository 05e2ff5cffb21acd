import SystemFiles

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

  /// What is known; nothing where there is no file.
  package static func load(course: String) -> QuizRecord {
    StateFile.load("quiz", course: course) ?? QuizRecord()
  }

  package func save(course: String) throws(GraderFault) {
    try StateFile.save(self, as: "quiz", course: course, durably: true)
  }

  /// The misconceptions that are still open, those met most often first.
  package var openMisconceptions: [(name: String, met: Met)] {
    misconceptions.filter(\.value.isOpen).map { ($0.key, $0.value) }
      .sorted { ($1.met.count, $0.name) < ($0.met.count, $1.name) }
  }
}
