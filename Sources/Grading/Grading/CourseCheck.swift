import Exercises
import GradeReports
import Intake
import JSONText
import SystemFiles

/// What a course promises about one exercise, tried out.
package struct CourseCheck: Sendable {
  let grader: Grader
  let solution: [String: [UInt8]]
  let wrong: [WrongSolution]
  let seeds: [UInt64]

  /// The seeds of a check whose author names none: what they draw is the same everywhere.
  package static let seeds: [UInt64] = [1, 2, 3]

  package struct Finding: Sendable {
    package var isGood: Bool
    package var text: String
  }

  package init(
    grader: Grader, solution: [String: [UInt8]], wrong: [WrongSolution] = [], seeds: [UInt64] = Self.seeds
  ) {
    self.grader = grader
    self.solution = solution
    self.wrong = wrong
    self.seeds = seeds
  }

  package func run() throws(GraderFault) -> [Finding] {
    guard !solution.isEmpty else {
      return [
        starterFinding(try grade(grader.plan.starter)), Finding(isGood: false, text: "there is no solution"),
      ]
    }
    let graded = try Crew.tryMap(2) { index throws(GraderFault) in
      try grade(index == 0 ? grader.plan.starter : solution)
    }.compactMap(\.self)
    let full = graded[1]
    var findings = [starterFinding(graded[0]), solutionFinding(full)]
    guard findings[1].isGood else { return findings }

    let names = solution.keys.sorted()
    let constant = FirstAnswers.all(grader.prepared.manifest.interface, in: solution)
    let tried = try Crew.tryMap(names.count + constant.count + wrong.count) {
      index throws(GraderFault) -> Outcome in
      if index < names.count { return .found(try checkAlone(names[index], full[0])) }
      let rest = index - names.count
      return rest < constant.count
        ? try checkFirstAnswers(constant[rest], full[0]) : try checkWrong(wrong[rest - constant.count])
    }
    findings += Self.findings(in: tried[..<names.count])
    findings += summed(tried[names.count...].prefix(constant.count)) {
      "points are lost where a function gives its first answer again and again (\($0) tried)"
    }
    findings += summed(tried.suffix(wrong.count)) {
      "\($0 == 1 ? "1 wrong solution loses the points it" : "\($0) wrong solutions lose the points they") should"
    }
    return findings
  }

  /// What came of trying something.
  private enum Outcome: Sendable {
    case found(Finding)
    case asItShould
    /// It could not be tried.
    case untried
  }

  private static func findings(in outcomes: some Sequence<Outcome?>) -> [Finding] {
    outcomes.compactMap { if case .found(let finding) = $0 { finding } else { nil } }
  }

  /// What was found wrong, or one line that says that nothing was.
  private func summed(_ outcomes: some Collection<Outcome?>, _ good: (Int) -> String) -> [Finding] {
    let bad = Self.findings(in: outcomes)
    let count = outcomes.count { if case .asItShould = $0 { true } else { false } }
    return bad.isEmpty && count > 0 ? [Finding(isGood: true, text: good(count))] : bad
  }

  /// ` (seed 2)`, where there are several.
  private func with(_ seed: UInt64) -> String { seeds.count > 1 ? " (seed \(seed))" : "" }

  // MARK: - The starter and the solution

  private func starterFinding(_ results: [GradeResult]) -> Finding {
    guard let blank = results.first(where: { $0.score > 0 }) ?? results.first else {
      return Finding(isGood: false, text: "the starter was not graded")
    }
    let builds = blank.build.status == .ok && blank.build.diagnostics.isEmpty
    let gained = blank.parts.filter { $0.points > 0 }.map { part in
      let tests = part.tests.filter { $0.verdict == .passed }.map(\.id)
      return "part \(part.id)" + (tests.isEmpty ? "" : " by \(tests.joined(separator: ", "))")
    }
    return Finding(
      isGood: builds && blank.score == 0,
      text: !builds
        ? "the starter does not compile without remarks: \(first(blank.build))"
        : gained.isEmpty
          ? "the starter compiles and scores 0"
          : "the starter compiles and scores \(JSONText.number(blank.score))\(with(blank.seed)): "
            + "\(gained.joined(separator: "; ")); let each of these tests begin with a question that the starter answers "
            + "wrongly, or let the starter return something else")
  }

  private func solutionFinding(_ results: [GradeResult]) -> Finding {
    var worst = results[0]
    for result in results where !lost(in: result).isEmpty || result.build.status != .ok {
      worst = result
      break
    }
    let full = results[0]
    let (waiting, lost) = (waitingParts(of: full), lost(in: worst))
    let isFull = worst.build.status == .ok && lost.isEmpty
    let most = full.parts.filter { !waiting.contains($0.id) }.reduce(0) { $0 + $1.maxPoints }
    let skipped =
      waiting.isEmpty
      ? "" : "; not checked, for want of training or images: \(waiting.joined(separator: ", "))"
    return Finding(
      isGood: isFull,
      text: isFull
        ? "the solution scores \(JSONText.number(full.score)) of \(JSONText.number(most))\(skipped)"
        : worst.build.status == .ok
          ? "the solution loses points\(with(worst.seed)): \(lost.joined(separator: "; "))"
          : "the solution loses points: \(first(worst.build))")
  }

  /// What a solution loses, part by part, with the reason.
  private func lost(in result: GradeResult) -> [String] {
    let waiting = waitingParts(of: result)
    return result.parts.filter { $0.verdict != .passed && !waiting.contains($0.id) }
      .map { "\($0.id) (\(firstFailure(in: $0)))" }
  }

  /// The parts of a network to build that wait for what a course check does not have.
  private func waitingParts(of result: GradeResult) -> [String] {
    let building = Set(grader.plan.build?.parts.map(\.id) ?? [])
    return result.parts.filter { building.contains($0.id) && $0.verdict == .notRun }.map(\.id)
  }

  /// `part 3.1`, `parts 3.1, 3.2`.
  private static func named(_ parts: [String]) -> String {
    guard !parts.isEmpty else { return "no part" }
    return "\(parts.count == 1 ? "part" : "parts") \(parts.joined(separator: ", "))"
  }

  // MARK: - What a solution is made of

  /// One solution file among starter files scores the parts whose functions it declares, and no other.
  private func checkAlone(_ name: String, _ full: GradeResult) throws(GraderFault) -> Finding {
    guard grader.plan.starter[name] != nil else {
      return Finding(isGood: false, text: "\(name) of the solution has no counterpart in the starter")
    }
    var files = grader.plan.starter
    files[name] = solution[name]
    let expected = full.parts.filter { $0.verdict == .passed && filesUsed(by: $0) == [name] }.map(\.id)
    for result in try grade(files) {
      // A network is looked at once, with the first seed.
      let isMissing = { id in !result.parts.contains { $0.id == id } }
      let reached = expected.filter(isMissing) + result.parts.filter { $0.verdict == .passed }.map(\.id)
      let others = result.parts.filter { $0.points > 0 && !expected.contains($0.id) }.map(\.id)
      let isGood =
        Set(reached) == Set(expected) && others.isEmpty && !expected.isEmpty && result.build.status == .ok
      guard !isGood else { continue }
      return Finding(
        isGood: false,
        text: "\(name) alone should score \(Self.named(expected)), but scores \(Self.named(reached))"
          + (others.isEmpty ? "" : " and points in \(others.joined(separator: ", "))")
          + (result.build.status == .ok
            ? with(result.seed) : " (it does not compile alone: \(first(result.build)))"))
    }
    return Finding(isGood: true, text: "\(name) alone scores \(Self.named(expected))")
  }

  // MARK: - What may not pass

  /// A solution with a function that gives its first answer again and again has to lose points.
  private func checkFirstAnswers(
    _ constant: FirstAnswers, _ full: GradeResult
  ) throws(GraderFault) -> Outcome {
    guard !grader.plan.parts.isEmpty else { return .untried }
    var files = solution
    files[constant.file] = constant.text
    let own = full.parts.filter { $0.tests.contains { $0.functions.contains(constant.number) } }.map(\.id)
    let parts = own + grader.plan.parts.map(\.id).filter { !own.contains($0) }
    // With one seed, what is drawn would look like a constant.
    let seeds = seeds.count > 1 ? seeds : seeds + seeds.map { $0 &+ 1 }
    let trial = try grader.trial(SourceFile.all(files), parts: parts, seeds: seeds)
    guard case .ran(let runs) = trial else { return .untried }
    guard runs.allSatisfy({ $0.loss == nil }), constant.isOneAnswer(in: runs) else { return .asItShould }
    let suites = grader.plan.parts.filter { own.contains($0.id) }.map(\.suite)
    return .found(
      Finding(
        isGood: false,
        text: "no point is lost where \(constant.function) gives its first answer again and again; "
          + (suites.isEmpty
            ? "no test calls it: add one that does, or do not make it public"
            : "in \(suites.joined(separator: " or ")), ask it for two answers that differ")))
  }

  /// A wrong solution has to lose points at the part that it names.
  private func checkWrong(_ wrong: WrongSolution) throws(GraderFault) -> Outcome {
    let files = SourceFile.all(solution.merging(wrong.files) { $1 })
    if let part = grader.plan.build?.parts.first(where: { $0.id == wrong.part }) {
      let result = try grader.grade(files, parts: [part.id], seed: seeds[0])
      guard result.build.status == .ok else { return .found(broken(wrong, first(result.build))) }
      guard let verdict = result.parts.first?.verdict, verdict != .notRun else { return .untried }
      return verdict == .passed ? .found(accepted(wrong, nil)) : .asItShould
    }
    let trial = try grader.trial(files, parts: [wrong.part], seeds: seeds)
    if case .doesNotCompile(let reason) = trial { return .found(broken(wrong, reason)) }
    return trial.seedWithoutLoss.map { .found(accepted(wrong, $0)) } ?? .asItShould
  }

  private func accepted(_ wrong: WrongSolution, _ seed: UInt64?) -> Finding {
    let suite = grader.plan.parts.first { $0.id == wrong.part }?.suite
    return Finding(
      isGood: false,
      text: "\(wrong.path) loses no point at part \(wrong.part)\(seed.map(with) ?? ""); "
        + "let \(suite ?? "its check") notice this: \(wrong.about)")
  }

  private func broken(_ wrong: WrongSolution, _ reason: String) -> Finding {
    Finding(
      isGood: false,
      text: "\(wrong.path) does not compile: \(reason); a wrong solution is one that compiles")
  }

  /// The starter files that declare what the part's tests call.
  private func filesUsed(by part: GradeResult.Part) -> Set<String> {
    let functions = grader.prepared.manifest.interface.functions
    return Set(part.tests.flatMap(\.functions).map { functions[$0].file })
  }

  private func grade(_ files: [String: [UInt8]]) throws(GraderFault) -> [GradeResult] {
    try grader.grade(SourceFile.all(files), seeds: seeds)
  }

  // MARK: - Words

  /// Which test a part fails, where, and why.
  private func firstFailure(in part: GradeResult.Part) -> String {
    guard let test = part.tests.first(where: { $0.verdict != .passed && $0.failure?.kind != .skipped }) else {
      return part.message ?? ""
    }
    let place = test.failure.flatMap { failure in
      failure.file.map { " at \($0):\(failure.line ?? 0)" }
    }
    let reason = test.failure.map { FailureText.sentence($0, place: test.place) } ?? ""
    let more = part.tests.filter { $0.verdict != .passed && $0.failure?.kind != .skipped }.count - 1
    return "\(test.id)\(place ?? ""): \(reason)" + (more > 0 ? "; and \(more) more" : "")
  }

  private func first(_ build: GradeResult.Build) -> String {
    build.diagnostics.first.map { "\($0.file):\($0.line): \($0.message)" } ?? build.message
      ?? "no reason given"
  }
}

extension SourceFile {
  /// Files of the course itself, by name.
  static func all(_ files: [String: [UInt8]]) -> [SourceFile] {
    files.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, originalPath: $0.key, bytes: $0.value) }
  }
}
