import Exercises
import GradeReports
import Preparation
import SystemFiles

/// What a student has reached, kept in the course's folder from run to run.
package struct Progress: Codable, Sendable, Equatable {
  package struct Part: Codable, Sendable, Equatable {
    package var points: Double
    package var maxPoints: Double
    package var verdict: String
    /// The most that was ever reached; nil in a record from before it was kept.
    package var best: Double?

    /// The most that was ever reached: going back to the starter loses nothing.
    package var bestPoints: Double { max(points, best ?? points) }
  }
  /// The latest verdict on each part, and the best points, by exercise and part.
  package var parts: [String: [String: Part]] = [:]
  /// The hints that were asked for, by exercise and part: how many.
  package var hints: [String: [String: Int]] = [:]

  /// What is known; nothing where there is no file.
  package static func load(course: String) -> Progress {
    StateFile.load("progress", course: course) ?? Progress()
  }

  /// Notes something. A folder that cannot be written to costs nobody a verdict or a hint.
  package static func update(course: String, _ change: (inout Progress) -> Void) {
    try? StateFile.update("progress", course: course, from: Progress(), change)
  }

  /// Notes a verdict on the student's own work.
  package static func record(_ result: GradeResult, course: String) {
    guard result.build.status != .rejected else { return }
    update(course: course) { progress in
      for part in result.parts {
        let before = progress.parts[result.exercise]?[part.id]?.bestPoints ?? 0
        progress.parts[result.exercise, default: [:]][part.id] = Part(
          points: part.points, maxPoints: part.maxPoints, verdict: part.verdict.rawValue,
          best: max(before, part.points))
      }
    }
  }

  /// The points a part counts in the student's own progress: the most that was reached, less what the hints asked for cost.
  ///
  /// A verdict is never lowered by a hint; only this overview is.
  package func points(of part: GradedPart, in exercise: String) -> Double {
    let reached = min(part.points, parts[exercise]?[part.id]?.bestPoints ?? 0)
    return max(0, reached - hintCost(of: part, in: exercise))
  }

  /// What the hints that were asked for cost, in points.
  package func hintCost(of part: GradedPart, in exercise: String) -> Double {
    let seen = hints[exercise]?[part.id] ?? 0
    return part.points * min(1, part.hints.prefix(seen).reduce(0) { $0 + $1.cost })
  }

  /// Whether every part of the plan had full points once.
  package func isFull(_ plan: ExercisePlan) -> Bool {
    plan.partIDs.allSatisfy { id in
      parts[plan.id]?[id].map { $0.bestPoints >= $0.maxPoints } ?? false
    }
  }
}
