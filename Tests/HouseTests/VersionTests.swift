import CourseVersions
import XCTest

/// The program's version and CHANGELOG.md go together.
final class VersionTests: XCTestCase {
  /// The names of the sections: `Unreleased`, then versions, newest first.
  private func sections(of changelog: String) -> [String] {
    changelog.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { line in
      String(line.dropFirst(3).prefix { $0 != " " }.filter { $0 != "[" && $0 != "]" })
    }
  }

  func testTheNewestVersionOfTheChangelogIsTheProgramsOwn() throws {
    let changelog = try String(contentsOfFile: "\(PackageManifest.root)/CHANGELOG.md", encoding: .utf8)
    let sections = sections(of: changelog)
    XCTAssertEqual(
      sections.first { $0 != "Unreleased" }, ProgramVersion.current,
      "CHANGELOG.md and Sources/Base/CourseVersions/ProgramVersion.swift name different versions")
    XCTAssertEqual(sections.lastIndex(of: "Unreleased") ?? 0, 0, "what is not released yet comes first")
    XCTAssertEqual(Set(sections).count, sections.count)
    for name in sections where name != "Unreleased" { XCTAssertTrue(isVersion(name), name) }
  }

  func testSectionsAreReadAsTheyAreWritten() {
    XCTAssertEqual(
      sections(of: "# Changelog\n\n## Unreleased\n### Added\n## [1.10.0] - 2026-11-29\n## 1.9.3\n- ## no"),
      ["Unreleased", "1.10.0", "1.9.3"])
  }

  /// `1.10.0`, with `-beta.2` or without.
  private func isVersion(_ text: String) -> Bool {
    let number = "(0|[1-9][0-9]*)"
    return text.range(
      of: "^\(number)\\.\(number)\\.\(number)(-[0-9A-Za-z.-]+)?$", options: .regularExpression) != nil
  }

  func testVersionsAreSemantic() {
    for good in ["0.9.0", "1.0.0", "10.20.30", "1.0.0-beta.2", ProgramVersion.current] {
      XCTAssertTrue(isVersion(good), good)
    }
    for bad in ["", "1", "1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.x", "1.0.0 "] {
      XCTAssertFalse(isVersion(bad), bad)
    }
  }
}
