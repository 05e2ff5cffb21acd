import ArgumentParser
import Diagnostics
import Exercises
import Grading
import Preparation
import SystemFiles
import Toolchains

/// `grade check --mutants`: tries an exercise's suites on small changes of its solution, and prints what became of them.
struct MutantTrials {
  let courseOptions: CourseOptions
  let seeds: [UInt64]

  /// - Throws: `ExitCode` 1 where a suite notices too little, 130 where somebody stopped it.
  func run(_ folders: [ExerciseFolder]) throws {
    Interruption.listen()
    let products = try SupportProducts.besideThisProgram()
    var results: [MutationResult] = []
    var isBad = false
    for folder in folders {
      do {
        guard let check = try prepared(folder, products) else {
          Terminal.say("\(folder.id) has no suites, so there are no mutants to try.")
          continue
        }
        guard
          let result = try check.run(
            announce: Terminal.say, isStopped: { Interruption.isWanted })
        else { throw ExitCode(130) }
        for (mutant, seed) in result.survivors { show(mutant, seed) }
        results.append(result)
      } catch let fault as GraderFault where !fault.findings.isEmpty {
        isBad = true
        Terminal.tell("✗ \(folder.id): \(fault.reason)\n")
      } catch let wrong as Diagnostics {
        isBad = true
        Terminal.tell("✗ \(folder.id): \(wrong)\n")
      }
    }
    if !results.isEmpty { Terminal.print(Self.table(results)) }
    let weak = results.filter { !$0.isEnough }.map(\.exercise)
    if !weak.isEmpty {
      Terminal.tell(
        "\nToo many mutants survive in \(weak.joined(separator: ", ")): \(Int(MutationCheck.leastRate)) % are to lose points. "
          + "For each, add a test that notices it; one that is no mistake belongs, with its reason, into "
          + "Solutions/\(weak[0])/equivalent-mutants.")
    }
    if isBad || !weak.isEmpty { throw ExitCode(1) }
  }

  /// Nil for an exercise without suites: what looks at a network may find another one as right.
  private func prepared(
    _ folder: ExerciseFolder, _ products: SupportProducts
  ) throws -> MutationCheck? {
    let described = try folder.load()
    guard let task = described.task, !task.parts.isEmpty else { return nil }
    let (plan, _) = try ExercisePlan.load(
      described, in: folder, original: nil, commands: courseOptions.commands)
    let grader = try Grader(plan, trust: .own, products: products, announce: Terminal.say)
    let sources = folder.solutionSourcesPath(module: plan.module)
    var solution: [String: MutationCheck.SolutionFile] = [:]
    for path in Files.paths(below: sources, suffix: ".swift") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      solution[name] = .init(
        path: "\(sources)/\(path)", shownPath: "Solutions/\(folder.id)/Sources/\(plan.module)/\(path)",
        bytes: try Files.read("\(sources)/\(path)"))
    }
    guard !solution.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: sources, "there is no solution, so there are no mutants of it", advice: "write one"))
    }
    return MutationCheck(
      grader: grader, solution: solution, seeds: seeds,
      equivalents: "\(folder.solutionPath)/equivalent-mutants")
  }

  private func show(_ mutant: Mutant, _ seed: UInt64?) {
    // One that the first seed kills is killed by luck.
    let luck = seed.map { $0 == seeds.first ? "" : " (with seed \($0))" } ?? ""
    Terminal.print("\(mutant.path):\(mutant.hunk.line): \(mutant.rule)\(luck)\n")
    for line in mutant.hunk.lines { Terminal.print("\(line)\n") }
    Terminal.print("\n")
  }

  private static let heads = ["killed", "survived", "equivalent", "did not compile", "kill rate"]

  /// One line an exercise.
  private static func table(_ results: [MutationResult]) -> String {
    let rows = results.map { result in
      [
        "\(result.killed)", "\(result.survivors.count)", "\(result.equivalent)", "\(result.uncompiled)",
        result.rate.map { "\(($0 * 10).rounded(.down) / 10) %" } ?? "–",
      ]
    }
    let name = max("exercise".count, results.map(\.exercise.count).max() ?? 0)
    let line = { (first: String, cells: [String]) in
      first.padding(to: name)
        + zip(cells, heads).map { "  " + String(repeating: " ", count: max(0, $1.count - $0.count)) + $0 }
        .joined() + "\n"
    }
    return line("exercise", heads) + zip(results, rows).map { line($0.exercise, $1) }.joined()
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
