import ArgumentParser
import Escaping
import Grading
import Preparation
import Sentences
import SystemFiles

/// `grade solution exercise3`: our way of doing it, for those who have done it theirs.
struct ShowSolution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: localized("Show our solution, once you have full points (or with --force)."),
    discussion: localized("EXAMPLE\n  ./grade solution exercise3"))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.exercises)
  var exercise: String

  @Flag(help: ArgumentHelp(localized("Show it before you have full points.")))
  var force = false

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let (folder, described) = try grade.exercise(exercise, in: course, quiz: false)
      guard let task = described.task else {
        throw GraderFault(localized("\(described.id) has no graded parts, so no solution."))
      }
      let known = Progress.load(course: course.path).parts[described.id] ?? [:]
      guard force || task.gradedParts.allSatisfy({ (known[$0.id]?.bestPoints ?? 0) >= $0.points }) else {
        Terminal.say(
          localized(
            "You do not have full points in \(described.id) yet. `\(courseOptions.commands("hint \(described.id)"))` helps on the way; "
              + "--force shows the solution all the same."))
        throw ExitCode(1)
      }
      let files = try ExercisePlan.swiftFiles(folder.solutionSourcesPath(module: task.module))
      guard !files.isEmpty else {
        throw GraderFault(localized("There is no solution in \(folder.solutionPath)."))
      }
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        let code = DisplayText.escaped(String(decoding: bytes, as: UTF8.self), keepingLines: true)
        Terminal.print("// \(DisplayText.escaped(name))\n\n\(code)\n", isData: true)
      }
    }
  }
}
