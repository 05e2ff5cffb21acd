import Questions

/// What a student writes in an exercise, and the parts it is graded by.
package struct ExerciseTask: Sendable {
  /// The Swift module the student edits: `Sources/<module>`, with its suites in `Tests/<module>Tests`.
  package let module: String
  /// Seconds that one test may take.
  package let timeout: Double
  /// MiB that the student's code may use.
  package let memory: Int
  /// The parts that an XCTest suite grades, in the order written.
  package let parts: [Part]
  /// The network to design and train, if the task has one.
  package let build: Build?

  package static let defaultTimeout = 5.0
  package static let defaultMemory = 1024

  /// The points of all parts, those of the build included.
  package var points: Double {
    parts.reduce(0) { $0 + $1.points } + (build?.parts.reduce(0) { $0 + $1.points } ?? 0)
  }
}

/// A graded part of a task: one suite of tests.
package struct Part: Sendable {
  /// Such as `3.1`; unique in the exercise.
  package let id: String
  package let title: String
  package let points: Double
  /// The name of the XCTest class.
  package let suite: String
  package let rule: ScoringRule
  /// In the order they are given.
  package let hints: [Hint]
  /// The learning goals that it is about.
  package let goals: [String]
  /// The line of its element in `exercise.xml`.
  package let line: Int
}

/// How the tests of a part become points.
package enum ScoringRule: String, Sendable, CaseIterable {
  /// All points when every test passes, otherwise none.
  case all
  /// points · passed / total.
  case each

  /// The points that `passed` of `total` tests are worth.
  ///
  /// A part whose tests did not run has no points: nothing reported success.
  package func points(_ points: Double, passed: Int, of total: Int) -> Double {
    guard total > 0, passed > 0 else { return 0 }
    switch self {
    case .all: return passed >= total ? points : 0
    case .each: return points * Double(min(passed, total)) / Double(total)
    }
  }
}
