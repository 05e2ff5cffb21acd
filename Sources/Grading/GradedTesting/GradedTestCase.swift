import Foundation
import SeededRandom
import WireFormat
import XCTest

/// The base class of graded suites.
///
/// Under `swift test` and in an editor it is an ordinary XCTest case. Under the grader it runs each test directly, on a
/// thread of its own and with a deadline, and sends the first failure to the grader with the call it is about.
open class GradedTestCase: XCTestCase {
  private let body: XCTestCaseClosure

  public required init(name: String, testClosure: @escaping XCTestCaseClosure) {
    body = testClosure
    super.init(name: name, testClosure: testClosure)
    random = SplitMix64(seed: Self.seed, purpose: "\(Self.self)/\(name)")
  }

  /// Where a test draws its inputs from: seeded by the run and the test's name, so that other runs see other inputs and
  /// `--seed` repeats them.
  public var random = SplitMix64(seed: 0)

  /// The run's seed. Under `swift test` it comes from the environment variable GRADE_SEED.
  public static var seed: UInt64 {
    if let session = GradingSession.current { return session.order.seed }
    return ProcessInfo.processInfo.environment["GRADE_SEED"].flatMap { UInt64($0) } ?? 1
  }

  /// Hands something that the student's module returned to the grader, which looks at it itself: the description of a
  /// network to build, for example.
  public func collect(_ value: String, as name: String) {
    GradingSession.current?.collect(value, as: name, test: self.name.replacing(".", with: "/"))
  }

  open override func invokeTest() {
    guard let session = GradingSession.current else { return super.invokeTest() }
    // XCTest's own way waits for asynchronous set-up in run-loop steps of 0.1 s; see the grading engine's notes.
    do {
      try setUpWithError()
      setUp()
      try body(self)
      for block in teardownBlocks.reversed() { block() }
      tearDown()
      try tearDownWithError()
    } catch let skip as XCTSkip {
      session.skip(skip.message)
    } catch let error as StudentError {
      session.record(error)
    } catch {
      session.record(TestFailure(kind: .failed, message: "\(error)"))
    }
  }

  private var teardownBlocks: [() -> Void] = []

  open override func addTeardownBlock(_ block: @escaping () -> Void) {
    guard GradingSession.current != nil else { return super.addTeardownBlock(block) }
    teardownBlocks.append(block)
  }

  /// Every XCTest assertion that fails arrives here.
  open override func recordFailure(
    withDescription description: String, inFile filePath: String, atLine lineNumber: Int, expected: Bool
  ) {
    guard let session = GradingSession.current else {
      return super.recordFailure(
        withDescription: description, inFile: filePath, atLine: lineNumber, expected: expected)
    }
    session.endTest(AssertionMessage(description).failure(inFile: filePath, atLine: lineNumber))
  }
}

/// How long the running part may still take.
enum PartTime {
  /// In seconds of own time. Only the main thread of a suite that the grader runs reads and writes it.
  nonisolated(unsafe) static var remaining = 0.0
}
