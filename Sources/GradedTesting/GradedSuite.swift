import CSystemCalls
import Foundation
import WireFormat
import XCTest

/// A graded suite as a program: what the grader's generated `main` hands its tests to.
public enum GradedSuite {
  /// One test: its name as `StrideTests/testFour`, and how to make its case.
  public struct Test {
    let name: String
    let make: () -> XCTestCase

    public init<Case: XCTestCase>(_ name: String, _ type: Case.Type, _ body: @escaping (Case) throws -> Void)
    {
      self.name = name
      make = {
        // XCTest puts the class in front by itself.
        type.init(name: String(name.drop { $0 != "/" }.dropFirst())) { instance in try body(instance as! Case)
        }
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
    var orders = OrderReader()
    guard let configuration = orders.next(SuiteConfiguration.self) else { exit(EXIT_FAILURE) }
    // The host starts now, beside the compiler, so that it is waiting when the student's module is there.
    let host = try? HostProcess(configuration)
    guard let order = orders.next(RunOrder.self) else {
      host?.end()
      exit(EXIT_SUCCESS)
    }
    let session = GradingSession(configuration: configuration, order: order, host: host)
    GradingSession.current = session

    let byName = Dictionary(tests.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for part in order.parts {
      PartTime.remaining = part.seconds
      session.part = part.id
      for name in part.tests {
        guard let test = byName[name] else { continue }  // No record, so the grader knows.
        if PartTime.remaining <= 0 {
          session.reportOutOfTime(name, part)
        } else {
          test.make().run()
        }
      }
    }
    session.finish()
    exit(EXIT_SUCCESS)
  }
}

extension GradingSession {
  /// A test that is not begun because the tests before it used up the part's time.
  fileprivate func reportOutOfTime(_ name: String, _ part: RunOrder.Part) {
    run(test: name) {
      self.endTest(
        TestFailure(
          kind: .timedOut,
          message:
            "The part's \(HostFailure.seconds(part.seconds)) were used up by the tests before this one."))
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
