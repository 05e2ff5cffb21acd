import GraderProgram
import TestFolders
import XCTest

/// What the shell before the grader allows costs nobody a point: it is widened, or told with the way out.
final class InheritedLimitsTests: XCTestCase {
  /// Grades the tiny course's solution after a line of shell, with a cache of its own.
  ///
  /// - Returns: the exit status, and what was said: through a pipe, since files may be what is limited.
  private func answer(after line: String, cache: String) throws -> (status: String, text: String) {
    let tiny = BuiltGrader.tiny
    let grade =
      "'\(BuiltGrader.program)' doubling --course '\(tiny)' --submission '\(tiny)/Solutions/doubling'"
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
    for line in ["ulimit -S -s 512", "ulimit -S -s 64", "ulimit -S -f 0"] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, "status 0", "\(line): \(answer.text)")
    }
  }

  /// Where the system has the last word; some let root lift them as well.
  func testHardLimitsAreToldWithTheWayOut() throws {
    let cache = try temporaryFolder("cache")
    for (line, words) in [
      ("ulimit -s 64", "A stack may have 64 KiB at most here"),
      ("ulimit -s 1024", "A stack may have 1024 KiB at most here"),
      ("ulimit -f 0", "A file may have 0 KiB at most here"),
    ] {
      let answer = try answer(after: line, cache: cache)
      if answer.status == "status 0" { continue }
      XCTAssertEqual(answer.status, "status 70", "\(line): \(answer.text)")
      XCTAssertTrue(answer.text.contains(words), answer.text)
      XCTAssertTrue(answer.text.contains("No points were lost. `ulimit -"), answer.text)
      XCTAssertFalse(answer.text.contains("of 4 points"), answer.text)
    }
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
