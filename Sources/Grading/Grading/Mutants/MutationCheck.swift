import Diagnostics
import Exercises
import GradeReports
import Intake
import Preparation
import SystemFiles

/// Whether the suites of an exercise notice small changes of its solution.
package struct MutationCheck: Sendable {
  let grader: Grader
  /// The solution's files by name: where each is below the course's folder, and what is in it.
  let solution: [String: SolutionFile]
  let seeds: [UInt64]
  /// Where the author marks mutants that are no mistakes.
  let equivalents: String

  package struct SolutionFile: Sendable {
    package var path: String
    package var shownPath: String
    package var bytes: [UInt8]

    package init(path: String, shownPath: String, bytes: [UInt8]) {
      self.path = path
      self.shownPath = shownPath
      self.bytes = bytes
    }
  }

  package init(
    grader: Grader, solution: [String: SolutionFile], seeds: [UInt64], equivalents: String
  ) {
    self.grader = grader
    self.solution = solution
    self.seeds = seeds
    self.equivalents = equivalents
  }

  /// How many of the mutants that are mistakes a course's suites have to notice, in percent.
  package static let leastRate = 95.0

  /// How much longer than the solution's slowest test one call of a mutant may take; and the least that it may, in seconds.
  private static let (patience, leastSeconds) = (20.0, 1.0)

  /// Tries all mutants.
  ///
  /// - Parameters:
  ///   - announce: called before work that takes seconds.
  ///   - isStopped: asked before each mutant; nil is returned where it says so.
  /// - Throws: `Diagnostics` for what is wrong in the author's list, `GraderFault` for what is wrong with the machine.
  package func run(
    announce: (String) -> Void, isStopped: @escaping @Sendable () -> Bool
  ) throws -> MutationResult? {
    let full = try grader.grade(SourceFile.all(solution.mapValues(\.bytes)), seed: seeds[0])
    guard full.parts.allSatisfy({ $0.tests.isEmpty || $0.verdict == .passed }), full.build.status == .ok
    else {
      throw Diagnostics(
        Diagnostic(
          file: solution.values.map(\.path).min() ?? grader.plan.id, "the solution loses points",
          advice: "mend it first: `grade check \(grader.plan.id)` says where"))
    }
    let maker = try grader.mutantMaker(announce: announce)
    var mutants: [Mutant] = []
    for (name, file) in solution.sorted(by: { $0.key < $1.key }) {
      mutants += try maker.changes(of: file.path).map {
        Mutant($0, of: name, at: file.shownPath, file.bytes)
      }
    }
    let marked = try EquivalentMutants(at: equivalents).matches(in: mutants)
    announce("Trying \(mutants.count) mutants of \(grader.plan.id) …")
    let slowest = full.parts.flatMap(\.tests).map(\.seconds).max() ?? 0
    let limited = grader.limited(to: max(Self.leastSeconds, Self.patience * slowest))
    let orders = partOrders(full)
    let files = solution.mapValues(\.bytes)
    let tried = try Crew.tryMap(mutants.count, isStopped: isStopped) {
      [mutants, seeds] index throws(GraderFault) in
      let mutant = mutants[index]
      return try limited.trial(
        SourceFile.all(files.merging([mutant.file: mutant.text]) { $1 }), parts: orders[mutant.file] ?? [],
        seeds: seeds)
    }
    guard !tried.contains(where: { $0 == nil }) else { return nil }
    var result = MutationResult(exercise: grader.plan.id)
    var wronglyMarked: [Diagnostic] = []
    for (index, mutant) in mutants.enumerated() {
      guard let trial = tried[index] else { continue }
      let entry = marked[index]
      switch trial {
      case .doesNotCompile: result.uncompiled += 1
      case .ran where trial.seedWithoutLoss == nil: result.killed += 1
      case .ran where entry != nil:
        result.equivalent += 1
        continue
      case .ran: result.survivors.append((mutant, trial.seedWithoutLoss))
      }
      if let entry {
        wronglyMarked.append(
          Diagnostic(
            file: equivalents, at: TextPosition(line: entry.position),
            "this mutant is no equivalent: it \(trial.fate)", advice: "delete the entry"))
      }
    }
    guard wronglyMarked.isEmpty else { throw Diagnostics(wronglyMarked) }
    return result
  }

  /// The parts in the order in which a mutant of each file is tried: those whose tests call its functions come first.
  private func partOrders(_ full: GradeResult) -> [String: [String]] {
    let functions = grader.prepared.manifest.interface.functions
    let all = grader.plan.parts.map(\.id)
    var orders: [String: [String]] = [:]
    for name in solution.keys {
      let own = full.parts.filter { part in
        part.tests.flatMap(\.functions).contains { functions[$0].file == name } && all.contains(part.id)
      }.map(\.id)
      orders[name] = own + all.filter { !own.contains($0) }
    }
    return orders
  }
}

extension Trial {
  /// What became of a mutant that does not survive, in words.
  fileprivate var fate: String {
    switch self {
    case .doesNotCompile: "does not compile"
    case .ran(let runs): "fails \(runs.first?.loss ?? "")"
    }
  }
}
