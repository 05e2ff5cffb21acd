import CSystemCalls
import Clocks
import Escaping
import Exercises
import GradeReports
import Intake
import NetworkChecks
import Preparation
import Sandboxing
import Sentences
import SystemFiles
import Toolchains
import WireFormat

/// Grades submissions of one exercise: builds the student's module, runs the graded suites against it, scores the parts.
package struct Grader: Sendable {
  package private(set) var plan: ExercisePlan
  package let prepared: PreparedExercise
  let toolchain: Toolchain
  let products: SupportProducts
  let cache: CacheFolder
  let sandbox: any Sandbox
  /// The student's weights and the images, for a task with a network to train.
  package var buildFiles = CheckResources()

  /// How much a submission's owner is trusted.
  package enum Trust: Sendable {
    /// The student's own code on the student's own machine: resource limits will do where there is no sandbox.
    case own
    /// Someone else's code: refused without a working sandbox.
    case stranger
    /// Run without a sandbox, because the user said so.
    case withoutSandbox
  }

  /// Prepares the exercise, once per change of the course.
  package init(
    _ plan: ExercisePlan, trust: Trust, products: SupportProducts, announce: (String) -> Void
  ) throws(GraderFault) {
    self.plan = plan
    self.products = products
    cache = try CacheFolder.standard(products: products)
    try InheritedLimits.check(memory: plan.memoryNeeded, processorTime: plan.processorTimeNeeded)
    toolchain = try Toolchain.find(cache: cache.path)
    let filters = try SystemCallFilters(folder: cache.path)
    switch trust {
    case .withoutSandbox: sandbox = ResourceLimits(filters: filters)
    case .own, .stranger: sandbox = try Sandboxes.best(filters: filters, isAllowedToBeWeak: trust == .own)
    }
    prepared = try PreparedExercise.prepare(
      plan, toolchain: toolchain, products: products, cache: cache, sandbox: sandbox, announce: announce)
  }

  /// The same with less time for one call, for code that may never end.
  ///
  /// - Parameter seconds: never more than the exercise's own.
  func limited(to seconds: Double) -> Grader {
    var limited = self
    limited.plan.timeout = min(plan.timeout, seconds)
    return limited
  }

  /// What makes mutants of this course's solutions.
  ///
  /// - Parameter announce: called before work that takes seconds.
  func mutantMaker(announce: (String) -> Void) throws(GraderFault) -> MutantMaker {
    try MutantMaker(toolchain: toolchain, products: products, cache: cache, announce: announce)
  }

  /// Reads what was handed in for this exercise; archives are unpacked in the sandbox.
  ///
  /// - Parameter isOwn: whether it is the work of whoever runs the grader.
  /// - Throws: `IntakeError` for what is refused, `GraderFault` where the machine cannot read it.
  package func intake(_ path: String, isOwn: Bool) throws -> Submission {
    try Intake.read(
      path, module: plan.module, exercise: plan.id, starter: Set(plan.starter.keys), isOwn: isOwn,
      archives: SubmittedArchive(sandbox: sandbox, runtime: toolchain.runtime))
  }

  /// Grades one submission.
  /// - Parameters:
  ///   - parts: the ids of the parts to run; nil for all.
  ///   - seed: what the suites draw their inputs from.
  /// - Throws: `GraderFault` for anything that is not the submission's own doing.
  package func grade(
    _ sources: [SourceFile], leftOut: [IntakeError] = [], parts: Set<String>? = nil, seed: UInt64
  ) throws(GraderFault) -> GradeResult {
    let begin = MonotonicClock.now
    var marks: [(String, UInt64)] = []
    let count = (parts ?? Set(plan.partIDs)).count
    let deadline = VerdictDeadline(for: plan, parts: count)
    var result = try built(sources, leftOut, deadline) { suite, build, _ throws(GraderFault) in
      marks.append(("compile and link", MonotonicClock.now))
      let result = try grade(sources, leftOut, parts: parts, seed: seed, suite, build)
      marks.append(("run the tests", MonotonicClock.now))
      return result
    }
    marks.append(("clean up", MonotonicClock.now))
    var last = begin
    for (phase, moment) in marks {
      result.times.append((phase, Double(moment - last) / 1e9))
      last = moment
    }
    return result
  }

  /// Grades one submission with several seeds, and builds it once. What is looked at in a network depends on no seed: it is in the
  /// first verdict alone.
  package func grade(_ sources: [SourceFile], seeds: [UInt64]) throws(GraderFault) -> [GradeResult] {
    let suites = Set(plan.parts.map(\.id))
    let seeds = suites.isEmpty ? Array(seeds.prefix(1)) : seeds
    let deadline = VerdictDeadline(for: plan, parts: plan.partIDs.count * seeds.count)
    return try built(sources, [], deadline) { suite, build, another throws(GraderFault) in
      var results: [GradeResult] = []
      for seed in seeds {
        let isFirst = results.isEmpty
        results.append(
          try grade(
            sources, [], parts: isFirst ? nil : suites, seed: seed, isFirst ? suite : try another(), build))
      }
      return results
    }
  }

  /// Tries whether a module loses points, which is less work than a verdict: a suite ends at the first test that fails, and a file
  /// that does not compile ends the trial.
  ///
  /// - Parameters:
  ///   - parts: the ids of the parts whose points may be lost, in the order in which they are tried.
  ///   - seeds: what the suites draw their inputs from, one after another.
  package func trial(
    _ sources: [SourceFile], parts: [String], seeds: [UInt64]
  ) throws(GraderFault) -> Trial {
    let chosen = parts.compactMap { id in plan.parts.first { $0.id == id } }
    let deadline = VerdictDeadline(for: plan, parts: chosen.count * seeds.count)
    return try built(sources, [], deadline, isTrial: true) { suite, build, another throws(GraderFault) in
      guard let library = build.library, build.brokenFiles.isEmpty else {
        let first = build.diagnostics.first { $0.severity == "error" }
        return .doesNotCompile(
          first.map { "\($0.file):\($0.line): \($0.message)" } ?? build.message
            ?? localized("no reason given"))
      }
      var runs: [Trial.Run] = []
      for seed in seeds {
        let run = runs.isEmpty ? suite : try another()
        let (loss, output) = try run.firstLoss(
          parts: chosen, library: library, seed: seed, unavailable: build.unavailable)
        runs.append(Trial.Run(seed: seed, loss: loss, output: output))
      }
      return .ran(runs)
    }
  }

  /// Builds a submission in a folder of its own, and leaves nothing of it behind.
  ///
  /// - Parameter body: is given a suite that waits, what was built, and a way to start another suite.
  private func built<Outcome>(
    _ sources: [SourceFile], _ leftOut: [IntakeError], _ deadline: VerdictDeadline, isTrial: Bool = false,
    _ body: (SuiteRun, StudentBuild.Result, () throws(GraderFault) -> SuiteRun) throws(GraderFault) -> Outcome
  ) throws(GraderFault) -> Outcome {
    let work = try WorkFolder(in: cache.path)
    _ = csystem_adopt_orphans()
    defer {
      work.remove()
      Orphans.reap()
    }
    // The suite and the sandboxed host start beside the compiler, and wait.
    let start = { () throws(GraderFault) -> SuiteRun in
      try SuiteRun(
        plan: plan, prepared: prepared, toolchain: toolchain, products: products, sandbox: sandbox,
        moduleFolder: "\(work.path)/module", deadline: deadline)
    }
    let suite = try start()
    var build = StudentBuild(
      plan: plan, prepared: prepared, toolchain: toolchain, products: products, sandbox: sandbox,
      work: work.path, deadline: deadline)
    build.endsAtErrors = isTrial
    return try body(suite, try build.run(sources, leftOut: leftOut), start)
  }

  private func grade(
    _ sources: [SourceFile], _ leftOut: [IntakeError], parts: Set<String>?, seed: UInt64, _ suite: SuiteRun,
    _ build: StudentBuild.Result
  ) throws(GraderFault) -> GradeResult {
    let chosen = plan.parts.filter { parts?.contains($0.id) ?? true }
    var outcomes: [String: SuiteRun.Outcome] = [:]
    if let library = build.library {
      let description = buildParts(parts).isEmpty ? [] : [ExercisePlan.descriptionPart]
      outcomes = try suite.run(
        parts: chosen + description, library: library, seed: seed, unavailable: build.unavailable)
    }
    let names = Dictionary(
      sources.map { ($0.name, $0.shownName) }, uniquingKeysWith: { first, _ in first })
    var result = GradeResult(
      exercise: plan.id, title: plan.title, seed: seed,
      build: .init(
        status: build.library == nil ? .failed : .ok, diagnostics: build.diagnostics, message: build.message),
      parts: [])
    result.hasOtherParts = parts.map { !$0.isSuperset(of: plan.partIDs) } ?? false
    let alsoLeftOut = build.leftOut.values.filter { !leftOut.contains($0) }
      .sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    result.notes += Self.named(leftOut + alsoLeftOut)
    if !sandbox.holdsAgainstStrangers {
      result.notes.append(
        localized(
          "Run without a sandbox that holds, under \(sandbox.name) alone. "
            + "Install bubblewrap to have your code walled off."))
    }
    let places = places(of: outcomes, in: build.library, names)
    for part in chosen {
      var tests: [GradeResult.Test] = []
      for name in prepared.manifest.tests[part.suite] ?? [] {
        let outcome = outcomes[name]
        guard outcome != nil || build.library == nil else {
          throw GraderFault(
            localized("\(name) did not report a result."),
            advice: localized("No points were lost. Run it again."))
        }
        if let failure = outcome?.failure, failure.kind == .internalFault {
          throw GraderFault(
            "\(name): \(failure.message)", advice: localized("No points were lost. Run ./grade self-test."))
        }
        var test = Scoring.test(name, outcome, isBuilt: build.library != nil) { places[$0] }
        if let difference = outcome?.difference {
          if let failure = test.failure {
            let space = failure.message.isEmpty ? "" : " "
            test.failure?.message += space + localized("Flaky: \(difference)")
          } else {
            result.notes.append(
              localized("\(name) passed and keeps its points, but it is flaky: \(difference)"))
          }
        }
        test.waited = outcome?.waited ?? 0
        test.code = SuiteSource.body(of: name, in: plan.suites) ?? ""
        tests.append(test)
      }
      if !tests.isEmpty, tests.allSatisfy({ $0.failure?.kind == .skipped }) {
        throw GraderFault(
          localized("\(plan.id): every test of part \(part.id) was skipped: \(tests[0].id): ")
            + (tests[0].failure?.message ?? ""),
          advice: localized("No points were lost. This is for the course's author."))
      }
      result.parts.append(Scoring.part(part, tests))
    }
    try runBuildChecks(parts, outcomes, isBuilt: build.library != nil, into: &result)
    settle(&result, build, names)
    return result
  }

  /// How many files that were left out are named.
  private static let mostNamed = 20

  /// What is said of files that were left out.
  private static func named(_ leftOut: [IntakeError]) -> [String] {
    let more = leftOut.count - mostNamed
    let rest =
      more == 1
      ? localized("Left out as well: 1 more file.") : localized("Left out as well: \(more) more files.")
    return leftOut.prefix(mostNamed).map { localized("Left out: \($0).") } + (more > 0 ? [rest] : [])
  }

  /// The places of all crashes, found in one go.
  private func places(
    of outcomes: [String: SuiteRun.Outcome], in library: String?, _ names: [String: String]
  ) -> [[UInt64]: Symbolizer.Found] {
    let crashes = Set(outcomes.values.compactMap { $0.failure?.addresses }.filter { !$0.isEmpty })
    guard let library, !crashes.isEmpty else { return [:] }
    return Symbolizer(toolchain: toolchain, sandbox: sandbox).places(
      of: crashes.sorted { $0.lexicographicallyPrecedes($1) }, in: library, names: names)
  }

  /// Makes status, sentence and points agree, and calls files what their owner calls them: a file that does not compile is an
  /// error where a test could not be run for want of it, and a note where nothing needed it.
  private func settle(
    _ result: inout GradeResult, _ build: StudentBuild.Result, _ names: [String: String]
  ) {
    let isInTheWay = result.parts.contains { part in
      part.verdict == .notRun && part.tests.isEmpty == false || part.tests.contains { $0.verdict == .notRun }
    }
    let isIncomplete = !build.brokenFiles.isEmpty || !build.leftOut.isEmpty
    if isIncomplete, isInTheWay {
      result.build.status = .failed
      if !result.build.diagnostics.contains(where: { $0.severity == "error" }), result.build.message == nil {
        result.build.message = build.leftOut.values.map(\.description).sorted().joined(separator: "\n")
      }
    } else if build.library != nil {
      for name in build.brokenFiles {
        let first = build.diagnostics.first { $0.file == name && $0.severity == "error" }
        let why = first.map { " (" + localized("line \($0.line): \($0.message)") + ")" } ?? ""
        let file = DisplayText.escaped(names[name] ?? name)
        result.notes.append(
          localized(
            "\(file) does not compile\(why) and was left out; nothing that was graded needs it."))
      }
      result.build.diagnostics.removeAll { $0.severity != "warning" || build.brokenFiles.contains($0.file) }
    }
    for index in result.build.diagnostics.indices {
      let name = result.build.diagnostics[index].file
      result.build.diagnostics[index].file = names[name] ?? name
    }
  }

  /// What a student's module says of the network to build; nothing is graded.
  package struct Description: Sendable {
    package var network: String?
    package var plan: String?
    /// Why there is no network.
    package var failure: String?
  }

  /// Builds the module in its jail and asks it for its network and plan.
  ///
  /// - Throws: `GraderFault` for anything that is not the submission's own doing.
  package func describe(_ sources: [SourceFile]) throws(GraderFault) -> Description {
    try built(sources, [], VerdictDeadline(for: plan, parts: 1)) { suite, build, _ throws(GraderFault) in
      try describe(suite, build)
    }
  }

  private func describe(
    _ suite: SuiteRun, _ build: StudentBuild.Result
  ) throws(GraderFault) -> Description {
    guard let library = build.library, build.brokenFiles.isEmpty else {
      let first = build.diagnostics.first { $0.severity == "error" }
      let place = first.map { "\($0.file):\($0.line): \($0.message)" } ?? build.message ?? ""
      return Description(failure: localized("Your code does not compile: \(place)"))
    }
    let outcomes = try suite.run(
      parts: [ExercisePlan.descriptionPart], library: library, seed: 1, unavailable: build.unavailable)
    let collected = outcomes.values.reduce(into: [String: String]()) {
      $0.merge($1.collected) { first, _ in first }
    }
    return Description(
      network: collected["network"], plan: collected["plan"],
      failure: outcomes.values.lazy.compactMap(\.failure).first?.message)
  }

  /// The parts that check the student's network.
  private func buildParts(_ parts: Set<String>?) -> [BuildPart] {
    plan.build?.parts.filter { parts?.contains($0.id) ?? true } ?? []
  }

  /// Looks at the network that the student's module described.
  private func runBuildChecks(
    _ parts: Set<String>?, _ outcomes: [String: SuiteRun.Outcome], isBuilt: Bool,
    into result: inout GradeResult
  ) throws(GraderFault) {
    let chosen = buildParts(parts)
    guard let build = plan.build, !chosen.isEmpty else { return }
    let names = prepared.manifest.tests[ExercisePlan.descriptionPart.suite] ?? []
    let told = names.compactMap { outcomes[$0] }
    let subject = CheckedNetwork(
      build, of: plan.id, told.reduce(into: [:]) { $0.merge($1.collected) { first, _ in first } },
      failure: isBuilt
        ? told.lazy.compactMap(\.failure).first?.message
        : localized("Not run, because the code does not compile."),
      files: buildFiles)
    let functions = Set(told.flatMap(\.functions)).sorted()
    for part in chosen { result.parts.append(try NetworkChecks.run(part, on: subject, calling: functions)) }
  }
}
