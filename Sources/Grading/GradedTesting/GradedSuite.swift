import CSystemCalls
import Clocks
import Foundation
import Languages
import Sentences
import WireFormat
import XCTest

/// A graded suite as a program: what the grader's generated `main` hands its tests to.
public enum GradedSuite {
  /// One test: its name as `StrideTests/testFour`, and how to make its case.
  public struct Test {
    let name: String
    let type: XCTestCase.Type
    let make: () -> XCTestCase

    public init<Case: XCTestCase>(_ name: String, _ type: Case.Type, _ body: @escaping (Case) throws -> Void)
    {
      self.name = name
      self.type = type
      make = {
        // XCTest puts the class in front by itself.
        type.init(name: String(name.drop { $0 != "/" }.dropFirst())) { instance in
          try Self.timed { try body(instance as! Case) }
        }
      }
    }

    /// The same for a test that is asynchronous.
    public init<Case: XCTestCase>(
      _ name: String, _ type: Case.Type, async body: @escaping (Case) async throws -> Void
    ) {
      let test = asyncTest { (instance: Case) in { try await body(instance) } }
      self.init(name, type) { try test($0)() }
    }

    /// Whether XCTest itself has to run it.
    var isPlain: Bool { !(type is GradedTestCase.Type) }

    /// Runs a test's code; what it throws is told in the student's terms, and its time apart from what surrounds it.
    private static func timed(_ body: () throws -> Void) throws {
      guard let session = GradingSession.current else { return try body() }
      let (begin, own) = (MonotonicClock.now, session.ownSeconds)
      defer { session.secondsOfCode = (Double(MonotonicClock.now - begin) / 1e9, session.ownSeconds - own) }
      do {
        try body()
      } catch let error as StudentError {
        session.record(error)
        throw error
      } catch let skip as XCTSkip {
        session.skip(skip.message)
        throw skip
      }
    }

    /// Runs it as one of `session`'s.
    /// - Parameters:
    ///   - isFirst: whether its class is set up before it.
    ///   - isLast: whether its class is torn down after it.
    func run(in session: GradingSession, isFirst: Bool, isLast: Bool) {
      session.run(test: name, isOnMainThread: isPlain) {
        // What the class does, and what the case's properties begin with, may call the student's module as well.
        if isFirst { type.setUp() }
        let instance = make()
        session.secondsOfCode = (0, 0)
        let (begin, own) = (MonotonicClock.now, session.ownSeconds)
        instance.run()
        if isPlain {
          let code = session.secondsOfCode
          session.noteWaiting(
            Double(MonotonicClock.now - begin) / 1e9 - code.whole, own: session.ownSeconds - own - code.own)
          if instance.testRun?.hasBeenSkipped == true { session.skip(nil) }
        }
        if isLast { type.tearDown() }
      }
    }
  }

  /// Waits for the order, runs its tests one after another, and reports each.
  public static func main(_ tests: [Test]) -> Never {
    // Nothing of this process but what a host is meant to have may reach it: least of all the way to the grader.
    for descriptor in Int32(3)..<1024 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = csystem_die_with_parent()
    _ = csystem_adopt_orphans()
    signal(SIGPIPE, SIG_IGN)
    limitMemory()
    speak()
    var orders = OrderReader()
    guard let configuration = orders.next(SuiteConfiguration.self) else { exit(EXIT_FAILURE) }
    // The host starts now, beside the compiler, so that it is waiting when the student's module is there.
    let host = try? HostProcess(configuration)
    guard let order = orders.next(RunOrder.self) else {
      host?.end()
      leave()
    }
    let session = GradingSession(configuration: configuration, order: order, host: host)
    GradingSession.current = session
    let observer = FailureObserver(session)
    XCTestObservationCenter.shared.addTestObserver(observer)
    let here: @convention(c) () -> Void = {}
    _ = csystem_report_crashes(SuiteDescriptor.records, unsafeBitCast(here, to: UnsafeRawPointer.self))
    atexit { GradingSession.current?.reportExit() }

    let byName = Dictionary(tests.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for part in order.parts {
      PartTime.remaining = part.seconds
      session.part = part.id
      let own = part.tests.compactMap { byName[$0] }  // Of others there is no record, so the grader knows.
      for (index, test) in own.enumerated() {
        guard PartTime.remaining > 0 else {
          session.reportOutOfTime(test.name, part)
          continue
        }
        test.run(
          in: session, isFirst: index == 0 || own[index - 1].type != test.type,
          isLast: index + 1 == own.count || own[index + 1].type != test.type)
      }
    }
    session.finish()
    leave()
  }
}

/// Tells the session what fails in a case that XCTest runs.
private final class FailureObserver: XCTestObservation {
  private let session: GradingSession

  init(_ session: GradingSession) { self.session = session }

  func testCase(
    _ testCase: XCTestCase, didFailWithDescription description: String, inFile filePath: String?,
    atLine lineNumber: Int
  ) {
    session.record(AssertionMessage(description).failure(inFile: filePath, atLine: lineNumber))
  }
}

/// What a stranger's answer makes of itself in this process must not take the machine's memory: 4 GiB of address space, most of
/// which the libraries and their files have.
private func limitMemory() { _ = csystem_limit(csystem_address_space, 4 << 30, 0) }

/// Speaks the language that the grader named: what a suite says of a test is read by the student.
private func speak() {
  guard let code = getenv(SuiteConfiguration.languageVariable),
    let language = Language.named(String(cString: code))
  else { return }
  Language.speak(language)
}

extension GradingSession {
  /// A test that is not begun because the tests before it used up the part's time.
  fileprivate func reportOutOfTime(_ name: String, _ part: RunOrder.Part) {
    run(test: name) {
      self.endTest(
        TestFailure(
          kind: .timedOut,
          message:
            localized(
              "The part's \(HostFailure.seconds(part.seconds)) were used up by the tests before this one.")))
    }
  }
}

/// Reads the grader's frames, one after another.
private struct OrderReader {
  private var buffer = FrameBuffer(maximumPayload: 16 << 20)

  mutating func next<Message: WireValue>(_ type: Message.Type) -> Message? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 16) { chunk in
      while true {
        if let frame = try? buffer.next() { return try? WireReader.value(type, in: frame.payload[...]) }
        let count = read(SuiteDescriptor.orders, chunk.baseAddress!, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return nil }
        buffer.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      }
    }
  }
}
