import SystemFiles

/// The exams that a learner has taken or is taking, kept in the course's folder: written after every answer.
package struct ExamRecord: Codable, Sendable, Equatable {
  /// The latest of each exercise.
  package var exams: [String: ExamSession] = [:]

  package init() {}

  /// What is known; nothing where there is no file.
  package static func load(course: String) -> ExamRecord {
    StateFile.load("exams", course: course) ?? ExamRecord()
  }

  package func save(course: String) throws(GraderFault) {
    try StateFile.save(self, as: "exams", course: course, durably: true)
  }
}
