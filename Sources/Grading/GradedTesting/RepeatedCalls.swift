import Sentences
import WireFormat

/// A call that was made in a test, to be made again when all tests are over.
struct RecordedCall {
  var function: Int
  var arguments: [UInt8]
  /// What was answered; nil where the call ended the process.
  var outcome: CallReply.Outcome?
  /// The call as source text.
  var describe: () -> String
  /// An answer as text: whole, and the same for equal values.
  var text: (CallReply.Outcome) -> String

  /// Calls with more bytes than this are not made again.
  static let maximumSize = 1 << 16

  /// Whether another answer to the same call is another value. The words of an error may hold anything.
  func differs(from other: CallReply.Outcome?) -> Bool {
    outcome != other && summary(outcome) != summary(other)
  }

  func summary(_ outcome: CallReply.Outcome?) -> String {
    outcome.map(text) ?? localized("ended the program")
  }
}

/// The calls of one test that is over.
struct RecordedTest {
  var name: String
  var calls: [RecordedCall]
  var failure: TestFailure.Kind?
}

/// Finds functions whose answers change from one time to the next: what a test has asked is asked again.
///
/// All calls of a test that failed, in a process of its own; a few of one that passed, where the process still is. What
/// differs is reported and changes no point: the first answer counts.
struct RepeatedCalls {
  /// How many calls of a test that passed are made again.
  private static let sample = 4
  /// How many tests that failed are gone through again; those that end the process cost its start.
  private static let failedTests = 16
  private static let crashedTests = 3
  /// How often, from the last call to the first: what depends on the order of the calls shows as well.
  private static let rounds = 3
  /// What all repeated calls may take together, in seconds of the process's own time.
  private static let seconds = 1.0
  /// And in real time: a machine that is busy asks fewer questions again, which costs nobody a point.
  private static let realSeconds = 20.0

  let order: RunOrder
  /// Starts a host that has loaded the module; nil where that fails.
  let start: () -> HostProcess?
  private var host: HostProcess?
  private var secondsLeft = seconds
  private let end = Deadline(secondsFromNow: realSeconds)

  init(order: RunOrder, host: HostProcess?, start: @escaping () -> HostProcess?) {
    self.order = order
    self.start = start
    self.host = host
  }

  /// Asks again, and tells `report` which test's answers changed and how.
  mutating func run(_ tests: [RecordedTest], report: (_ test: String, _ difference: String) -> Void) {
    for test in tests where test.failure == nil {
      let step = max(1, (test.calls.count + Self.sample - 1) / Self.sample)
      let calls = stride(from: 0, to: test.calls.count, by: step).map { test.calls[$0] }
      if let difference = difference(calls) { report(test.name, difference) }
    }
    let failed = tests.filter { $0.failure == .failed }.prefix(Self.failedTests)
    let crashed = tests.filter { $0.failure == .crashed }.prefix(Self.crashedTests)
    if !failed.isEmpty || !crashed.isEmpty { endHost() }
    for (test, rounds) in failed.map({ ($0, Self.rounds) }) + crashed.map({ ($0, 1) }) {
      let calls = (0..<rounds).flatMap { _ in test.calls.reversed() }
      if let difference = difference(calls) { report(test.name, difference) }
    }
    endHost()
  }

  /// The first call whose answer is another one than in the test.
  private mutating func difference(_ calls: [RecordedCall]) -> String? {
    for call in calls {
      guard secondsLeft > 0, end.remainingMilliseconds > 0 else { return nil }
      if host == nil { host = start() }
      guard let host else { return nil }
      let before = host.seconds
      let answer = host.call(
        call.function, arguments: call.arguments, seconds: min(secondsLeft, order.secondsPerCall),
        outputLimit: order.outputLimit)
      secondsLeft -= host.seconds - before
      _ = host.takeOutput()
      let outcome: CallReply.Outcome?
      switch answer {
      case .outcome(let given): outcome = given
      case .ended(let end):
        self.host = nil
        guard case .exited = end.reason else { return nil }
        outcome = nil
      }
      if call.differs(from: outcome) {
        return Self.words(call.describe(), first: call.summary(call.outcome), then: call.summary(outcome))
      }
    }
    return nil
  }

  private static func words(_ call: String, first: String, then: String) -> String {
    localized(
      "\(Abbreviation.cut(call)) \(Abbreviation.shortened(first)) at first and \(Abbreviation.shortened(then)) "
        + "when it was asked again: its answers change from one time to the next.")
  }

  private mutating func endHost() {
    host?.end()
    host = nil
  }
}
