import GraderProgram
import TestFolders
import XCTest

@testable import Grading
@testable import Preparation
@testable import SystemFiles

/// What the shell before the grader allows costs nobody a point: it is widened, or told with the way out.
final class InheritedLimitsTests: XCTestCase {
  /// Grades the tiny course's solution after a line of shell, with a cache of its own.
  ///
  /// - Returns: the exit status, and what was said: through a pipe, since files may be what is limited.
  private func answer(
    after line: String, as user: String = "", cache: String
  ) throws -> (status: String, text: String) {
    let tiny = BuiltGrader.tiny
    let grade =
      "\(user) '\(BuiltGrader.program)' doubling --course '\(tiny)' --submission '\(tiny)/Solutions/doubling'"
    let text = try BuiltGrader.run(
      line: "(\(line)\nCONVNETCOURSE_CACHE='\(cache)' \(grade); echo \"status $?\") 2>&1 | cat",
      in: BuiltGrader.root
    ).output
    let lines = text.split(separator: "\n")
    return (lines.last.map(String.init) ?? "", lines.dropLast().joined(separator: "\n"))
  }

  func testFullPointsUnderAnyMaskOfPermissionsNowAndLater() throws {
    let cache = try temporaryFolder("cache")
    for line in ["umask 777", "umask 022", "umask 000", "umask 477"] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, "status 0", "\(line): \(answer.text)")
    }
  }

  func testSoftLimitsAreLifted() throws {
    let cache = try temporaryFolder("cache")
    for line in [
      "ulimit -S -s 512", "ulimit -S -s 64", "ulimit -S -f 0", "ulimit -S -t 2", "ulimit -S -v 600000",
      "ulimit -S -d 300000",
    ] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, "status 0", "\(line): \(answer.text)")
    }
  }

  /// Where the system has the last word; some let root lift them as well.
  func testHardLimitsAreToldWithTheWayOut() throws {
    let cache = try temporaryFolder("cache")
    for (line, words) in [
      ("ulimit -s 64", "A stack may have 64 KiB at most here, and grading needs 8 MiB."),
      ("ulimit -s 1024", "A stack may have 1024 KiB at most here, and grading needs 8 MiB."),
      ("ulimit -s 512", "A stack may have 512 KiB at most here, and grading needs 8 MiB."),
      ("ulimit -f 0", "A file may have 0 KiB at most here, and grading needs 256 MiB."),
      ("ulimit -t 2", "A process may take 2 s of a processor's time at most here, and grading needs 60 s."),
      ("ulimit -t 59", "A process may take 59 s of a processor's time at most here, and grading needs 60 s."),
      (
        "ulimit -v 600000",
        "A process may have 600000 KiB of address space at most here, and grading needs 6 GiB."
      ),
      (
        "ulimit -v 6291455",
        "A process may have 6291455 KiB of address space at most here, and grading needs 6 GiB."
      ),
      ("ulimit -d 300000", "A process may have 300000 KiB of data at most here, and grading needs 6 GiB."),
    ] {
      let answer = try answer(after: line, cache: cache)
      if answer.status == "status 0" { continue }
      XCTAssertEqual(answer.status, "status 70", "\(line): \(answer.text)")
      XCTAssertTrue(answer.text.contains(words), answer.text)
      let letter = String(line.split(separator: " ")[1])
      XCTAssertTrue(
        answer.text.contains(
          "No points were lost. `ulimit -H \(letter)` shows the limit; `ulimit \(letter) "),
        answer.text)
      XCTAssertFalse(answer.text.contains("of 4 points"), answer.text)
    }
  }

  /// Processes are counted a user, and the machine's root is not counted.
  func testFewProcessesOfAnOrdinaryUserAreTold() throws {
    let cache = try temporaryFolder("cache")
    chmod(cache, 0o777)
    let ordinary =
      getuid() == 0 ? "/usr/bin/env setpriv --reuid 65533 --regid 65533 --clear-groups" : ""
    // Shells disagree about the letter.
    let limit = { (count: Int) in "ulimit -u \(count) 2>/dev/null || ulimit -p \(count)" }
    let plenty = try answer(after: limit(20000), as: ordinary, cache: cache)
    guard plenty.status == "status 0" else {
      throw XCTSkip("an ordinary user cannot grade here: \(plenty.text.prefix(200))")
    }
    for count in [30, 300, 575] {
      let answer = try answer(after: limit(count), as: ordinary, cache: cache)
      XCTAssertEqual(answer.status, "status 70", "\(count): \(answer.text)")
      XCTAssertTrue(
        answer.text.contains("You may have \(count) processes and threads at most here ("), answer.text)
      XCTAssertTrue(answer.text.contains(" are there already), and grading needs 576 more."), answer.text)
      XCTAssertTrue(answer.text.contains("`ulimit -H -u` shows the limit"), answer.text)
      XCTAssertFalse(answer.text.contains("of 4 points"), answer.text)
    }
  }

  func testThreadsAreCountedForTheirUserAlone() {
    let status = "Name:\tgrade 1000\nState:\tS\nUid:\t1000\t0\t0\t0\nGid:\t5\t5\t5\t5\nThreads:\t7\n"
    XCTAssertEqual(OwnProcesses.threads(in: status, of: "1000"), 7)
    for user in ["0", "5", "7", "100", "10000"] {
      XCTAssertEqual(OwnProcesses.threads(in: status, of: user), 0, user)
    }
    XCTAssertEqual(OwnProcesses.threads(in: "", of: "1000"), 0)
    XCTAssertEqual(OwnProcesses.threads(in: "Uid:\nThreads:", of: "1000"), 0)
  }

  /// An exercise that allows more needs more.
  func testExercisesNeedWhatTheyAllow() {
    func needs(timeout: Double, memory: Int, parts: Int) -> [String: UInt64] {
      let parts = (0..<parts).map {
        ExercisePlan.Part(id: "\($0)", title: "", points: 1, suite: "Tests", rule: .all)
      }
      let plan = ExercisePlan(
        id: "e", title: "E", module: "E", parts: parts, timeout: timeout, memory: memory, starter: [:],
        suites: [:])
      return Dictionary(
        uniqueKeysWithValues: InheritedLimits.needs(
          memory: plan.memoryNeeded, processorTime: plan.processorTimeNeeded
        ).map { ($0.letter, $0.least) })
    }
    XCTAssertEqual(needs(timeout: 0.5, memory: 16, parts: 1), ["v": 6 << 30, "t": 60])
    XCTAssertEqual(needs(timeout: 5, memory: 1024, parts: 4), ["v": 6 << 30, "t": 4 * 4 * 5 + 12])
    XCTAssertEqual(needs(timeout: 60, memory: 8192, parts: 2), ["v": 8 << 30, "t": 2 * 4 * 60 + 12])
  }

  func testNoHomeAndNoFolderForTemporaryFilesCostNothing() throws {
    let cache = try temporaryFolder("cache")
    for line in [
      "unset HOME", "export HOME=/nonexistent", "export HOME=/proc", "export TMPDIR=/nonexistent",
      "export TMPDIR=/proc XDG_CACHE_HOME=/proc LANG=nowhere LC_ALL=nowhere",
    ] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, "status 0", "\(line): \(answer.text)")
    }
  }
}
