import WireFormat

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the prepared suites of an exercise against a student's library and collects their records.
final class SuiteRun {
  private let plan: ExercisePlan
  private let prepared: PreparedExercise
  private let configuration: SuiteConfiguration
  private var process: RunningSuite

  /// How often a suite may be killed from outside, as a machine without memory does, and be started again.
  private static let mostKills = 1

  /// What became of one test.
  struct Outcome {
    var failure: TestFailure?
    var seconds: Double
    var functions: [Int]
    var output: String
    /// What the test handed over for the grader itself to look at, by name.
    var collected: [String: String] = [:]
    /// How an answer changed when the test's calls were made again; nil where none did.
    var difference: String?
  }

  /// Starts the suite and its sandboxed host, which then wait: meanwhile the student's code is compiled.
  /// - Parameter moduleFolder: where the student's library will be.
  init(
    plan: ExercisePlan, prepared: PreparedExercise, toolchain: Toolchain, products: SupportProducts,
    sandbox: any Sandbox, moduleFolder: String
  ) throws(GraderFault) {
    self.plan = plan
    self.prepared = prepared
    try Files.makeFolder(moduleFolder)
    var jail = Jail(.computing)
    jail.readable = [
      (toolchain.runtime, toolchain.runtime), (products.hostProgram, products.hostProgram),
      (moduleFolder, moduleFolder),
    ]
    jail.environment = ["TZ": "UTC", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    let host = sandbox.wrap([products.hostProgram], in: jail)
    configuration = SuiteConfiguration(hostCommand: host.arguments, hostFiles: host.files)
    process = try RunningSuite(program: prepared.suiteProgram, configuration)
  }

  /// Runs the tests of `parts` against `library`.
  /// - Returns: an outcome for every test, by name.
  func run(
    parts: [ExercisePlan.Part], library: String, seed: UInt64, unavailable: [Int: TestFailure]
  ) throws(GraderFault) -> [String: Outcome] {
    var outcomes: [String: Outcome] = [:]
    let order = { [plan, prepared] (isOpen: (String) -> Bool) in
      RunOrder(
        load: LoadRequest(
          library: library, memory: UInt64(plan.memory) << 20,
          processorTime: UInt64(plan.secondsPerPart * Double(parts.count)) + 10),
        seed: seed,
        parts: parts.map { part in
          RunOrder.Part(
            id: part.id, tests: (prepared.manifest.tests[part.suite] ?? []).filter(isOpen),
            seconds: plan.secondsPerPart)
        },
        secondsPerCall: plan.timeout, secondsPerTest: plan.secondsPerTest, outputLimit: 8 << 20,
        unavailable: unavailable)
    }
    let all = parts.flatMap { prepared.manifest.tests[$0.suite] ?? [] }
    // The suite keeps the time of calls, tests and parts itself; this is for one that does not.
    let patience = (Patience.start + Patience.realTime(for: plan.secondsPerPart)) * Double(parts.count)
    let end = MonotonicClock.now + UInt64(patience * 1e9)
    // A suite that dies takes one test with it; it is started again for the rest.
    var kills = 0
    for _ in 0...all.count + Self.mostKills {
      let death = try process.run(order { outcomes[$0] == nil }, until: end, into: &outcomes)
      guard let death else { return outcomes }
      if death.isKilled {
        kills += 1
        guard kills <= Self.mostKills else {
          throw GraderFault(
            "The suite of \(plan.id) was killed while it ran \(death.test ?? "its tests").",
            advice: "No points were lost. Is the machine short of memory? Grade fewer submissions at once.")
        }
      } else if let test = death.test {
        outcomes[test] = Outcome(failure: death.failure, seconds: 0, functions: [], output: "")
      } else if all.allSatisfy({ outcomes[$0] != nil }) {
        return outcomes
      } else if !death.hasProgressed {
        throw GraderFault(
          "The suite of \(plan.id) ended before its first test.\n\(death.failure.message)",
          advice: "This is for the course's author.")
      }
      process = try RunningSuite(program: prepared.suiteProgram, configuration)
    }
    return outcomes
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
    /// Whether it was killed, which no test does to itself: nobody's points depend on it.
    var isKilled = false
  }

  init(program: String, _ configuration: SuiteConfiguration) throws(GraderFault) {
    self.configuration = configuration
    let orderPipe = try ProcessPipe()
    let recordPipe = try ProcessPipe()
    let errorPipe = try ProcessPipe()
    var command = ChildProcess.Command([program])
    command.environment = [
      "TZ": "UTC", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
    ]
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let quiet = fcntl(nothing, F_DUPFD_CLOEXEC, 32)
    close(nothing)
    command.descriptors = [
      SuiteDescriptor.orders: orderPipe.readEnd, SuiteDescriptor.records: recordPipe.writeEnd,
      STDOUT_FILENO: quiet, STDERR_FILENO: errorPipe.writeEnd,
    ]
    defer {
      for descriptor in [orderPipe.readEnd, recordPipe.writeEnd, errorPipe.writeEnd, quiet] {
        close(descriptor)
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
    close(orders)
    child.end(within: 1)
    for descriptor in [records, errors] { close(descriptor) }
  }

  /// - Returns: nil when all tests of the order were run.
  func run(
    _ order: RunOrder, until end: UInt64, into outcomes: inout [String: SuiteRun.Outcome]
  ) throws(GraderFault) -> Death? {
    let frame = Frame(kind: RunOrder.frameKind, payload: WireWriter.bytes(of: order))
    QuietPipe.write(frame.bytes, to: orders)
    var buffer = FrameBuffer(maximumPayload: 64 << 20)
    var running: String?
    var failure: TestFailure?
    var collected: [String: String] = [:]
    var hasProgressed = false
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      do {
        while let frame = try buffer.next() {
          switch try WireReader.value(SuiteRecord.self, in: frame.payload[...]) {
          case .started(let test):
            running = test
            failure = nil
            collected = [:]
            hasProgressed = true
          case .failed(_, let reason): failure = failure ?? reason
          case .finished(let test, let seconds, let functions, let output):
            outcomes[test] = SuiteRun.Outcome(
              failure: failure, seconds: seconds, functions: functions, output: output, collected: collected)
            running = nil
          case .collected(_, let name, let value): collected[name] = value
          case .unsteady(let test, let difference):
            // The first is what the test itself met; another comes of asking its calls again.
            if outcomes[test]?.difference == nil { outcomes[test]?.difference = difference }
          case .done: return nil
          }
        }
      } catch {
        throw GraderFault("The suite's report cannot be read: \(error)")
      }
      let now = MonotonicClock.now
      guard now < end else {
        child.kill()
        return Death(
          test: running,
          failure: failure ?? TestFailure(kind: .timedOut, message: "The test did not end in time."),
          hasProgressed: hasProgressed)
      }
      var events = [
        pollfd(fd: records, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&events, 2, Int32(min((end - now) / 1_000_000 + 1, 60_000))) > 0 else { continue }
      if events[1].revents & Int16(POLLIN) != 0 {
        let count = read(errors, &chunk, chunk.count)
        if count > 0, said.count < 1 << 16 { said += chunk[..<count] }
      }
      guard events[0].revents != 0 else { continue }
      let count = read(records, &chunk, chunk.count)
      if count > 0 {
        chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } else if count == 0 {
        let isKilled = child.wait() == 128 + SIGKILL && failure == nil
        let text = String(decoding: said, as: UTF8.self)
        let line = text.split(separator: "\n").last { $0.contains("Fatal error") }
        return Death(
          test: running,
          failure: failure
            ?? TestFailure(
              kind: .failed,
              message:
                "The test could not go on with what your function returned\(line.map { " (\($0))" } ?? "")."),
          hasProgressed: hasProgressed, isKilled: isKilled)
      }
    }
  }
}
