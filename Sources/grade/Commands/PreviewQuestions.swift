import ArgumentParser
import Diagnostics
import Exercises
import Grading
import Questions
import Quizzing
import Sentences
import SystemFiles

/// `grade preview exercise3 --seed 7`: what the questions of an exercise become.
struct PreviewQuestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: localized(
      "Show an exercise's questions with numbers drawn, answers, traces and misconceptions."),
    usage: "grade preview <exercise> [<options>]",
    discussion: localized(
      """
      EXAMPLES
        ./grade preview exercise3 --seed 7
        ./grade preview exercise3 --question pool-between --watch
        ./grade preview exercise3 --seed 7 --format json
      """))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.quizzes)
  var exercise: String

  @Option(
    help: ArgumentHelp(localized("Show this question only; may be repeated."), valueName: "id"),
    completion: CourseNames.questions)
  var question: [String] = []

  @Option(help: ArgumentHelp(localized("Draw the numbers from this seed."), valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp(localized("How to write it.")))
  var format = Named<QuestionPreviews>.first

  @Flag(help: ArgumentHelp(localized("Show it again whenever a file of the exercise is saved.")))
  var watch = false

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    var folder: ExerciseFolder?
    var watcher: FolderWatcher?
    let status = try exitStatus {
      let course = try courseOptions.load()
      folder = try exerciseFolder(exercise, in: course)
      if watch { watcher = try FolderWatcher([folder!.path], suffixes: [".xml"]) }
      try show(folder!)
    }
    guard let watcher, let folder else {
      if status != 0 { throw ExitCode(status) }
      return
    }
    try reportingFaults {
      try follow(watcher, folder.path, to: .show) {
        _ = try exitStatus { try show(folder) }
      }
    }
  }

  private func show(_ folder: ExerciseFolder) throws {
    let quiz = try grade.quiz(of: try folder.description(), courseOptions.commands)
    let chosen =
      try question.isEmpty ? quiz.questions : question.map { try grade.question($0, in: quiz, of: folder.id) }
    var instances: [QuestionInstance] = []
    var findings: [Diagnostic] = []
    for question in chosen {
      do throws(Diagnostics) {
        instances.append(try question.instance(seed: seed))
      } catch {
        findings += error.all
      }
    }
    Terminal.print(
      format.value.render(instances, width: Terminal.width), isData: format.name != "text")
    if !findings.isEmpty { throw Diagnostics(findings) }
  }
}
