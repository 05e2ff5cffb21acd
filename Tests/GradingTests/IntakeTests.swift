import Foundation
import TestFolders
import XCTest

@testable import Grading

final class IntakeTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = try temporaryFolder("intake")
  }

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
      try setUpWithError()
      try write(place)
      XCTAssertEqual(try read().sources.map(\.name), ["A.swift"], place)
    }
  }

  func testTrainedWeightsAreTakenFromTheTopUnderTheirNamesAndNeverThroughLinks() throws {
    try write("Sources/M/A.swift")
    XCTAssertNil(try read().checkpoint)
    try write("checkpoint.safetensors", [2])
    XCTAssertEqual(try read().checkpoint?.bytes(limit: 1), [2])
    try write("e.safetensors", [1])
    XCTAssertEqual(try read().checkpoint?.bytes(limit: 1), [1])
    XCTAssertThrowsError(try read().checkpoint?.bytes(limit: 0))
    try FileManager.default.removeItem(atPath: "\(folder)/e.safetensors")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/e.safetensors", withDestinationPath: "/etc/passwd")
    XCTAssertEqual(try read().checkpoint?.name, "checkpoint.safetensors")
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

  // MARK: - Archives

  private func tar(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar", "-C", folder] + arguments
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
  }

  private func readArchive(_ name: String) throws -> Submission {
    try Intake.read("\(folder)/\(name)", module: "M", exercise: "e")
  }

  private func assertArchiveRefused(_ name: String, _ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try readArchive(name), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  func testArchivesAreReadWithAndWithoutAFolderAround() throws {
    try write("ada/Sources/M/A.swift")
    try write("ada/Tests/MTests/T.swift")
    try write("ada/Package.swift", [0])
    try tar("-czf", "\(folder)/a.tar.gz", "ada")
    try tar("-czf", "\(folder)/b.tgz", "-C", "\(folder)/ada", "Sources", "Tests")
    for name in ["a.tar.gz", "b.tgz"] {
      XCTAssertEqual(try readArchive(name).sources.map(\.name), ["A.swift"], name)
      XCTAssertEqual(try readArchive(name).suites.keys.sorted(), ["Tests/MTests/T.swift"], name)
    }
  }

  func testLinksWaysOutAndDamagedArchivesAreRefused() throws {
    try write("ada/Sources/M/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/ada/Sources/M/L.swift", withDestinationPath: "/etc/passwd")
    try tar("-czf", "\(folder)/link.tar.gz", "ada")
    assertArchiveRefused("link.tar.gz", "L.swift: is a link")
    try FileManager.default.removeItem(atPath: "\(folder)/ada/Sources/M/L.swift")
    try tar("-czf", "\(folder)/out.tar.gz", "--transform", "s|^ada|../ada|", "-P", "ada")
    assertArchiveRefused("out.tar.gz", "leads out of the archive")
    try tar("-czf", "\(folder)/root.tar.gz", "--transform", "s|^ada|/ada|", "-P", "ada")
    assertArchiveRefused("root.tar.gz", "leads out of the archive")
    try tar("-czf", "\(folder)/whole.tar.gz", "ada")
    let whole = try XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/whole.tar.gz"))
    try write("cut.tar.gz", Array(whole.prefix(whole.count / 2)))
    assertArchiveRefused("cut.tar.gz", "is no whole archive")
    try write("text.zip", Array("no archive at all".utf8))
    assertArchiveRefused("text.zip", "is no whole archive")
  }

  func testABombIsLeftAlone() throws {
    try write("ada/Sources/M/A.swift")
    try write("ada/big.bin", [UInt8](repeating: 0, count: ArchiveContents.maximumUnpackedSize + 1))
    try tar("-czf", "\(folder)/bomb.tar.gz", "ada")
    assertArchiveRefused("bomb.tar.gz", "unpacks to more than 64 MiB")
    try write("many/Sources/M/A.swift", [UInt8](repeating: 0x20, count: Intake.maximumFileSize + 1))
    try tar("-czf", "\(folder)/large.tar.gz", "many")
    assertArchiveRefused("large.tar.gz", "larger than 1 MiB")
  }

  func testZipsAreRead() throws {
    let text = Array("public func f() {}\n".utf8)
    try write("ada.zip", StoredZip.bytes([("ada/Sources/M/A.swift", text), ("ada/Sources/M/B.swift", text)]))
    XCTAssertEqual(try readArchive("ada.zip").sources.map(\.bytes), [text, text])
    try write("out.zip", StoredZip.bytes([("../A.swift", text)]))
    assertArchiveRefused("out.zip", "leads out of the archive")
  }
}

/// The simplest .zip there is: every entry stored as it is.
private enum StoredZip {
  static func bytes(_ entries: [(name: String, data: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
        + number(crc(entry.data), 4)
        + number(entry.data.count, 4) + number(entry.data.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4)
        + number(body.count, 4) + name
      body += number(0x0403_4b50, 4) + common + name + entry.data
    }
    return body + directory + number(0x0605_4b50, 4) + number(0, 4) + number(entries.count, 2)
      + number(entries.count, 2) + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(value >> (8 * $0) & 0xff) }
  }

  private static func crc(_ data: [UInt8]) -> Int {
    var crc: UInt32 = 0xffff_ffff
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
