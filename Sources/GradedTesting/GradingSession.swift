import Foundation
import WireFormat

/// One run of a suite by the grader: holds the host, the test that is running, and the way back to the grader.
///
/// `@unchecked Sendable`: a test runs on a thread of its own while the main thread does nothing but wait for it, so
/// that at any time one thread uses the session; the handover is the semaphore's.
final class GradingSession: @unchecked Sendable {
  /// Set once, before the first test, by the suite's `main`; nil under `swift test`.
  nonisolated(unsafe) static var current: GradingSession?

  let configuration: SuiteConfiguration
  let order: RunOrder
  private var host: HostProcess?
  /// The part whose tests run.
  var part = ""
  /// Whether a process that is killed is still forgiven.
  private var mayBeKilled = true
  private var running: RunningTest?
  /// The calls of the running test, and the tests that are over.
  private var calls: [RecordedCall] = []
  private var recorded: [RecordedTest] = []
  private static let recordedCalls = 1000
  /// The latest call of the running test.
  var lastCall: LastCall?

  struct LastCall {
    var describe: () -> String
    var text: String { describe() }
    /// What came back, as text.
    var result: String?
  }

  private struct RunningTest {
    var name: String
    /// What it may take, in seconds of own time: the calls' as their processes count it, and this process's on the
    /// processor.
    var limit: Double
    var secondsOfCalls = 0.0
    let processorAtStart = ProcessClock.processorSeconds(getpid()) ?? 0
    var functions: Set<Int> = []
    var output = ""
    var failure: TestFailure.Kind?
    /// What is said of a call that died in one process and was answered in a fresh one.
    var secondTry: String?
    /// Signalled when the test is over, and when it needs a host.
    let wakesMain = DispatchSemaphore(value: 0)

    /// What the suite's own side of it has taken.
    var ownSeconds: Double { (ProcessClock.processorSeconds(getpid()) ?? 0) - processorAtStart }
    var remaining: Double { limit - secondsOfCalls - ownSeconds }
  }

  /// A host that the test's thread asks the main thread to start: the sandbox ends with the thread that started it, and
  /// the main thread is the one that stays.
  private var isHostWanted = false
  private var startedHost: Result<HostProcess, any Error>?
  private let hostIsThere = DispatchSemaphore(value: 0)

  /// - Parameter host: one that is already waiting to load, started while the student's code was compiled.
  init(configuration: SuiteConfiguration, order: RunOrder, host: HostProcess?) {
    self.configuration = configuration
    self.order = order
    self.host = host
    host?.load(order.load)
  }

  func collect(_ value: String, as name: String, test: String) {
    send(.collected(test: test, name: name, value: value))
  }

  // MARK: - Tests

  /// Runs `body` on a thread of its own until it returns, ends the test, or takes too long.
  func run(test name: String, _ body: @escaping () -> Void) {
    send(.started(test: name))
    lastCall = nil
    calls = []
    let test = RunningTest(name: name, limit: min(max(0, PartTime.remaining), order.secondsPerTest))
    running = test
    let begin = Deadline.now
    // `Thread` wants a sendable block; see the type's comment for why handing the body over is safe.
    nonisolated(unsafe) let body = body
    let thread = Thread {
      body()
      test.wakesMain.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    // The calls keep their time themselves; when a little more is gone it is the suite's own code that does not end.
    var end = Deadline(secondsFromNow: Patience.start + Patience.realTime(for: test.limit))
    while true {
      if test.wakesMain.wait(timeout: .now() + 0.25) == .success {
        guard isHostWanted else { break }
        isHostWanted = false
        end = Deadline(secondsFromNow: Patience.start + Patience.realTime(for: test.limit))
        startedHost = Result { try HostProcess(configuration) }
        hostIsThere.signal()
      } else if test.ownSeconds > test.limit + 0.5 || end.remainingMilliseconds == 0 {
        record(TestFailure(kind: .timedOut, message: "The test did not end in time."))
        finish(name, since: begin)
        host?.end()
        // The runaway thread cannot be stopped; the grader starts the suite again after this test.
        exit(EXIT_SUCCESS)
      }
    }
    PartTime.remaining -= running.map { $0.limit - $0.remaining } ?? 0
    finish(name, since: begin)
  }

  private func finish(_ name: String, since begin: UInt64) {
    running?.output += host?.takeOutput() ?? ""
    recorded.append(RecordedTest(name: name, calls: calls, failure: running?.failure))
    send(
      .finished(
        test: name, seconds: Double(Deadline.now - begin) / 1e9, functions: running?.functions.sorted() ?? [],
        output: running?.output ?? ""))
    if let difference = running?.secondTry { send(.unsteady(test: name, difference: difference)) }
    running = nil
  }

  /// Records why the running test does not pass. The first reason counts.
  func record(_ failure: TestFailure) {
    guard let test = running, test.failure == nil else { return }
    var failure = failure
    failure.call = failure.call ?? lastCall?.text
    failure.returned = lastCall?.result
    // What a stranger's code returns and throws is as long as it likes; a record is not.
    failure.message = Abbreviation.cut(failure.message)
    failure.actual = failure.actual.map(Abbreviation.cut)
    failure.expected = failure.expected.map(Abbreviation.cut)
    failure.returned = failure.returned.map(Abbreviation.cut)
    running?.failure = failure.kind
    send(.failed(test: test.name, failure))
  }

  /// Records the failure and leaves the test for good: the calling thread stops here.
  func endTest(_ failure: TestFailure) -> Never {
    record(failure)
    endTest()
  }

  /// Leaves the test for good. Its thread is parked, so that no line of the test runs after its end.
  func endTest() -> Never {
    running?.wakesMain.signal()
    while true { pause() }
  }

  // MARK: - Calls

  /// Calls a function of the student's module; ends the test where there is no answer.
  func call<Value>(_ call: StudentCall<Value>) -> Value {
    lastCall = LastCall(describe: call.describe)
    running?.functions.insert(call.function)
    if var failure = order.unavailable[call.function] {
      failure.call = call.describe()
      endTest(failure)
    }
    do {
      var attempt = try attempt(call)
      if case .died(let death) = attempt, !death.otherParts.isEmpty || death.wasKilled {
        if death.otherParts.isEmpty { mayBeKilled = false }
        attempt = try self.attempt(call)
        if case .answered(_, let outcome) = attempt {
          running?.secondTry = death.survived(call.describe(), call.text(outcome))
        }
      }
      switch attempt {
      case .answered(let value, let outcome):
        note(call, outcome)
        return value
      case .died(let death):
        note(call, nil)
        endTest(death.failure)
      }
    } catch {
      endTest(TestFailure(kind: .internalFault, message: "\(error)"))
    }
  }

  /// Makes a call once, in the host that is there or in a fresh one. The host of a call that dies is gone.
  private func attempt<Value>(_ call: StudentCall<Value>) throws -> CallAttempt<Value> {
    guard let test = running else { fatalError("a student's function was called outside a test") }
    let host = try self.host ?? startHost()
    let otherParts = host.servedParts.subtracting([part])
    host.servedParts.insert(part)
    let seconds = host.seconds
    let printed = host.keptOutput
    let answer = host.call(
      call.function, arguments: call.arguments, seconds: min(test.remaining, order.secondsPerCall),
      outputLimit: order.outputLimit)
    var failure: TestFailure
    var wasKilled = false
    switch answer {
    case .outcome(let outcome):
      do {
        let value = try call.read(outcome)
        running?.secondsOfCalls += host.seconds - seconds
        return .answered(value, outcome)
      } catch {
        // What else such a host has in store must not reach the next test.
        host.end()
        failure = TestFailure(kind: .crashed, message: "\(error)")
      }
    case .ended(let end):
      failure = HostFailure.describe(end, output: host.outputText(), order: order)
      if case .exited(128 + SIGKILL, nil) = end.reason { wasKilled = mayBeKilled }
    }
    self.host = nil
    failure.call = call.describe()
    // A call that is made again prints again; where another part may be to blame, its time is not this part's either.
    if wasKilled || !otherParts.isEmpty { host.forgetOutput(after: printed) }
    if otherParts.isEmpty { running?.secondsOfCalls += host.seconds - seconds }
    running?.output += host.takeOutput()
    return .died(CallDeath(failure: failure, otherParts: otherParts.sorted(), wasKilled: wasKilled))
  }

  private func note<Value>(_ call: StudentCall<Value>, _ outcome: CallReply.Outcome?) {
    var size = call.arguments.count
    if case .returned(let bytes) = outcome { size += bytes.count }
    guard size <= RecordedCall.maximumSize, calls.count < Self.recordedCalls else { return }
    calls.append(
      RecordedCall(
        function: call.function, arguments: call.arguments, outcome: outcome, describe: call.describe,
        text: call.text))
  }

  private func startHost() throws -> HostProcess {
    isHostWanted = true
    running?.wakesMain.signal()
    hostIsThere.wait()
    let host = try startedHost!.get()
    startedHost = nil
    host.load(order.load)
    self.host = host
    return host
  }

  private func send(_ record: SuiteRecord) {
    let frame = Frame(kind: SuiteRecord.frameKind, payload: WireWriter.bytes(of: record))
    // A grader that is gone needs no more records, and its suite no more time.
    guard writeFully(frame.bytes, to: SuiteDescriptor.records) else { exit(EXIT_SUCCESS) }
  }

  /// Asks again, tells the grader that everything has been run, and leaves nothing behind.
  func finish() {
    var repeated = RepeatedCalls(order: order, host: host) { [configuration, order] in
      let host = try? HostProcess(configuration)
      host?.load(order.load)
      return host
    }
    host = nil
    repeated.run(recorded) { test, difference in send(.unsteady(test: test, difference: difference)) }
    send(.done)
  }
}
