import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `grade learn` as its users see it.
final class LearnCommandTests: XCTestCase {
  func testTheListNamesEveryLesson() throws {
    let answer = try BuiltGrader.run(["learn"])
    XCTAssertEqual(answer.status, 0, answer.errors)
    let lines = answer.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    XCTAssertEqual(
      lines[1].split(separator: " ").joined(separator: " "), "02-output-size Output size exercise1")
  }

  func testALessonIsPlainTextInAPipe() throws {
    let answer = try BuiltGrader.run(["learn", "3"])
    XCTAssertEqual(answer.status, 0, answer.errors)
    XCTAssertTrue(answer.output.hasPrefix("Parameter count\n═══════════════\n\nYou will"), answer.output)
    XCTAssertFalse(answer.output.contains("\u{1b}"))
    XCTAssertEqual(try BuiltGrader.run(["learn", "exercise2"]).output, answer.output)
    // Two lessons ask questions of exercise 1; its exercise.xml names the second.
    XCTAssertTrue(try BuiltGrader.run(["learn", "exercise1"]).output.hasPrefix("Output size\n"))
    XCTAssertTrue(try BuiltGrader.run(["learn", "3", "--color", "always"]).output.contains("\u{1b}[1m"))
    let ascii = try BuiltGrader.run(["learn", "3", "--ascii"]).output
    XCTAssertTrue(ascii.utf8.allSatisfy { $0 < 128 })
  }

  func testAPageGoesIntoAFile() throws {
    let file = URL(fileURLWithPath: temporaryPath("page"))
    let answer = try BuiltGrader.run(["learn", "1", "--format", "html", "--output", file.path])
    XCTAssertEqual(answer.status, 0, answer.errors)
    XCTAssertEqual(answer.output, "")
    XCTAssertTrue(try String(contentsOf: file, encoding: .utf8).contains("<title>Convolution</title>"))
  }

  func testAllPagesGoIntoAFolder() throws {
    let folder = temporaryPath("pages")
    for _ in 1...2 {
      let answer = try BuiltGrader.run(["learn", "--format", "html", "--output", folder])
      XCTAssertEqual(answer.status, 0, answer.errors)
      XCTAssertTrue(answer.output.contains("\(folder)/index.html"), answer.output)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    XCTAssertEqual(names.count, 8)
    for name in names {
      let page = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for link in page.matches(of: /href="([^"#:]+)"/) {
        XCTAssertTrue(names.contains(String(link.1)), "\(name) leads to \(link.1)")
      }
    }
    let missing = try BuiltGrader.run(["learn", "--format", "html", "--output", "/dev/null/pages"])
    XCTAssertEqual(missing.status, 70)
    XCTAssertEqual(try BuiltGrader.run(["learn", "--output", folder]).status, 64)
  }

  func testWrongUsageSaysWhatWasMeant() throws {
    let unknown = try BuiltGrader.run(["learn", "parameter-cuont"])
    XCTAssertEqual(unknown.status, 64)
    XCTAssertTrue(unknown.errors.contains("did you mean parameter-count?"), unknown.errors)
    let several = try BuiltGrader.run(["learn", "0"])
    XCTAssertEqual(several.status, 64)
    XCTAssertTrue(several.errors.contains("could be 01-convolution, 02-output-size"), several.errors)
    XCTAssertEqual(try BuiltGrader.run(["learn", "--format", "html"]).status, 64)
    XCTAssertEqual(try BuiltGrader.run(["learn", "1", "--format", "pdf"]).status, 64)
    let missing = try BuiltGrader.run(["learn", "--course", BuiltGrader.tiny])
    XCTAssertEqual(missing.status, 70)
    XCTAssertTrue(
      missing.errors.contains("a course has its lessons in a folder called Courseware"), missing.errors)
  }
}
