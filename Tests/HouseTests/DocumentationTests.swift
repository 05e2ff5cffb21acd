import Foundation
import XCTest

/// What the documents name is there.
final class DocumentationTests: XCTestCase {
  private static let documents = [
    "README.md", "CONTRIBUTING.md", "SECURITY.md", "Docs/Architecture.md", "Web/README.md",
  ]

  /// The files and folders of the package that a text names between backticks: words that begin with one of its own folders.
  private func paths(in text: String) -> [(line: Int, path: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      line.matches(of: /`((?:Sources|Tests|Docs|Benchmarks|Courseware|Web)\/[^` *]+)`/).map {
        (number + 1, String($0.1))
      }
    }
  }

  func testEveryPathThatIsNamedIsThere() throws {
    var count = 0
    for document in Self.documents {
      let text = try String(contentsOfFile: "\(PackageManifest.root)/\(document)", encoding: .utf8)
      for (line, path) in paths(in: text) {
        count += 1
        XCTAssertTrue(
          FileManager.default.fileExists(atPath: "\(PackageManifest.root)/\(path)"),
          "\(document):\(line): there is no \(path)")
      }
    }
    XCTAssertGreaterThan(count, 60)
  }

  func testPathsAreFoundAmongOtherWords() {
    let found = paths(in: "in `Sources/A/B.swift`,\nor `./grade list` and `Tests/C`")
    XCTAssertEqual(found.map(\.path), ["Sources/A/B.swift", "Tests/C"])
    XCTAssertEqual(found.map(\.line), [1, 2])
  }
}
