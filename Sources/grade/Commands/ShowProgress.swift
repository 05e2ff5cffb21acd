import ArgumentParser
import ExerciseKit
import Grading
import JSONText

/// `grade progress`: what has been reached so far.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show the points you have reached so far.",
    discussion: "EXAMPLE\n  ./grade progress")

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let progress = Progress.load(course: course.path)
      var reached = 0.0
      var possible = 0.0
      for folder in course.exercises {
        let exercise = try folder.description()
        let parts = exercise.task?.parts ?? []
        let known = progress.parts[exercise.id] ?? [:]
        let points = parts.reduce(0) { $0 + min($1.points, known[$1.id]?.points ?? 0) }
        let maximum = parts.reduce(0) { $0 + $1.points }
        reached += points
        possible += maximum
        Terminal.print("\(exercise.id)  \(exercise.title): \(score(points, maximum))\n")
        for part in parts {
          let mark = known[part.id].map { $0.points >= part.points ? "✓" : $0.points > 0 ? "◐" : "✗" } ?? "·"
          Terminal.print(
            "  \(mark) \(part.id)  \(part.title): \(score(known[part.id]?.points ?? 0, part.points))\n")
        }
      }
      Terminal.print("\nIn all: \(score(reached, possible)) points\n")
    }
  }

  private func score(_ points: Double, _ maximum: Double) -> String {
    "\(JSONText.number(points))/\(JSONText.number(maximum))"
  }
}
