import Foundation
import GraderProgram
import TestFolders
import XCTest

/// A machine with too much to do costs nobody a point: what a call may take is the time of its own process.
final class BusyMachineTests: XCTestCase {
  /// Programs that never let a processor rest.
  private func withBurners(_ count: Int, _ body: () throws -> Void) throws {
    let burners = try (0..<count).map { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "while :; do :; done"]
      try process.run()
      return process
    }
    defer {
      for burner in burners {
        burner.terminate()
        burner.waitUntilExit()
      }
    }
    try body()
  }

  /// 1.4 s of processor time of the 2 s that a call has; with four times as much to do as there are processors, it takes
  /// more than 2 s by the clock on the wall.
  func testASlowAnswerIsRightUnderLoad() throws {
    let source = """
      import Glibc

      nonisolated(unsafe) var isFirst = true

      public func doubled(_ number: Int) -> Int {
        while isFirst, clock() < 1_400_000 {}
        isFirst = false
        return 2 * number
      }
      """
    try withBurners(4 * ProcessInfo.processInfo.activeProcessorCount) {
      let answer = try BuiltGrader.gradeTiny(oneNumber: source)
      XCTAssertEqual(answer.status, 0, answer.output + answer.errors)
      XCTAssertEqual(try answer.verdicts(), ["passed", "passed"], answer.output)
    }
  }

  func testWhatNeverEndsEndsUnderLoad() throws {
    for body in ["while true {}", "while true { sleep(1000) }", "while true { usleep(9000) }"] {
      try withBurners(4) {
        let source = "import Glibc\npublic func doubled(_ number: Int) -> Int { \(body) }\n"
        let begin = Date()
        let answer = try BuiltGrader.gradeTiny(oneNumber: source)
        XCTAssertEqual(try answer.verdicts(), ["timedOut", "passed"], answer.output + answer.errors)
        XCTAssertLessThan(-begin.timeIntervalSinceNow, 150, body)
      }
    }
  }

  /// A sandbox that takes longer to start than a call may take.
  func testALateStartIsNoFault() throws {
    let folder = try temporaryFolder("late")
    guard
      let real = ["/usr/bin/bwrap", "/usr/local/bin/bwrap"].first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw XCTSkip("bubblewrap is not installed") }
    try "#!/bin/sh\nsleep 3\nexec \(real) \"$@\"\n".write(
      toFile: "\(folder)/bwrap", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/bwrap")
    let answer = try BuiltGrader.run(
      line: "PATH=\(folder):$PATH CONVNETCOURSE_CACHE=\(folder)/cache '\(BuiltGrader.program)' doubling "
        + "--course '\(BuiltGrader.tiny)' --submission '\(BuiltGrader.tiny)/Solutions/doubling' --format json",
      in: folder)
    XCTAssertEqual(answer.status, 0, answer.output + answer.errors)
  }
}
