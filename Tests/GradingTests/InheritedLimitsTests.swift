import TestFolders
import XCTest

/// What the shell before the grader allows costs nobody a point: it is widened, or told with the way out.
final class InheritedLimitsTests: XCTestCase {
  /// Grades the tiny course's solution after a line of shell, with a cache of its own.
  private func answer(after line: String, cache: String) throws -> BuiltGrader.Answer {
    let grade = "'\(BuiltGrader.program)' doubling --course '\(BuiltGrader.tiny)'"
    return try BuiltGrader.run(
      line:
        "\(line)\nCONVNETCOURSE_CACHE='\(cache)' \(grade) --submission '\(BuiltGrader.tiny)/Solutions/doubling'",
      in: BuiltGrader.root)
  }

  func testFullPointsUnderAnyMaskOfPermissionsNowAndLater() throws {
    let cache = try temporaryFolder("cache")
    for line in ["umask 777", "umask 022", "umask 000", "umask 477"] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, 0, "\(line): \(answer.output)\(answer.errors)")
    }
  }

  func testSoftLimitsAreLifted() throws {
    let cache = try temporaryFolder("cache")
    for line in ["ulimit -S -s 512", "ulimit -S -s 64", "ulimit -S -f 0"] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, 0, "\(line): \(answer.output)\(answer.errors)")
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
      if answer.status == 0 { continue }
      XCTAssertEqual(answer.status, 70, "\(line): \(answer.output)\(answer.errors)")
      XCTAssertTrue(answer.errors.contains(words), answer.errors)
      XCTAssertTrue(answer.errors.contains("No points were lost. `ulimit -"), answer.errors)
      XCTAssertEqual(answer.output, "")
    }
  }

  func testNoHomeAndNoFolderForTemporaryFilesCostNothing() throws {
    let cache = try temporaryFolder("cache")
    for line in [
      "unset HOME", "export HOME=/nonexistent", "export HOME=/proc", "export TMPDIR=/nonexistent",
      "export TMPDIR=/proc XDG_CACHE_HOME=/proc LANG=nowhere LC_ALL=nowhere",
    ] {
      let answer = try answer(after: line, cache: cache)
      XCTAssertEqual(answer.status, 0, "\(line): \(answer.output)\(answer.errors)")
    }
  }
}
