import ArgumentParser
import Escaping
import Exercises
import GradeReports
import Grading
import Intake
import Preparation
import Questions
import Sentences
import SystemFiles
import Toolchains

/// `grade exercise3`: builds the student's module, runs the graded parts, prints a score per part.
struct GradeExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: localized(
      "Grade an exercise: build your module, run the graded parts, print a score per part."),
    discussion: localized(
      """
      The word `exercise` may be left out.

      EXAMPLES
        ./grade exercise3
        ./grade exercise3 --part 3.2 --watch
        ./grade exercise3 --submission ada.zip --format json
        ./grade exercise6 --submission ada.zip --retrain --budget 20
      """))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.exercises)
  var exercise: String

  @Option(
    help: ArgumentHelp(localized("Grade this part only; may be repeated."), valueName: "id"),
    completion: CourseNames.parts)
  var part: [String] = []

  @Flag(help: ArgumentHelp(localized("Grade again whenever a file is saved.")))
  var watch = false

  @Option(
    help: ArgumentHelp(
      localized("Grade this folder, .zip or .tar.gz instead of your own files."), valueName: "path"),
    completion: .file())
  var submission: String?

  @OptionGroup var buildOptions: BuildOptions

  @OptionGroup var courseOptions: CourseOptions

  @Option(
    help: ArgumentHelp(localized("Draw the tests' random inputs from this number."), valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp(localized("How to write the verdict.")))
  var format = Named<GradeReports>.first

  @Option(
    help: ArgumentHelp(localized("Write the verdict to this file."), valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @Flag(help: ArgumentHelp(localized("Run without a sandbox, under resource limits alone.")))
  var noSandbox = false

  func validate() throws {
    guard !watch || submission == nil else {
      throw ValidationError(localized("--watch follows your own files; it does not go with --submission."))
    }
  }

  func run() throws {
    var status: Int32 = 0
    try reportingFaults {
      let products = try SupportProducts.besideThisProgram()
      let cache = try CacheFolder.standard(products: products)
      let course = try courseOptions.load()
      let (folder, found) = try grade.exercise(
        exercise, in: course, quiz: false,
        commands: Grade.commandNames.filter { $0 != Self.configuration.commandName })
      let original = try courseOptions.original(cache: cache)
      // What an author named is checked as a whole; a student's copy may lack what the published course has.
      let described = original == nil ? try folder.load() : found
      let isOwnCourse = courseOptions.course == nil
      let (plan, notes) = try ExercisePlan.load(
        described, in: folder, original: original,
        kept: original == nil && isOwnCourse
          ? KeptStarters.starter(of: folder.id, module: described.task?.module ?? "", course: course.path)
          : [:],
        commands: courseOptions.commands)
      for id in part where !plan.partIDs.contains(id) {
        Terminal.say(
          "grade: "
            + localized(
              "\(plan.id) has no part '\(id)'. Its parts are \(plan.partIDs.joined(separator: ", ")).")
        )
        throw ExitCode(64)
      }
      // A mistyped path is no submission, and nobody's zero.
      if let submission, !Files.isThere(submission) {
        Terminal.say(
          "grade: " + localized("there is no such file or folder: \(submission). Check the path."))
        throw ExitCode(64)
      }
      if submission == nil { KeptStarters.keep(course) }
      if watch, !Files.isFolder("\(folder.path)/Sources"), let lost = lost(plan) {
        throw GraderFault(localized("There is nothing to watch."), advice: lost.sentence)
      }
      let watcher = watch ? try FolderWatcher(["\(folder.path)/Sources"]) : nil
      let grader = try Grader(
        plan, trust: noSandbox ? .withoutSandbox : submission == nil ? .own : .stranger, products: products,
        announce: Terminal.say)
      let path = submission ?? folder.path
      status = try verdict(on: path, grader, notes, course)
      if let watcher {
        try follow(watcher, folder.sourcesPath(module: plan.module)) {
          _ = try verdict(on: path, grader, notes, course)
        }
      }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Grades once and prints.
  /// - Returns: the exit status.
  private func verdict(on path: String, _ grader: Grader, _ notes: [String], _ course: Course) throws -> Int32
  {
    var result = try result(on: path, grader)
    result.notes = notes + result.notes
    if !result.isFull, result.build.status != .rejected, let lost = lost(grader.plan) {
      result.notes.append(lost.sentence)
    }
    let style = ReportStyle(
      usesColor: output == nil && color.isOn, width: Terminal.width, command: "./grade \(grader.plan.id)",
      sources: sources(of: path, grader.plan), commands: courseOptions.commands)
    let report = format.value
    let text = report.render(result, style: style)
    if let output {
      try Files.write(text, to: output, durably: true)
    } else if report.isLogCommands {
      Terminal.write(text)
    } else {
      Terminal.print(text, isData: report.isData)
    }
    if submission == nil { Progress.record(result, course: course.path) }
    // For Benchmarks/batch.py.
    if EnvironmentVariable.value(of: "GRADE_TIMES") != nil {
      for (phase, seconds) in result.times { Terminal.say("time: \(phase): \(seconds)") }
    }
    return report.exitStatus(result)
  }

  /// What the student's own folder no longer has.
  private func lost(_ plan: ExercisePlan) -> LostFiles? {
    submission == nil ? LostFiles(of: plan, commands: courseOptions.commands) : nil
  }

  /// The folder of the sources as someone in the current folder would name it.
  private func sources(of path: String, _ plan: ExercisePlan) -> String {
    let folder = Files.realPath(path)
    let own = "\(folder)/Sources/\(plan.module)"
    let sources = Files.isFolder(own) ? own : folder
    let here = Files.realPath(".") + "/"
    return sources.hasPrefix(here) ? String(sources.dropFirst(here.count)) : sources
  }

  private func result(on path: String, _ grader: Grader) throws -> GradeResult {
    let runSeed = seed ?? UInt64.random(in: 1...999_999)
    do {
      var grader = grader
      let submission = try grader.intake(path, isOwn: self.submission == nil)
      grader.buildFiles = try buildOptions.files(
        for: grader.plan.id, handedIn: self.submission == nil ? nil : submission, courseOptions)
      var result = try grader.grade(
        submission.sources, leftOut: submission.leftOut, parts: part.isEmpty ? nil : Set(part), seed: runSeed)
      result.notes = submission.notes + result.notes
      if self.submission != nil { result.notes += suiteNotes(submission, grader.plan) }
      return result
    } catch let error as IntakeError {
      let lost = lost(grader.plan).flatMap { $0.isAll ? $0.sentence : nil }
      return GradeResult.rejected(
        grader.plan, reason: lost ?? "\(error)", parts: part.isEmpty ? nil : Set(part), seed: runSeed)
    }
  }

  /// A submission may bring its own copy of the suites; the course's are used, and a difference is said.
  private func suiteNotes(_ submission: Submission, _ plan: ExercisePlan) -> [String] {
    submission.suites.sorted { $0.key < $1.key }.compactMap { path, bytes in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let own = plan.suites[name], own != bytes else { return nil }
      return
        localized(
          "The submission's \(DisplayText.escaped(name)) differs from the course's: graded with the course's own."
        )
    }
  }
}
