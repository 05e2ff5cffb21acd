import CSystemCalls
import Clocks
import Escaping
import Foundation
import Sentences
import WireFormat

/// One run of a suite by the grader: holds the host, the test that is running, and the way back to the grader.
///
/// `@unchecked Sendable`: a test runs on one thread while another does nothing but watch over it, so that at any time one
/// thread uses the session; the handover is the semaphore's. Where a test calls on several threads, the lock keeps order.
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
  /// How often one was ended from outside, and how often that is taken.
  private var endsFromOutside = 0
  private static let mostEndsFromOutside = 4
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
    /// The thread that the test's own code is on.
    var thread: pthread_t?
    /// How long XCTest let it wait around its own code, in seconds.
    var secondsWaited = 0.0
    /// Signalled when the test is over, and when it needs a host.
    let wakesWatcher = DispatchSemaphore(value: 0)

    /// What the suite's own side of it has taken.
    var ownSeconds: Double { (ProcessClock.processorSeconds(getpid()) ?? 0) - processorAtStart }
    var remaining: Double { limit - secondsOfCalls - ownSeconds }
  }

  /// Held by whoever uses the student's module or says what became of a test: a test may do so on several threads.
  private let lock = NSRecursiveLock()
  /// Whether a test was left before its code ended: what is left of it must not do anything any more.
  private var isAbandoned = false
  /// Whether the process cannot run another test, because a thread is lost that others need.
  private var isLeaving = false
  private var isCalling = false
  private var hasCalled = false

  /// A host that the test's thread asks the watcher to start: the sandbox ends with the thread that started it, and
  /// the watcher is one that stays.
  private var isHostWanted = false
  private var startedHost: Result<HostProcess, any Error>?
  private let hostIsThere = DispatchSemaphore(value: 0)
  /// Watches over tests that run on the main thread.
  private lazy var watcher = Watcher()

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

  /// Runs `body` until it returns, ends the test, or takes too long.
  ///
  /// - Parameter isOnMainThread: whether it needs the main thread, as XCTest's own way of running a test does. A test that
  ///   is left there takes the process with it. Otherwise it has a thread of its own, which is parked.
  func run(test name: String, isOnMainThread: Bool = false, _ body: @escaping () -> Void) {
    send(.started(test: name))
    lastCall = nil
    calls = []
    isAbandoned = false
    let test = RunningTest(name: name, limit: min(max(0, PartTime.remaining), order.secondsPerTest))
    running = test
    let begin = MonotonicClock.now
    if isOnMainThread {
      isLeaving = true
      let isDone = DispatchSemaphore(value: 0)
      watcher.perform { [self] in
        watch(test, name, since: begin)
        isDone.signal()
      }
      running?.thread = pthread_self()
      body()
      test.wakesWatcher.signal()
      isDone.wait()
      isLeaving = false
    } else {
      // `Thread` wants a sendable block; see the type's comment for why handing the body over is safe.
      nonisolated(unsafe) let body = body
      let thread = Thread { [self] in
        running?.thread = pthread_self()
        body()
        test.wakesWatcher.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
      watch(test, name, since: begin)
    }
    finish(name, since: begin)
  }

  /// Waits for a test's end, starts the hosts it wants, and leaves the process where it cannot be gone on with.
  private func watch(_ test: RunningTest, _ name: String, since begin: UInt64) {
    // The calls keep their time themselves; when a little more is gone it is the suite's own code that does not end.
    var end = Deadline(secondsFromNow: Patience.start + Patience.realTime(for: test.limit))
    var idle = IdleTime()
    while true {
      if test.wakesWatcher.wait(timeout: .now() + IdleTime.step) == .success {
        guard isHostWanted else { break }
        isHostWanted = false
        end = Deadline(secondsFromNow: Patience.start + Patience.realTime(for: test.limit))
        startedHost = Result { try HostProcess(configuration) }
        hostIsThere.signal()
        continue
      }
      idle.advance(isCounted: !isCalling)
      if test.ownSeconds + idle.seconds > test.limit + 0.5 || end.remainingMilliseconds == 0 {
        // Whoever has not called the student's module waits for something else.
        guard hasCalled else {
          stop(
            "\(name) did not end within \(HostFailure.seconds(order.secondsPerTest)) and called no function",
            [])
        }
        record(TestFailure(kind: .timedOut, message: localized("The test did not end in time.")))
        // The runaway thread cannot be stopped; the grader starts the suite again after this test.
        finish(name, since: begin)
        host?.end()
        leave()
      }
    }
    guard isAbandoned, isLeaving else { return }
    finish(name, since: begin)
    repeatCalls()
    leave()
  }

  private func finish(_ name: String, since begin: UInt64) {
    let own = running.map { $0.limit - $0.remaining } ?? 0
    PartTime.remaining -= own
    send(.measured(test: name, own: own, waited: running?.secondsWaited ?? 0))
    running?.output += host?.takeOutput() ?? ""
    recorded.append(RecordedTest(name: name, calls: calls, failure: running?.failure))
    send(
      .finished(
        test: name, seconds: Double(MonotonicClock.now - begin) / 1e9,
        functions: running?.functions.sorted() ?? [],
        output: running?.output ?? ""))
    if let difference = running?.secondTry { send(.unsteady(test: name, difference: difference)) }
    running = nil
  }

  /// Records why the running test does not pass. The first reason counts.
  func record(_ failure: TestFailure) {
    lock.withLock {
      guard let test = running, !isAbandoned, test.failure == nil else { return }
      var failure = failure
      failure.call = failure.call ?? lastCall?.text
      failure.returned = lastCall?.result
      running?.failure = failure.kind
      send(.failed(test: test.name, failure))
    }
  }

  /// Records what a student's function threw and the test did not catch.
  func record(_ error: StudentError) {
    record(
      TestFailure(
        kind: .failed, message: localized("The function threw an error where none was expected."),
        actual: "threw \(error.type): \(error.description)"))
  }

  /// Records that the running test skipped itself. What the student's answers may have led to is no way past a test.
  func skip(_ reason: String?) {
    let said = reason.flatMap { $0.isEmpty ? nil : ": \($0)" } ?? "."
    let isOwn = running?.functions.isEmpty ?? true
    record(
      isOwn
        ? TestFailure(kind: .skipped, message: localized("Skipped\(said)"))
        : TestFailure(
          kind: .failed, message: localized("The test was skipped after it had called your function\(said)"))
    )
  }

  /// What the running test's own code took, in all and of its own time, in seconds.
  var secondsOfCode = (whole: 0.0, own: 0.0)

  /// Counts what XCTest waited around the test's own code: all but the time of its own.
  func noteWaiting(_ whole: Double, own: Double) { running?.secondsWaited = max(0, whole - own) }

  /// The running test's own time so far, in seconds.
  var ownSeconds: Double { running.map { $0.secondsOfCalls + $0.ownSeconds } ?? 0 }

  /// Records the failure and leaves the test for good: the calling thread stops here.
  func endTest(_ failure: TestFailure) -> Never {
    record(failure)
    endTest()
  }

  /// Leaves the test for good. Its thread is parked, so that no line of the test runs after its end.
  func endTest() -> Never {
    let isFirst = lock.withLock {
      guard !isAbandoned, let thread = running?.thread else { return false }
      isAbandoned = true
      // A thread that is not the test's own belongs to somebody who will miss it.
      if pthread_equal(thread, pthread_self()) == 0 { isLeaving = true }
      return true
    }
    if isFirst { running?.wakesWatcher.signal() }
    while true { pause() }
  }

  // MARK: - Calls

  /// Calls a function of the student's module; ends the test where there is no answer.
  func call<Value>(_ call: StudentCall<Value>) -> Value {
    switch lock.withLock({ result(of: call) }) {
    case .success(let value): return value
    case .failure(let failure): endTest(failure.failure)
    }
  }

  private struct NoAnswer: Error {
    var failure: TestFailure
  }

  private func result<Value>(of call: StudentCall<Value>) -> Result<Value, NoAnswer> {
    guard !isAbandoned else { endTest() }
    guard running != nil else {
      stop("\(Abbreviation.cut(call.describe())) is called when no test runs", Self.callStack())
    }
    isCalling = true
    defer { isCalling = false }
    if !hasCalled {
      hasCalled = true
      send(.called)
    }
    lastCall = LastCall(describe: call.describe)
    running?.functions.insert(call.function)
    if var failure = order.unavailable[call.function] {
      failure.call = call.describe()
      return .failure(NoAnswer(failure: failure))
    }
    do {
      var attempt = try attempt(call)
      while case .died(let death) = attempt, death.wasKilled, death.wasEndedFromOutside {
        attempt = try self.attempt(call)
      }
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
        return .success(value)
      case .died(let death):
        note(call, nil)
        return .failure(NoAnswer(failure: death.failure))
      }
    } catch {
      return .failure(NoAnswer(failure: TestFailure(kind: .internalFault, message: "\(error)")))
    }
  }

  /// Makes a call once, in the host that is there or in a fresh one. The host of a call that dies is gone.
  private func attempt<Value>(_ call: StudentCall<Value>) throws -> CallAttempt<Value> {
    guard let test = running else { throw UnusableAnswer(description: "no test runs") }
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
    var wasEndedFromOutside = false
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
      // No submission can end like this by itself: the filter keeps the signals and the statuses from it.
      if case .exited(let status, nil) = end.reason,
        [SIGHUP, SIGINT, SIGTERM].contains(where: { status == 128 + $0 })
      {
        endsFromOutside += 1
        (wasKilled, wasEndedFromOutside) = (true, true)
        if endsFromOutside > Self.mostEndsFromOutside {
          throw HostProcess.SpawnFailure(
            reason: localized("the student's process was ended from outside, again and again"))
        }
      }
    }
    self.host = nil
    failure.call = call.describe()
    // A call that is made again prints again; where another part may be to blame, its time is not this part's either.
    if wasKilled || !otherParts.isEmpty { host.forgetOutput(after: printed) }
    if otherParts.isEmpty { running?.secondsOfCalls += host.seconds - seconds }
    running?.output += host.takeOutput()
    return .died(
      CallDeath(
        failure: failure, otherParts: otherParts.sorted(), wasKilled: wasKilled,
        wasEndedFromOutside: wasEndedFromOutside))
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
    running?.wakesWatcher.signal()
    hostIsThere.wait()
    let host = try startedHost!.get()
    startedHost = nil
    host.load(order.load)
    self.host = host
    return host
  }

  private func send(_ record: SuiteRecord) {
    let frame = Frame(kind: SuiteRecord.frameKind, payload: WireWriter.bytes(of: record.cut))
    // A grader that is gone needs no more records, and its suite no more time.
    guard writeFully(frame.bytes, to: SuiteDescriptor.records) else { leave() }
  }

  /// Asks again, tells the grader that everything has been run, and leaves nothing behind.
  func finish() {
    repeatCalls()
    send(.done)
  }

  private func repeatCalls() {
    var repeated = RepeatedCalls(order: order, host: host) { [configuration, order] in
      let host = try? HostProcess(configuration)
      host?.load(order.load)
      return host
    }
    host = nil
    repeated.run(recorded) { test, difference in send(.unsteady(test: test, difference: difference)) }
  }

  // MARK: - The suite's own faults

  /// Tells the grader that the suite cannot go on, whatever a student hands in, and leaves.
  func stop(_ reason: String, _ addresses: [UInt64]) -> Never {
    send(.stopped(reason: reason, addresses: addresses))
    host?.end()
    leave()
  }

  /// What a suite that ends by itself says: `exit` was called.
  func reportExit() {
    guard !hasCalled else { return }
    send(
      .stopped(
        reason: "\(running?.name ?? "the suite") ended the suite's program before it called a function",
        addresses: Self.callStack()))
  }

  /// Where this thread is in the suite's program.
  private static func callStack() -> [UInt64] {
    var addresses = [UInt64](repeating: 0, count: 32)
    let here: @convention(c) () -> Void = {}
    let count = csystem_call_stack(
      &addresses, Int32(addresses.count), unsafeBitCast(here, to: UnsafeRawPointer.self))
    return Array(addresses.prefix(Int(count)))
  }
}

/// Ends the process at once, without what `exit` would still do.
func leave() -> Never { _exit(EXIT_SUCCESS) }

/// A thread that stays, and does one thing after another.
private final class Watcher: @unchecked Sendable {
  private let hasWork = DispatchSemaphore(value: 0)
  private var work: (() -> Void)?

  init() {
    let thread = Thread { [self] in
      while true {
        hasWork.wait()
        work?()
      }
    }
    thread.start()
  }

  func perform(_ work: @escaping () -> Void) {
    self.work = work
    hasWork.signal()
  }
}

extension SuiteRecord {
  /// The record as it is sent: what a stranger's code returns, throws and prints is as long as it likes, and a record is not.
  fileprivate var cut: SuiteRecord {
    switch self {
    case .failed(let test, var failure):
      failure.message = Abbreviation.cut(failure.message)
      failure.call = failure.call.map(Abbreviation.cut)
      failure.returned = failure.returned.map(Abbreviation.cut)
      failure.actual = failure.actual.map(Abbreviation.cut)
      failure.expected = failure.expected.map(Abbreviation.cut)
      return .failed(test: test, failure)
    case .unsteady(let test, let difference):
      return .unsteady(test: test, difference: difference.firstBytes(8000))
    case .finished(let test, let seconds, let functions, let output):
      return .finished(
        test: test, seconds: seconds, functions: functions, output: output.firstBytes(1 << 16))
    case .collected(let test, let name, let value):
      // A network or a plan that is longer is none: the grader says so.
      return .collected(test: test, name: name, value: value.firstBytes(SuiteRecord.collectedLimit + 1))
    case .stopped(let reason, let addresses):
      return .stopped(reason: reason.firstBytes(2000), addresses: addresses)
    case .started, .done, .called, .measured: return self
    }
  }
}
