import ArgumentParser
import Diagnostics
import Exercises
import Grading
import Preparation
import Questions
import Sentences
import SystemFiles
import Toolchains

/// `grade check`: holds a course to its own promises.
struct CheckCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      localized(
        "Check a course: starters score 0, solutions full, wrong ones lose points; questions have answers."),
    discussion:
      localized(
        "EXAMPLES\n  ./grade check\n  ./grade check --course ~/my-course\n  ./grade check exercise3 --mutants"
      ))

  @Argument(help: ArgumentHelp(localized("Check these exercises only.")), completion: CourseNames.exercises)
  var exercises: [String] = []

  @Flag(help: ArgumentHelp(localized("Try the suites on small changes of the solutions, and nothing else.")))
  var mutants = false

  @OptionGroup var courseOptions: CourseOptions

  @Option(
    help: ArgumentHelp(
      localized("Draw the tests' random inputs from this number alone, and not from 1, 2 and 3."),
      valueName: "number"))
  var seed: UInt64?

  /// On how many seeds each question must have an answer, and one of its own.
  private static let seedsPerQuestion = 1_000

  func run() throws {
    var findings = 0
    var checks = 0
    try reportingFaults(1) {
      let course = try courseOptions.load()
      let products = try SupportProducts.besideThisProgram()
      let seeds = seed.map { [$0] } ?? CourseCheck.seeds
      let named = try exercises.map { try exerciseFolder($0, in: course) }
      let chosen = course.exercises.filter { named.isEmpty || named.contains($0) }
      guard !mutants else {
        return try MutantTrials(courseOptions: courseOptions, seeds: seeds).run(chosen)
      }
      for folder in chosen {
        do {
          let (good, all) = try check(folder, seeds: seeds, products)
          checks += all
          findings += all - good
        } catch let fault as GraderFault where !fault.findings.isEmpty {
          // One exercise that its author has to put right keeps none of the others from being checked.
          checks += 1
          findings += 1
          Terminal.tell("✗ \(folder.id): \(fault.reason)")
        } catch let wrong as Diagnostics {
          checks += 1
          findings += 1
          Terminal.tell("✗ \(folder.id): \(wrong)")
        }
      }
      guard checks > 0 else {
        throw GraderFault(
          localized("No exercise was checked."),
          advice: localized("`\(courseOptions.commands("list"))` lists them."))
      }
      let drawn = seeds.map { "\($0)" }.joined(separator: ", ")
      Terminal.print(
        "\n\(checks - findings) of \(checks) checks passed (seed\(seeds.count == 1 ? "" : "s") \(drawn))\n")
    }
    if findings > 0 { throw ExitCode(1) }
  }

  /// Holds one exercise to its promises and prints what came of each.
  private func check(
    _ folder: ExerciseFolder, seeds: [UInt64], _ products: SupportProducts
  ) throws -> (good: Int, checks: Int) {
    var (good, checks) = (0, 0)
    let described = try folder.load()
    if let quiz = described.quiz {
      checks += 1
      let bad = Crew.map(quiz.questions.count) { [questions = quiz.questions] index in
        QuestionLint(questions[index], seeds: Self.seedsPerQuestion).findings
      }.flatMap { $0 ?? [] }.filter { $0.severity == .error }
      if bad.isEmpty { good += 1 }
      Terminal.tell(
        bad.isEmpty
          ? "✓ \(folder.id): \(quiz.questions.count) question\(quiz.questions.count == 1 ? "" : "s"), each right on "
            + "\(Self.seedsPerQuestion) seeds and apart from the declared misconceptions"
          : "✗ \(folder.id): \(Diagnostics(bad))")
    }
    guard described.task?.gradedParts.isEmpty == false else { return (good, checks) }
    // Authors check what is on disk, not what was published last.
    let (plan, _) = try ExercisePlan.load(
      described, in: folder, original: nil, commands: courseOptions.commands)
    var grader = try Grader(plan, trust: .own, products: products, announce: Terminal.say)
    // Whatever needs no photographs is tried on drawings where there are none.
    let data = try courseOptions.dataFolder()
    grader.buildFiles.images = Files.exists(data) ? .folder(data) : .drawn
    grader.buildFiles.threads = Processors.online
    let solution = try ExercisePlan.swiftFiles(folder.solutionSourcesPath(module: plan.module))
    var wrong: [WrongSolution] = []
    for path in folder.wrongSolutionPaths {
      do throws(Diagnostics) {
        wrong.append(try WrongSolution(at: path, parts: plan.partIDs, names: Set(solution.keys)))
      } catch {
        checks += 1
        Terminal.tell("✗ \(folder.id): \(error)")
      }
    }
    for finding in try CourseCheck(grader: grader, solution: solution, wrong: wrong, seeds: seeds).run() {
      checks += 1
      if finding.isGood { good += 1 }
      Terminal.tell("\(finding.isGood ? "✓" : "✗") \(folder.id): \(finding.text)")
    }
    return (good, checks)
  }
}
