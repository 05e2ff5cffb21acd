import Foundation
import XCTest

@testable import Grading

final class IntakeTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "intake-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  override func tearDown() { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ path: String, _ bytes: [UInt8] = Array("public func f() {}\n".utf8)) throws {
    let whole = "\(folder)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    XCTAssertTrue(FileManager.default.createFile(atPath: whole, contents: Data(bytes)))
  }

  private func read() throws -> Submission { try Intake.read(folder, module: "M", exercise: "e") }

  private func assertRefused(_ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try read(), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  func testSourcesAreFoundInAPackageAModuleFolderAClonesExerciseAndABareFolder() throws {
    for place in ["Sources/M/A.swift", "M/A.swift", "Exercises/e/Sources/M/A.swift", "A.swift"] {
      tearDown()
      try setUpWithError()
      try write(place)
      XCTAssertEqual(try read().sources.map(\.name), ["A.swift"], place)
    }
  }

  func testOwnSuitesAreReadForComparison() throws {
    try write("Sources/M/A.swift")
    try write("Tests/MTests/T.swift", Array("changed".utf8))
    XCTAssertEqual(try read().suites, ["MTests/T.swift": Array("changed".utf8)])
  }

  func testPackageManifestIsNeverRead() throws {
    try write("Package.swift", [0xff, 0x00])
    try write("Sources/M/A.swift")
    XCTAssertEqual(try read().sources.count, 1)
  }

  func testLinksAndPipesAreRefused() throws {
    try write("Sources/M/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/Sources/M/L.swift", withDestinationPath: "/etc/passwd")
    assertRefused("L.swift: is a link")
    try FileManager.default.removeItem(atPath: "\(folder)/Sources/M/L.swift")
    mkfifo("\(folder)/Sources/M/P.swift", 0o600)
    assertRefused("P.swift: is a link or a special file")
  }

  func testOtherLanguagesAndMainProgramsAreRefused() throws {
    try write("Sources/M/A.swift")
    try write("Sources/M/x.c")
    assertRefused("x.c: is not Swift")
    try FileManager.default.removeItem(atPath: "\(folder)/Sources/M/x.c")
    try write("Sources/M/main.swift")
    assertRefused("main.swift: a module of functions has no main program")
  }

  func testTextThatIsNoTextIsRefused() throws {
    try write("Sources/M/A.swift", [0x66, 0x00])
    assertRefused("is not UTF-8 text")
    try write("Sources/M/A.swift", [0xff, 0xfe])
    assertRefused("is not UTF-8 text")
  }

  func testSizesAndCountsAreBounded() throws {
    try write("Sources/M/A.swift", [UInt8](repeating: 0x20, count: Intake.maximumFileSize + 1))
    assertRefused("larger than 1 MiB")
    try write("Sources/M/A.swift")
    for number in 0..<Intake.maximumFiles { try write("Sources/M/F\(number).swift") }
    assertRefused("one file too many")
  }

  func testOddNamesAreMappedAndShownEscaped() throws {
    try write("Sources/M/-x.swift")
    try write("Sources/M/a\u{1b}[31m.swift")
    try write("Sources/M/sub/B.swift")
    try write("Sources/M/B.swift")
    let sources = try read().sources
    XCTAssertEqual(Set(sources.map(\.name)).count, 4)
    for source in sources {
      XCTAssertFalse(source.name.hasPrefix("-") || source.name.contains("\u{1b}"), source.name)
    }
    try write("Sources/M/b\u{202e}.swift", [0])
    assertRefused("b\\u{202e}.swift")
  }

  func testNothingThereSaysWhereItLooked() {
    assertRefused("Sources/M")
    XCTAssertThrowsError(try Intake.read("\(folder)/none", module: "M", exercise: "e"))
  }
}
