import Clocks
import Diagnostics
import Preparation
import Questions
import Sandboxing
import Sentences
import SystemFiles
import Toolchains
import WireFormat

/// Runs the prepared suites of an exercise against a student's library and collects their records.
final class SuiteRun {
  private let plan: ExercisePlan
  private let prepared: PreparedExercise
  private let configuration: SuiteConfiguration
  private let deadline: VerdictDeadline
  private let toolchain: Toolchain
  private let sandbox: any Sandbox
  private var process: RunningSuite

  /// How often a suite may be ended from outside, as a machine without memory and a scheduler do, and be started again.
  private static let mostKills = 2

  /// What became of one test.
  struct Outcome {
    var failure: TestFailure?
    var seconds: Double
    var functions: [Int]
    var output: String
    /// What the test handed over for the grader itself to look at, by name.
    var collected: [String: String] = [:]
    /// How long XCTest waited around the test's own code, in seconds; 0 for a graded case.
    var waited = 0.0
    /// How an answer changed when the test's calls were made again; nil where none did.
    var difference: String?
  }

  /// Starts the suite and its sandboxed host, which then wait: meanwhile the student's code is compiled.
  /// - Parameter moduleFolder: where the student's library will be.
  init(
    plan: ExercisePlan, prepared: PreparedExercise, toolchain: Toolchain, products: SupportProducts,
    sandbox: any Sandbox, moduleFolder: String, deadline: VerdictDeadline
  ) throws(GraderFault) {
    self.deadline = deadline
    self.plan = plan
    self.prepared = prepared
    self.toolchain = toolchain
    self.sandbox = sandbox
    try Files.makeFolder(moduleFolder)
    var jail = Jail(.computing)
    jail.readable = [
      (toolchain.runtime, toolchain.runtime), (products.hostProgram, products.hostProgram),
      (moduleFolder, moduleFolder),
    ]
    jail.environment = [
      "TZ": "UTC", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
      // Each arena of the C library's malloc takes 64 MiB of address space, and every thread would have its own.
      "MALLOC_ARENA_MAX": "2",
    ]
    let host = sandbox.wrap([products.hostProgram], in: jail)
    configuration = SuiteConfiguration(hostCommand: host.arguments, hostFiles: host.files)
    process = try RunningSuite(program: prepared.suiteProgram, configuration)
  }

  /// Runs the tests of `parts` against `library`.
  /// - Returns: an outcome for every test, by name.
  func run(
    parts: [ExercisePlan.Part], library: String, seed: UInt64, unavailable: [Int: TestFailure]
  ) throws(GraderFault) -> [String: Outcome] {
    try run(parts, library, seed, unavailable, endsAtFirstLoss: false)
  }

  /// Runs the tests of `parts` against `library` until one fails.
  /// - Returns: the name of that test, nil where all pass; and what was printed.
  func firstLoss(
    parts: [ExercisePlan.Part], library: String, seed: UInt64, unavailable: [Int: TestFailure]
  ) throws(GraderFault) -> (test: String?, output: String) {
    let outcomes = try run(parts, library, seed, unavailable, endsAtFirstLoss: true)
    let lost = outcomes.filter { $0.value.failure.map(Self.isLoss) ?? false }
    if let fault = lost.first(where: { $0.value.failure?.kind == .internalFault }) {
      throw GraderFault("\(fault.key): \(fault.value.failure?.message ?? "")")
    }
    return (lost.keys.sorted().first, outcomes.values.map(\.output).joined())
  }

  /// Whether a failure costs points: a test that skips itself counts neither way.
  static func isLoss(_ failure: TestFailure) -> Bool { failure.kind != .skipped }

  private func run(
    _ parts: [ExercisePlan.Part], _ library: String, _ seed: UInt64, _ unavailable: [Int: TestFailure],
    endsAtFirstLoss: Bool
  ) throws(GraderFault) -> [String: Outcome] {
    var outcomes: [String: Outcome] = [:]
    /// What the tests have taken of their parts' time in processes that are gone.
    var spent: [String: Double] = [:]
    let order = { [plan, prepared] (isOpen: (String) -> Bool, spent: [String: Double]) in
      RunOrder(
        load: LoadRequest(
          library: library, memory: UInt64(plan.memory) << 20,
          processorTime: plan.secondsOfProcessor(parts: parts.count)),
        seed: seed,
        parts: parts.map { part in
          let tests = prepared.manifest.tests[part.suite] ?? []
          return RunOrder.Part(
            id: part.id, tests: tests.filter(isOpen),
            seconds: max(0, plan.secondsPerPart - tests.reduce(0) { $0 + (spent[$1] ?? 0) }))
        },
        secondsPerCall: plan.timeout, secondsPerTest: plan.secondsPerTest, outputLimit: 8 << 20,
        unavailable: unavailable)
    }
    let all = parts.flatMap { prepared.manifest.tests[$0.suite] ?? [] }
    // The suite keeps the time of calls, tests and parts itself; this is for one that does not.
    let patience = (Patience.start + Patience.realTime(for: plan.secondsPerPart)) * Double(parts.count)
    let end =
      MonotonicClock.now
      + UInt64(try deadline.patience(patience, for: localized("the suite of \(plan.id)")) * 1e9)
    // A suite that dies takes one test with it; it is started again for the rest.
    var kills = 0
    for _ in 0...all.count + Self.mostKills {
      let death = try process.run(
        order({ outcomes[$0] == nil }, spent), until: end, into: &outcomes, spent: &spent,
        endsAtFirstLoss: endsAtFirstLoss)
      guard let death else { return outcomes }
      if death.isKilled {
        kills += 1
        guard kills <= Self.mostKills else {
          throw GraderFault(
            localized(
              "The suite of \(plan.id) was killed or ended from outside while it ran \(death.test ?? "its tests")."
            ),
            advice: localized(
              "No points were lost. Is the machine short of memory? Grade fewer submissions at once."))
        }
      } else if let stop = death.stop {
        throw stopped(stop, death.failure.message, toolchain)
      } else if let test = death.test {
        outcomes[test] = Outcome(failure: death.failure, seconds: 0, functions: [], output: "")
        if endsAtFirstLoss { return outcomes }
      } else if all.allSatisfy({ outcomes[$0] != nil }) {
        return outcomes
      } else if !death.hasProgressed {
        throw stopped(
          .init(reason: "the suite ended before its first test", addresses: []), death.failure.message,
          toolchain)
      }
      process = try RunningSuite(program: prepared.suiteProgram, configuration)
    }
    return outcomes
  }

  /// What is wrong with a suite that ended by itself, where the student's code had no part in it.
  private func stopped(_ stop: RunningSuite.Stop, _ said: String, _ toolchain: Toolchain) -> GraderFault {
    let place =
      Symbolizer(toolchain: toolchain, sandbox: sandbox).places(
        of: [stop.addresses], in: prepared.suiteProgram,
        names: Dictionary(plan.suites.keys.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
      )[stop.addresses].map { (file: $0.place.file, line: $0.place.line) }
      ?? stop.place.flatMap { plan.suites[$0.file] == nil ? nil : $0 }
    let name =
      place?.file
      ?? stop.reason.split(separator: "/").first.flatMap { suite in
        plan.suites.first { String(decoding: $0.value, as: UTF8.self).contains("class \(suite)") }?.key
      }
    return GraderFault(
      plan.id,
      [
        Diagnostic(
          file: name.map { plan.places["suites/\($0)"] ?? $0 } ?? "\(plan.module)Tests",
          at: place.map { TextPosition(line: $0.line) }, stop.reason,
          advice: said.isEmpty ? "a suite runs to the end of each of its tests, whatever the code does" : said
        )
      ])
  }
}

/// One process of a suite.
private final class RunningSuite {
  private let child: ChildProcess
  private let orders: Int32
  private let records: Int32
  private let errors: Int32
  private let configuration: SuiteConfiguration

  /// How a suite ended that had not run all its tests.
  struct Death {
    /// The test it was in.
    var test: String?
    var failure: TestFailure
    var hasProgressed: Bool
    /// Set where nothing of the student's had run: the suite is at fault.
    var stop: Stop?
    /// Whether it was killed, which no test does to itself: nobody's points depend on it.
    var isKilled = false
  }

  /// Why a suite ended, and where.
  struct Stop {
    var reason: String
    var addresses: [UInt64]
    var place: (file: String, line: Int)?
  }

  init(program: String, _ configuration: SuiteConfiguration) throws(GraderFault) {
    self.configuration = configuration
    let orderPipe = try ProcessPipe()
    let recordPipe = try ProcessPipe()
    let errorPipe = try ProcessPipe()
    var command = ChildProcess.Command([program])
    command.environment = [
      "TZ": "UTC", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
      SuiteConfiguration.languageVariable: Language.current.code,
    ]
    let quiet = try Descriptors.nowhere()
    command.descriptors = [
      SuiteDescriptor.orders: orderPipe.readEnd, SuiteDescriptor.records: recordPipe.writeEnd,
      StandardStream.output.rawValue: quiet, StandardStream.errors.rawValue: errorPipe.writeEnd,
    ]
    defer {
      for descriptor in [orderPipe.readEnd, recordPipe.writeEnd, errorPipe.writeEnd, quiet] {
        Descriptors.close(descriptor)
      }
    }
    child = try ChildProcess(command)
    orders = orderPipe.writeEnd
    records = recordPipe.readEnd
    errors = errorPipe.readEnd
    let frame = Frame(kind: SuiteConfiguration.frameKind, payload: WireWriter.bytes(of: configuration))
    QuietPipe.write(frame.bytes, to: orders)
  }

  deinit {
    // The end of its orders tells a suite to end its host and leave; a moment later it has to.
    Descriptors.close(orders)
    child.end(within: 1)
    for descriptor in [records, errors] { Descriptors.close(descriptor) }
  }

  /// The place in what the runtime says: `StridesTests/JumpTests.swift:12: Fatal error: …`.
  private static func place(_ line: Substring) -> (file: String, line: Int)? {
    let fields = line.split(separator: ":")
    guard fields.count > 2, let number = Int(fields[1]), let file = fields[0].split(separator: "/").last
    else {
      return nil
    }
    return (String(file), number)
  }

  /// - Returns: nil when all tests of the order were run, or one has failed and no other counts.
  func run(
    _ order: RunOrder, until end: UInt64, into outcomes: inout [String: SuiteRun.Outcome],
    spent: inout [String: Double], endsAtFirstLoss: Bool
  ) throws(GraderFault) -> Death? {
    let frame = Frame(kind: RunOrder.frameKind, payload: WireWriter.bytes(of: order))
    QuietPipe.write(frame.bytes, to: orders)
    var buffer = FrameBuffer(maximumPayload: 64 << 20)
    var running: String?
    var failure: TestFailure?
    var collected: [String: String] = [:]
    var hasProgressed = false
    var hasCalled = false
    var stop: Stop?
    var waited = 0.0
    var crash: [UInt64] = []
    var said: [UInt8] = []
    var hasErrors = true
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      do {
        while let frame = try buffer.next() {
          if frame.kind == CrashReport.frameKind {
            crash = try WireReader.value(CrashReport.self, in: frame.payload[...]).addresses
            continue
          }
          switch try WireReader.value(SuiteRecord.self, in: frame.payload[...]) {
          case .started(let test):
            running = test
            failure = nil
            collected = [:]
            hasProgressed = true
          case .failed(let test, let reason):
            failure = failure ?? reason
            if endsAtFirstLoss, SuiteRun.isLoss(reason) {
              outcomes[test] = SuiteRun.Outcome(failure: failure, seconds: 0, functions: [], output: "")
              child.kill()
              return nil
            }
          case .finished(let test, let seconds, let functions, let output):
            outcomes[test] = SuiteRun.Outcome(
              failure: failure, seconds: seconds, functions: functions, output: output, collected: collected,
              waited: waited)
            running = nil
          case .collected(_, let name, let value): collected[name] = value
          case .unsteady(let test, let difference):
            // The first is what the test itself met; another comes of asking its calls again.
            if outcomes[test]?.difference == nil { outcomes[test]?.difference = difference }
          case .called: hasCalled = true
          case .measured(let test, let own, let time):
            spent[test] = own
            waited = time
          case .stopped(let reason, let addresses): stop = Stop(reason: reason, addresses: addresses)
          case .done: return nil
          }
        }
      } catch {
        throw GraderFault(localized("The suite's report cannot be read: \(error)"))
      }
      let now = MonotonicClock.now
      guard now < end else {
        child.kill()
        return Death(
          test: running,
          failure: failure
            ?? TestFailure(kind: .timedOut, message: localized("The test did not end in time.")),
          hasProgressed: hasProgressed)
      }
      let (milliseconds, open) = (Int(min((end - now) / 1_000_000 + 1, 60_000)), hasErrors ? [errors] : [])
      let ready = Descriptors.wait(for: [records] + open, milliseconds: milliseconds)
      if ready.last == true, hasErrors {
        let count = Descriptors.read(errors, into: &chunk)
        if count <= 0 { hasErrors = false }
        if count > 0, said.count < 1 << 16 { said += chunk[..<count] }
      }
      guard ready[0] else { continue }
      let count = Descriptors.read(records, into: &chunk)
      if count > 0 {
        chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } else if count == 0 {
        let status = child.wait()
        let isKilled = (EndFromOutside.isKill(status) || EndFromOutside.isSaid(by: status)) && failure == nil
        let text = String(decoding: said, as: UTF8.self)
        let line = text.split(separator: "\n").last { $0.contains("Fatal error") }
        if let stop {
          return Death(
            test: running, failure: TestFailure(kind: .internalFault, message: ""),
            hasProgressed: hasProgressed,
            stop: stop)
        }
        if let running, !hasCalled, !isKilled, failure == nil {
          let how = status > 128 ? "signal \(status - 128)" : "exit status \(status)"
          return Death(
            test: running,
            failure: TestFailure(kind: .internalFault, message: line.map { String($0) } ?? how),
            hasProgressed: hasProgressed,
            stop: Stop(
              reason: "\(running) ended the suite's program before it called a function", addresses: crash,
              place: line.flatMap(Self.place)))
        }
        return Death(
          test: running,
          failure: failure
            ?? TestFailure(
              kind: .failed,
              message:
                localized(
                  "The test could not go on with what your function returned\(line.map { " (\($0))" } ?? "")."
                )),
          hasProgressed: hasProgressed, isKilled: isKilled)
      }
    }
  }
}
