import ArgumentParser
import JSONText

/// `grade list`: the exercises of the course.
struct ListExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the exercises and their parts.",
    discussion: "EXAMPLE\n  ./grade list")

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      for folder in try courseOptions.load().exercises {
        let exercise = try folder.description(quiz: false)
        Terminal.print("\(exercise.id)  \(exercise.title)\n")
        for part in exercise.task?.gradedParts ?? [] {
          let points = part.points == 1 ? "1 point" : "\(JSONText.number(part.points)) points"
          Terminal.print("  \(part.id)  \(part.title) (\(points))\n")
        }
      }
    }
  }
}
