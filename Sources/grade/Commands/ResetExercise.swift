import ArgumentParser
import ExerciseKit
import Grading

/// `grade reset exercise3`: the starter again; the student's files are kept beside it.
struct ResetExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Start an exercise again; your files are kept in a backup.",
    discussion: "EXAMPLE\n  ./grade reset exercise3")

  @Argument(help: "The exercise, such as exercise3.")
  var exercise: String

  @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
  var yes = false

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let (folder, described) = try grade.exercise(exercise, in: course)
      guard let module = described.task?.module else { throw GraderFault("\(exercise) has no starter.") }
      let cache = try CacheFolder.standard(products: try SupportProducts.besideThisProgram())
      guard let original = OriginalCourse(of: course.path, cache: cache) else {
        throw GraderFault(
          "The published starter is not known, because \(course.path) is not a git clone.",
          advice: "Clone the course with git, and copy your files into it.")
      }
      let starter = try ExercisePlan.swiftFiles("\(original.path)/Exercises/\(folder.id)/Sources/\(module)")
      guard !starter.isEmpty else {
        throw GraderFault("The published course has no starter for \(exercise).")
      }
      let sources = folder.sourcesPath(module: module)
      if !yes {
        Terminal.print("Put the starter back in \(sources)? Your files are kept in a backup. [y/N] ")
        guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
          Terminal.print("Nothing was changed.\n")
          throw ExitCode(1)
        }
      }
      let backup = try StarterReset.run(
        sources: sources, starter: starter, course: course.path, exercise: folder.id)
      Terminal.print("The starter is back. Your files are in \(backup).\n")
    }
  }
}
