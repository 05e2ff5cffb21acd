import Questions

/// What a student sees of a part, whether a suite grades it or a check of the student's network.
package struct GradedPart: Sendable {
  package let id: String
  package let title: String
  package let points: Double
  package let hints: [Hint]
  /// The learning goals that it is about.
  package let goals: [String]
}

extension ExerciseTask {
  /// All parts in the order shown: those with suites, then those of the build.
  package var gradedParts: [GradedPart] {
    parts.map { GradedPart(id: $0.id, title: $0.title, points: $0.points, hints: $0.hints, goals: $0.goals) }
      + (build?.parts ?? []).map {
        GradedPart(id: $0.id, title: $0.title, points: $0.points, hints: $0.hints, goals: $0.goals)
      }
  }
}
