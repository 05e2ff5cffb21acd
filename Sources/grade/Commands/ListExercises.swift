import ArgumentParser
import Clocks
import Exercises
import Sentences

/// `grade list`: the exercises of the course.
struct ListExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: localized("List the exercises and their parts."),
    discussion: localized("EXAMPLE\n  ./grade list"))

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      // What is wrong in course.xml is for lint to say.
      let listed = (try? course.settings())?.listed ?? []
      for folder in course.exercises {
        let exercise = try folder.description(quiz: false)
        let due =
          listed.first { $0.id == exercise.id }?.due.map { "  (\($0.words(at: LocalTime.now)))" } ?? ""
        Terminal.print("\(exercise.id)  \(exercise.title)\(due)\n")
        for part in exercise.task?.gradedParts ?? [] {
          Terminal.print("  \(part.id)  \(part.title) (\(countedPoints(part.points)))\n")
        }
      }
    }
  }
}
