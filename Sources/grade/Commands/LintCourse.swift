import ArgumentParser
import Diagnostics
import Exercises
import Grading
import Lessons
import Networks
import Questions
import Sentences
import SystemFiles
import TerminalText
import Toolchains

/// `grade lint`: what is wrong with a course's exercises, and how well its questions tell mistakes apart.
struct LintCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      localized(
        "Check exercises as an author: XML, cross-checks, suites, functions, and questions on many seeds."),
    usage: "grade lint [<exercises> ...] [<options>]",
    discussion: localized(
      """
      EXAMPLES
        ./grade lint exercise3
        ./grade lint --course ~/my-course --watch
      """))

  @Argument(help: ArgumentHelp(localized("Check these exercises only.")), completion: CourseNames.exercises)
  var exercises: [String] = []

  @OptionGroup var courseOptions: CourseOptions

  @Option(
    help: ArgumentHelp(
      localized(
        "Try each question on so many seeds (default: 100; fewer where there are more than \(Self.manyQuestions) questions)."
      ),
      valueName: "number"))
  var seeds: Int?

  @Flag(help: ArgumentHelp(localized("Check again whenever a file of the course is saved.")))
  var watch = false

  func validate() throws {
    guard seeds ?? 1 >= 1 else { throw ValidationError(localized("--seeds must be at least 1.")) }
  }

  func run() throws {
    var watcher: FolderWatcher?
    let course = try courseOptions.path()
    if watch {
      try reportingFaults {
        watcher = try FolderWatcher(
          ["Exercises", "Solutions", "Courseware"].map { "\(course)/\($0)" },
          suffixes: [".swift", ".xml", ".md"])
      }
    }
    let status = try exitStatus { try lint() }
    if let watcher {
      try reportingFaults {
        try follow(watcher, "\(course)/Exercises", to: .check) {
          _ = try exitStatus { try lint() }
        }
      }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// - Throws: `ExitCode` 1 where there is an error.
  private func lint() throws {
    let course = try courseOptions.load()
    let products = try SupportProducts.besideThisProgram()
    var findings: [Diagnostic] = []
    var settings: CourseSettings?
    findings += try diagnostics { settings = try course.settings() }
    if let settings { findings += CourseReferences.findings(settings, in: course) }
    let lessons = CourseReferences.lessons(in: course)
    var questions: [String: [String]] = [:]
    var evenSame: [String] = []
    let chosen = try exercises.map { try exerciseFolder($0, in: course) }
    var loaded: [(folder: ExerciseFolder, exercise: Exercise)] = []
    for folder in course.exercises where chosen.isEmpty || chosen.contains(folder) {
      findings += try diagnostics { loaded.append((folder, try folder.load())) }
    }
    let tried = seedsToTry(loaded.reduce(0) { $0 + ($1.exercise.quiz?.questions.count ?? 0) })
    for (folder, exercise) in loaded {
      let thrown = try diagnostics {
        findings += exercise.warnings
        if let quiz = exercise.quiz { questions[exercise.id] = quiz.questions.map(\.id) }
        findings += CourseReferences.findings(exercise, in: course, lessons: lessons)
        findings += CourseReferences.findings(exercise, goals: settings)
        findings += MissingSolution.findings(exercise, in: folder)
        findings += ReadmePoints.findings(exercise, in: folder)
        findings += try StarterLint.findings(exercise, in: folder, products: products, announce: Terminal.say)
        findings += lint(exercise, seeds: tried, &evenSame)
      }
      findings += thrown
    }
    // A lesson may ask what only another exercise knows: it is looked at when all are.
    if exercises.isEmpty, lessons?.isEmpty == false {
      let thrown = try diagnostics {
        findings += LessonLint.findings(try LessonShelf(course: course.path), questions: questions)
      }
      findings += thrown
    }
    if let note = EvenSamePadding.note(on: evenSame) {
      let lines = WrappedText.lines("Note: \(note)", width: Terminal.width)
      Terminal.print("\n" + lines.joined(separator: "\n") + "\n")
    }
    let errors = findings.count { $0.severity == .error }
    if !findings.isEmpty { Terminal.print("\n" + Diagnostics(findings).description + "\n") }
    let warnings = findings.count - errors
    Terminal.print("\n\(count(errors, "error")), \(count(warnings, "warning"))\n")
    if errors > 0 { throw ExitCode(1) }
  }

  /// So many questions are tried on a hundred seeds each in some seconds.
  private static let manyQuestions = 600

  /// How many seeds each question is tried on; says so where there are fewer than usual.
  private func seedsToTry(_ questions: Int) -> Int {
    if let seeds { return seeds }
    guard questions > Self.manyQuestions else { return 100 }
    let fewer = max(3, 100 * Self.manyQuestions / questions)
    Terminal.tell(
      "\(NumberText.exact(Double(questions))) questions: each is tried on \(fewer) seeds. `--seeds 100` tries more, and "
        + "takes longer.")
    return fewer
  }

  /// Tries the questions and prints what came of it.
  ///
  /// - Parameter evenSame: gets the questions about "same" padding of an even kernel, as `exercise/question`.
  private func lint(_ exercise: Exercise, seeds: Int, _ evenSame: inout [String]) -> [Diagnostic] {
    guard let quiz = exercise.quiz else { return [] }
    Terminal.print("\(exercise.id): \(count(quiz.questions.count, "question"))\n")
    var findings: [Diagnostic] = []
    // On all processors, and so few at once that what comes of them is seen while it comes.
    for start in stride(from: 0, to: quiz.questions.count, by: Self.triedAtOnce) {
      let questions = Array(quiz.questions[start...].prefix(Self.triedAtOnce))
      let lints = Crew.map(questions.count) { QuestionLint(questions[$0], seeds: seeds) }
      for lint in lints.compactMap(\.self) {
        if lint.findings.isEmpty { Terminal.tell("  \(lint.summary)") }
        if lint.hasEvenSamePadding { evenSame.append("\(exercise.id)/\(lint.question.id)") }
        findings += lint.findings
      }
    }
    return findings
  }

  private static let triedAtOnce = 32

  /// What `body` throws as findings.
  private func diagnostics(_ body: () throws -> Void) throws -> [Diagnostic] {
    do {
      try body()
      return []
    } catch {
      guard let found = error as? Diagnostics else { throw error }
      return found.all
    }
  }

  private func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }
}
