import Clocks
import Foundation
import XCTest

@testable import GradedTesting

/// The clock that counts a process's own time.
final class ProcessClockTests: XCTestCase {
  private func started(_ script: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    try process.run()
    return process
  }

  private func end(_ processes: [Process]) {
    for process in processes {
      process.terminate()
      process.waitUntilExit()
    }
  }

  /// Slices that are each shorter than a step of the clock are not lost.
  func testSleepCounts() throws {
    let process = try started("exec sleep 100")
    defer { end([process]) }
    usleep(100_000)
    var clock = ProcessClock(process.processIdentifier)
    let begin = MonotonicClock.now
    for _ in 0..<30 {
      clock.start()
      usleep(20_000)
      clock.stop()
    }
    let wall = Double(MonotonicClock.now - begin) / 1e9
    XCTAssertGreaterThan(clock.seconds, 0.4)
    XCTAssertLessThan(clock.seconds, wall)
  }

  /// Among many that compute, one gets its share of the processors, and no more is counted.
  func testWaitingForAProcessorDoesNotCount() throws {
    let endless = "while :; do :; done"
    let all = try (0..<6 * ProcessInfo.processInfo.activeProcessorCount).map { _ in try started(endless) }
    defer { end(all) }
    let process = all[0].processIdentifier
    var clock = ProcessClock(process)
    clock.start()
    let begin = MonotonicClock.now
    let before = try XCTUnwrap(ProcessClock.processorSeconds(process))
    while Double(MonotonicClock.now - begin) < 2.5e9 {
      usleep(60_000)
      clock.advance()
    }
    let computed = try XCTUnwrap(ProcessClock.processorSeconds(process)) - before
    XCTAssertLessThan(clock.seconds, 1.3)
    XCTAssertEqual(clock.seconds, computed, accuracy: 0.3)
  }

  func testAProcessThatIsGoneCountsLikeSleep() throws {
    let process = try started("true")
    process.waitUntilExit()
    var clock = ProcessClock(process.processIdentifier)
    clock.start()
    usleep(60_000)
    clock.stop()
    XCTAssertGreaterThan(clock.seconds, 0.05)
  }
}
