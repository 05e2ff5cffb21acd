import ArgumentParser
import Escaping
import Exercises
import Grading
import Preparation
import Sentences
import SystemFiles
import Toolchains

/// `grade reset exercise3`: the starter again; the student's files are kept beside it.
struct ResetExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: localized("Start an exercise again; your files are kept in a backup."),
    discussion: localized(
      """
      EXAMPLES
        ./grade reset exercise3
        ./grade reset exercise3 --missing      only the files that you have no longer
      """))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.exercises)
  var exercise: String

  @Flag(name: [.long, .customShort("y")], help: ArgumentHelp(localized("Do not ask.")))
  var yes = false

  @Flag(
    help: ArgumentHelp(
      localized("Bring back the starter's files that are missing, and leave the others alone.")))
  var missing = false

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let (folder, described) = try grade.exercise(exercise, in: course, quiz: false)
      guard let module = described.task?.module else {
        throw GraderFault(localized("\(folder.id) has no starter."))
      }
      let starter = try starter(of: folder, module: module, course)
      let sources = folder.sourcesPath(module: module)
      if missing {
        let names = try StarterReset.bringBack(starter: starter, to: sources)
        Terminal.tell(
          names.isEmpty
            ? localized("No file of the starter is missing from \(sources).")
            : DisplayText.escaped(
              localized("\(names.joined(separator: ", ")): back in \(sources), as in the starter.")))
        return
      }
      guard try StarterReset.files(in: sources) != starter else {
        Terminal.tell(localized("\(sources) is the starter already. Nothing was changed."))
        return
      }
      if !yes {
        Terminal.tell(
          localized("Put the starter back in \(sources)? Your files are kept in a backup. [y/N]"), end: " ")
        guard let answer = readLine(), isYes(answer) else {
          Terminal.print(localized("Nothing was changed.") + "\n")
          throw ExitCode(1)
        }
      }
      let outcome = try StarterReset.run(
        sources: sources, starter: starter, course: course.path, exercise: folder.id)
      if let outcome {
        let names = outcome.replaced.joined(separator: ", ")
        Terminal.tell(
          DisplayText.escaped(
            localized("The starter is back. Your files are in \(outcome.backup).")
              + (names.isEmpty ? "" : " " + localized("Changed: \(names)."))))
      }
    }
  }

  /// In the language that asked, or in English.
  private func isYes(_ answer: String) -> Bool {
    ["y", "yes", localized("y"), localized("yes")].contains(answer.lowercased())
  }

  /// The untouched starter: kept when the course was first used, or published in the clone's history.
  ///
  /// What is kept comes first: it was kept because there was no clone then, and whoever made one later committed work of theirs.
  private func starter(
    of folder: ExerciseFolder, module: String, _ course: Course
  ) throws -> [String: [UInt8]] {
    let kept = try KeptStarters.starter(of: folder.id, module: module, course: course.path)
    guard kept.isEmpty else { return kept }
    let cache = try CacheFolder.standard(products: try SupportProducts.besideThisProgram())
    if let original = OriginalCourse(of: course.path, cache: cache) {
      let starter = try StarterReset.files(
        in: "\(original.path)/Exercises/\(folder.id)/Sources/\(module)")
      if !starter.isEmpty { return starter }
    }
    throw GraderFault(
      localized(
        "The untouched starter of \(folder.id) is not known: \(course.path) is not a git clone that has it, and it was not graded "
          + "here before."),
      advice:
        localized(
          "Download the course again into another folder, and copy Exercises/\(folder.id)/Sources from there."
        ))
  }
}
