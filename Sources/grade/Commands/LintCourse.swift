import ArgumentParser
import ExerciseKit
import Grading
import Lessons

/// `grade lint`: what is wrong with a course's exercises, and how well its questions tell mistakes apart.
struct LintCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      "Check exercises as an author: XML, cross-checks, suites, functions, and questions on many seeds.",
    discussion: """
      EXAMPLES
        ./grade lint exercise3
        ./grade lint --course ~/my-course --watch
      """)

  @Argument(help: "Check these exercises only.")
  var exercises: [String] = []

  @OptionGroup var courseOptions: CourseOptions

  @Option(help: ArgumentHelp("Try each question on so many seeds.", valueName: "number"))
  var seeds = 100

  @Flag(help: "Check again whenever a file of the course is saved.")
  var watch = false

  func validate() throws {
    guard seeds >= 1 else { throw ValidationError("--seeds must be at least 1.") }
  }

  func run() throws {
    let status = try exitStatus { try lint() }
    if watch {
      let course = try courseOptions.path()
      try reportingFaults {
        try follow("\(course)/Exercises", suffixes: [".swift", ".xml"], to: "check again") {
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
    findings += try diagnostics { _ = try course.settings() }
    let lessons = CourseReferences.lessons(in: course)
    var questions: [String: [String]] = [:]
    for id in exercises where !course.exercises.contains(where: { $0.id == id }) {
      _ = try grade.exercise(id, in: course)
    }
    for folder in course.exercises where exercises.isEmpty || exercises.contains(folder.id) {
      let thrown = try diagnostics {
        let exercise = try folder.load()
        findings += exercise.warnings
        if let quiz = exercise.quiz { questions[exercise.id] = quiz.questions.map(\.id) }
        findings += CourseReferences.findings(exercise, in: course, lessons: lessons)
        findings += try StarterLint.findings(exercise, in: folder, products: products, announce: Terminal.say)
        findings += lint(exercise)
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
    let errors = findings.count { $0.severity == .error }
    if !findings.isEmpty { Terminal.print("\n" + Diagnostics(findings).description + "\n") }
    let warnings = findings.count - errors
    Terminal.print("\n\(count(errors, "error")), \(count(warnings, "warning"))\n")
    if errors > 0 { throw ExitCode(1) }
  }

  /// Tries the questions and prints what came of it.
  private func lint(_ exercise: Exercise) -> [Diagnostic] {
    guard let quiz = exercise.quiz else { return [] }
    Terminal.print("\(exercise.id): \(count(quiz.questions.count, "question"))\n")
    return quiz.questions.flatMap { question in
      let lint = QuestionLint(question, seeds: seeds)
      if lint.findings.isEmpty { Terminal.print("  \(lint.summary)\n") }
      return lint.findings
    }
  }

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
