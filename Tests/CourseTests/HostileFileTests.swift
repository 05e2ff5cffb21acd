import Diagnostics
import Foundation
import XCTest

@testable import Exercises
@testable import NetworkFiles
@testable import XMLDocuments

final class HostileFileTests: XCTestCase {
  private func load(_ text: String) throws(Diagnostics) -> Exercise {
    try Exercise.load(bytes: Array(text.utf8), file: "e.xml")
  }

  private func description(_ text: String, file: StaticString = #filePath, line: UInt = #line) -> String? {
    diagnostics({ () throws(Diagnostics) in try load(text) }, file: file, line: line)?.description
  }

  // MARK: - Files

  func testAHundredMegabytesAreRefusedUnread() throws {
    let path = try temporaryFolder() + "/big.xml"
    XCTAssertTrue(FileManager.default.createFile(atPath: path, contents: Data("<exercise>".utf8)))
    let handle = try XCTUnwrap(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let start = Date()
    let found = diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: path) }
    XCTAssertLessThan(Date().timeIntervalSince(start), 0.05)
    XCTAssertEqual(
      found?.description,
      "\(path): error: has 100000000 bytes, and no more than 4194304 (4 MiB) are read; "
        + "check that this is the right file, or split it")
  }

  func testWhatIsNoRegularFileIsRefusedWithoutBlocking() throws {
    let folder = try temporaryFolder()
    let pipe = folder + "/pipe.xml"
    XCTAssertEqual(mkfifo(pipe, 0o600), 0)
    let expected = [
      folder: "is a folder; name the XML file in it",
      pipe: "is not a regular file; name a file, not a pipe, socket or device",
      "/dev/zero": "is not a regular file; name a file, not a pipe, socket or device",
      folder + "/missing.xml": "there is no such file; check its name and folder",
    ]
    for (path, message) in expected {
      let found = diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: path) }
      XCTAssertEqual(found?.description, "\(path): error: \(message)")
    }
    XCTAssertNotNil(diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: "a\0b") })
  }

  func testAnUnreadableFileIsReported() throws {
    try XCTSkipIf(geteuid() == 0, "the superuser reads everything")
    let path = try temporaryFolder() + "/secret.xml"
    try write("<exercise/>", to: path)
    XCTAssertEqual(chmod(path, 0), 0)
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: path) }?.description,
      "\(path): error: cannot be opened: Permission denied; give yourself the right to read it, with chmod u+r"
    )
  }

  func testAByteOrderMarkIsNoPartOfTheText() throws {
    XCTAssertEqual(
      description("\u{FEFF}<exercise id=\"e\" titel=\"E\"/>"),
      "e.xml:1:18: error: <exercise> has no attribute \"titel\"; did you mean title? "
        + "(allowed here: id, title, lesson, requires, format)")
  }

  // MARK: - Size and depth

  func testTenThousandLevelsAreRefused() {
    let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    let message = "elements are nested more than 100 deep; close elements where they end, with </name> or />"
    XCTAssertEqual(description(deep), "e.xml:1:301: error: \(message)")
    XCTAssertEqual(
      description("<exercise>\n" + String(repeating: "<a>", count: 1_000_000)),
      "e.xml:2:298: error: \(message)")
  }

  func testNestedRepeatsUpToTheLimitAreReadWithoutHarm() {
    // Each level is valid, so that reader, validator and copy all go to the bottom.
    let levels = 90
    let text =
      "<network input=\"8x8x1\">" + String(repeating: "<repeat times=\"1\">", count: levels) + "<relu/>"
      + String(repeating: "</repeat>", count: levels) + "</network>"
    let found = diagnostics { () throws(Diagnostics) in
      let document = try ValidatedDocument(XMLSource(bytes: Array(text.utf8), file: "n.xml"), root: "network")
      return try NetworkReader(file: "n.xml").network(from: document.root)
    }
    XCTAssertEqual(found?.all.first?.message.contains("repeats are nested more than 32 deep"), true)
  }

  func testLinesBeyond65535AreRight() throws {
    // Long files of short lines, of one long comment, and of start tags that go over many lines.
    let blank = String(repeating: "\n", count: 70_000)
    let parts = (1...35_000).map { "<part id=\"\($0)\" title=\"T\"\n points=\"1\" suite=\"S\($0)\"/>\n" }
      .joined()
    XCTAssertEqual(
      description("<exercise id=\"e\" title=\"E\"><task module=\"M\">\n\(parts)<prat/></task></exercise>"),
      "e.xml:70002:1: error: unknown element <prat> in <task>; did you mean <part>? (allowed here: <part>, <build>)"
    )
    XCTAssertEqual(
      description(
        "<exercise id=\"e\" title=\"E\"><task module=\"M\">\n\(parts)"
          + "<part id=\"x\" title=\"X\"\n points=\"0\" suite=\"X\"/></task></exercise>"),
      "e.xml:70003:2: error: points=\"0\" is not possible in <part>; "
        + "write a number above 0 and at most 10000, such as 2 or 0.5")
    XCTAssertEqual(
      description(
        "<exercise id=\"e\" title=\"E\"><task module=\"M\">\n\(parts)<part id=\"x\"\n</task></exercise>"),
      "e.xml:70003:1: error: a start tag is not finished, or an attribute has no name; "
        + "end the tag with > or />, and write attributes as name=\"value\"")
    XCTAssertEqual(
      description("<exercise id=\"e\" title=\"E\"><!--\(blank)--><task/></exercise>"),
      "e.xml:70001:4: error: <task> lacks the attribute module; add module=\"…\": The Swift module the student "
        + "edits, in Sources; its suites are in Tests, in a folder of the same name with Tests at its end.\n"
        + "e.xml:70001:4: error: <task> is empty; add <part>, or <build>")
    let good = try load(
      "<exercise id=\"e\" title=\"E\"><task module=\"M\">\n\(parts)\n"
        + "<part id=\"x\" title=\"X\" points=\"1\" suite=\"X\"/></task></exercise>")
    XCTAssertEqual(good.task?.parts.count, 35_001)
    XCTAssertEqual(good.task?.parts.last?.line, 70_003)
  }

  func testHugeAttributesTextsAndNamesAreShownShort() {
    let long = String(repeating: "x", count: 1_000_000)
    let inputs = [
      "<exercise id=\"\(long)!\" title=\"E\"><summary/></exercise>",
      "<exercise id=\"e\" title=\"E\"><task module=\"M\">\(long)</task></exercise>",
      "<exercise id=\"e\" title=\"E\"><a\(long.prefix(40_000))/></exercise>",
      "<exercise id=\"e\" title=\"E\" a\(long.prefix(40_000))=\"\"><summary/></exercise>",
      "<exercise " + (0..<20_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>",
      "<exercise>" + String(repeating: "<a/>", count: 200_000) + "</exercise>",
    ]
    for input in inputs {
      let found = diagnostics { () throws(Diagnostics) in try load(input) }
      for finding in found?.all ?? [] {
        XCTAssertLessThan(finding.description.count, 1_000, String(input.prefix(40)))
      }
    }
  }

  func testSummariesOfAMegabyteJustWork() throws {
    let long = String(repeating: "word ", count: 200_000)
    let exercise = try load(
      "<exercise id=\"e\" title=\"E\"><summary>\(long)</summary><quiz><question id=\"q\" points=\"1\"><ask>?</ask><choices><choice correct=\"true\">a</choice><choice>b</choice></choices></question></quiz></exercise>"
    )
    XCTAssertEqual(exercise.summary?.count, 999_999)
  }

  // MARK: - Many loads

  func testHundredsOfLoadsLeaveNothingBehind() throws {
    let good = Array(try Data(contentsOf: URL(fileURLWithPath: fixturesPath + "/Good/everything.xml")))
    let bad = Array(try Data(contentsOf: URL(fileURLWithPath: fixturesPath + "/BadXML/thresholds.xml")))
    let worse = Array(try Data(contentsOf: URL(fileURLWithPath: fixturesPath + "/BadXML/many-errors.xml")))
    let malformed = Array(good.dropLast(30))
    func loadAll(_ times: Int) {
      for _ in 0..<times {
        for bytes in [good, bad, worse, malformed] { _ = try? Exercise.load(bytes: bytes, file: "e.xml") }
      }
    }
    loadAll(50)
    let before = try residentBytes()
    loadAll(150)
    let growth = try residentBytes() - before
    // A leaked tree of the good file alone would be 12 MB by now.
    XCTAssertLessThan(growth, 4_000_000)
  }

  private func residentBytes() throws -> Int {
    #if os(Linux)
      let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      let pages = try XCTUnwrap(Int(text.split(separator: " ")[1]))
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    #else
      throw XCTSkip("resident memory is read from /proc")
    #endif
  }

  func testManyThreadsMayLoadAtOnce() throws {
    let path = fixturesPath + "/Good/everything.xml"
    let badPath = fixturesPath + "/BadXML/thresholds.xml"
    let expected = diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: badPath) }?
      .description
    DispatchQueue.concurrentPerform(iterations: 64) { index in
      if index.isMultiple(of: 2) {
        XCTAssertEqual((try? Exercise.load(contentsOf: path))?.task?.parts.count, 2)
      } else {
        do throws(Diagnostics) {
          _ = try Exercise.load(contentsOf: badPath)
          XCTFail("nothing was found wrong")
        } catch {
          XCTAssertEqual(error.description, expected)
        }
      }
    }
  }
}
