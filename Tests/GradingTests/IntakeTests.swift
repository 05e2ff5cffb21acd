import Foundation
import TestFolders
import XCTest

@testable import Intake

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

  /// What is wrong with one file costs that file alone.
  private func assertLeftOut(_ expected: String, keeping names: [String] = ["A.swift"], line: UInt = #line)
    throws
  {
    let submission = try read()
    XCTAssertEqual(submission.sources.map(\.name), names, line: line)
    let said = submission.leftOut.map(\.description).joined(separator: "\n")
    XCTAssertTrue(said.contains(expected), said, line: line)
  }

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

  func testAnEndingInCapitalsIsReadLikeTheOthers() throws {
    for name in ["A.SWIFT", "A.Swift"] {
      try setUpWithError()
      try write("Sources/M/\(name)")
      try write("Sources/M/PACKAGE.txt")
      XCTAssertEqual(try read().sources.map(\.name), ["A.swift"], name)
      XCTAssertEqual(try read().sources.map(\.originalPath), [name])
      try tar("-czf", "\(folder)/a.tar.gz", "Sources")
      XCTAssertEqual(try readArchive("a.tar.gz").sources.map(\.name), ["A.swift"], name)
    }
    try write("Sources/M/B.swift")
    try write("Sources/M/main.SWIFT")
    try assertLeftOut(
      "main.SWIFT: a module of functions has no main program", keeping: ["A.swift", "B.swift"])
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
    try assertLeftOut("L.swift: is a link")
    try FileManager.default.removeItem(atPath: "\(folder)/Sources/M/L.swift")
    mkfifo("\(folder)/Sources/M/P.swift", 0o600)
    try assertLeftOut("P.swift: is a link or a special file")
  }

  func testOtherLanguagesAndMainProgramsAreRefused() throws {
    try write("Sources/M/A.swift")
    try write("Sources/M/x.c")
    try assertLeftOut("x.c: is not Swift")
    try FileManager.default.removeItem(atPath: "\(folder)/Sources/M/x.c")
    try write("Sources/M/main.swift")
    try assertLeftOut("main.swift: a module of functions has no main program")
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
    let submission = try read()
    XCTAssertEqual(submission.sources.count, Intake.maximumFiles)
    XCTAssertTrue("\(submission.leftOut)".contains("one file too many"))
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
    XCTAssertTrue("\(try read().leftOut)".contains("b\\u{202e}.swift"))
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
      XCTAssertEqual(try readArchive(name).suites.keys.sorted(), ["MTests/T.swift"], name)
    }
  }

  func testLinksWaysOutAndDamagedArchivesAreRefused() throws {
    try write("ada/Sources/M/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/ada/Sources/M/L.swift", withDestinationPath: "/etc/passwd")
    try tar("-czf", "\(folder)/link.tar.gz", "ada")
    XCTAssertTrue("\(try readArchive("link.tar.gz").leftOut)".contains("L.swift: is a link"))
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

  /// A container's own checksums say whether it arrived as it was sent: whatever in it is another byte is noticed.
  func testEveryChecksumIsVerified() throws {
    try write("ada/Sources/M/A.swift", Array("public func f() {}\n".utf8))
    try tar("-czf", "\(folder)/whole.tar.gz", "ada")
    let whole = try [UInt8](XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/whole.tar.gz")))
    XCTAssertEqual(try readArchive("whole.tar.gz").sources.count, 1)
    // The last eight bytes are the checksum and the length, the ten before the first block the header.
    for place in [whole.count - 8, whole.count - 5, whole.count - 4, whole.count - 1, whole.count / 2] {
      var damaged = whole
      damaged[place] ^= 0x10
      try write("damaged.tar.gz", damaged)
      assertArchiveRefused("damaged.tar.gz", "is no whole archive")
    }
    for count in [whole.count - 1, whole.count - 8, whole.count - 9, 30, 12] {
      try write("cut.tgz", Array(whole.prefix(count)))
      assertArchiveRefused("cut.tgz", "is no whole archive")
    }
    var zip = StoredZip.bytes([("ada/Sources/M/A.swift", Array("public func f() {}\n".utf8))])
    zip[30 + "ada/Sources/M/A.swift".utf8.count + 3] ^= 0x20
    try write("damaged.zip", zip)
    assertArchiveRefused("damaged.zip", "is no whole archive")
  }

  /// A folder of archives is somebody's whole download: how many are read is bounded, and all share one budget.
  func testAFolderOfArchivesHasOneBudget() throws {
    let text = Array("public func f() {}\n".utf8)
    try write("all/work.zip", StoredZip.bytes([("ada/Sources/M/A.swift", text)]))
    XCTAssertEqual(try Intake.read("\(folder)/all", module: "M", exercise: "e").sources.count, 1)
    try write(
      "big/x.safetensors", [UInt8](repeating: 0x20, count: SubmittedArchive.maximumUnpackedSize / 2 - 10_000))
    for number in 0..<3 {
      try tar("-czf", "\(folder)/all/\(number).tgz", "-C", "\(folder)/big", "x.safetensors")
    }
    XCTAssertEqual(try Intake.read("\(folder)/all", module: "M", exercise: "e").sources.count, 1)
    // Two have used it up before the third, which has the work.
    try write("big/Sources/M/A.swift", text)
    try tar("-czf", "\(folder)/all/2.tgz", "-C", "\(folder)/big", "x.safetensors", "Sources")
    try FileManager.default.removeItem(atPath: "\(folder)/all/work.zip")
    XCTAssertThrowsError(try Intake.read("\(folder)/all", module: "M", exercise: "e")) { error in
      XCTAssertTrue("\(error)".contains("unpacks to more than"), "\(error)")
    }
    for number in 0..<9 { try write("many/\(number).zip", StoredZip.bytes([("x.txt", text)])) }
    XCTAssertThrowsError(try Intake.read("\(folder)/many", module: "M", exercise: "e")) { error in
      XCTAssertTrue("\(error)".contains("holds 9 archives"), "\(error)")
    }
  }

  /// What gzip itself takes is taken: members one after another, and what fills a tape up.
  func testOtherWholeGzipsAreRead() throws {
    try write("ada/Sources/M/A.swift", Array("public func f() {}\n".utf8))
    try tar("-cf", "\(folder)/plain.tar", "ada")
    let plain = try [UInt8](XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/plain.tar")))
    for half in [plain.prefix(700), plain.dropFirst(700)] {
      try write("half-\(half.startIndex)", Array(half))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.arguments = [
      "-c",
      "(gzip -c half-0; gzip -9 -c half-700) >members.tar.gz; (gzip -c plain.tar; head -c 700 /dev/zero) >filled.tgz; "
        + "gzip -c members.tar.gz >twice.tar.gz",
    ]
    try process.run()
    process.waitUntilExit()
    for name in ["members.tar.gz", "filled.tgz", "plain.tar"] {
      XCTAssertEqual(try readArchive(name).sources.map(\.name), ["A.swift"], name)
    }
    assertArchiveRefused("twice.tar.gz", "is packed more than once")
  }

  /// What is appended to an archive replaces what is in it.
  func testTheLastEntryOfAPathCounts() throws {
    try write("Sources/M/A.swift", Array("// old\n".utf8))
    try tar("-cf", "\(folder)/a.tar", "Sources")
    try write("Sources/M/A.swift", Array("// new\n".utf8))
    try tar("-rf", "\(folder)/a.tar", "Sources/M/A.swift")
    XCTAssertEqual(try readArchive("a.tar").sources.map(\.bytes), [Array("// new\n".utf8)])
  }

  /// Damaged archives are called damaged, with the entry where it is known, and what only has the name of one is called
  /// what it is.
  func testWhatIsNoArchiveIsCalledWhatItIs() throws {
    let text = Array("public func f() {}\n".utf8)
    let zip = StoredZip.bytes([("ada/Sources/M/A.swift", text), ("ada/Sources/M/B.swift", text)])
    try write("ada/Sources/M/A.swift", text)
    try tar("-czf", "\(folder)/whole.tar.gz", "ada")
    let gzip = try XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/whole.tar.gz")).map { $0 }
    let damaged = [
      ("cut.zip", Array(zip.prefix(40))), ("cut.tar.gz", Array(gzip.prefix(gzip.count / 2))),
      ("tail.tar.gz", Array(gzip.dropLast(6))),
      ("noise.tgz", [0x1f, 0x8b] + [UInt8](repeating: 7, count: 99)),
      ("noise.zip", [0x50, 0x4b, 3, 4] + [UInt8](repeating: 7, count: 99)),
    ]
    for (name, bytes) in damaged {
      try write(name, bytes)
      assertArchiveRefused(name, "is no whole archive: it is damaged (")
    }
    // One byte of one file's contents.
    var changed = zip
    let place = try XCTUnwrap(zip.firstRange(of: Array("func".utf8))?.lowerBound)
    changed[place] ^= 1
    try write("changed.zip", changed)
    assertArchiveRefused("changed.zip", "ada/Sources/M/A.swift: ")
    let others: [(String, [UInt8], String)] = [
      (
        "page.tar.gz", Array("<!DOCTYPE html><html>".utf8),
        "it is a web page (HTML); what was saved is a page"
      ),
      ("page.zip", Array("\n<html>".utf8), "it is a web page (HTML)"),
      ("rar.zip", Array("Rar!\u{1a}\u{7}".utf8), "it is a RAR archive"),
      ("pdf.zip", Array("%PDF-1.7".utf8), "it is a PDF"), ("empty.zip", [], "it is empty"),
    ]
    for (name, bytes, message) in others {
      try write(name, bytes)
      assertArchiveRefused(name, message)
    }
  }

  /// A header of a .tar that says nothing, the first or a later one, in an archive or in one within it.
  func testAnArchiveWithADamagedHeaderIsCalledDamaged() throws {
    let text = Array("public func f() {}\n".utf8)
    try write("ada/Sources/M/A.swift", text)
    try write("ada/Sources/M/B.swift", text)
    try tar("-cf", "\(folder)/whole.tar", "--format=ustar", "ada/Sources/M/A.swift", "ada/Sources/M/B.swift")
    let whole = try [UInt8](XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/whole.tar")))
    let second = 1024
    /// The archive with some bytes of a header changed, and its checksum made right again or not.
    func damaged(at header: Int, _ place: Int, _ bytes: [UInt8], isSummed: Bool = false) -> [UInt8] {
      var tar = whole
      tar.replaceSubrange(header + place..<header + place + bytes.count, with: bytes)
      guard isSummed else { return tar }
      tar.replaceSubrange(header + 148..<header + 156, with: [UInt8](repeating: 0x20, count: 8))
      let sum = String(tar[header..<header + 512].reduce(0) { $0 + Int($1) }, radix: 8)
      let digits = String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} "
      tar.replaceSubrange(header + 148..<header + 156, with: Array(digits.utf8))
      return tar
    }
    for (name, bytes) in [
      ("sum", damaged(at: 0, 148, Array("0000000\u{0}".utf8))),
      ("mark", damaged(at: 0, 257, Array("xxxxx".utf8))),
      ("later-sum", damaged(at: second, 148, Array("0000000\u{0}".utf8))),
      ("later-bit", damaged(at: second, 30, [whole[second + 30] ^ 4])),
      ("later-noise", damaged(at: second, 0, [UInt8](repeating: 0xff, count: 512))),
      ("no-name", damaged(at: 0, 0, [UInt8](repeating: 0, count: 100), isSummed: true)),
      ("later-no-name", damaged(at: second, 0, [UInt8](repeating: 0, count: 100), isSummed: true)),
    ] {
      try write("\(name).tar", bytes)
      assertArchiveRefused("\(name).tar", "\(name).tar: is no whole archive")
      assertArchiveRefused("\(name).tar", "damaged")
      try write("\(name).zip", StoredZip.bytes([("work/\(name).tar", bytes)]))
      assertArchiveRefused("\(name).zip", "work/\(name).tar: is no whole archive")
      assertArchiveRefused("\(name).zip", "damaged")
    }
    try write("no-name.zip", StoredZip.bytes([("", text), ("Sources/M/A.swift", text)]))
    assertArchiveRefused("no-name.zip", "is no whole archive: it is damaged (an entry has no name)")
    try write("whole.zip", StoredZip.bytes([("work/whole.tar", whole)]))
    XCTAssertEqual(try readArchive("whole.zip").sources.map(\.name), ["A.swift", "B.swift"])
  }

  /// How deep archives are opened is said, and what to do.
  func testArchivesInTooManyArchivesAreToldSo() throws {
    let text = Array("public func f() {}\n".utf8)
    var archive = StoredZip.bytes([("Sources/M/A.swift", text)])
    for depth in 1...6 {
      archive = StoredZip.bytes([("\(depth).zip", archive)])
      try write("nested.zip", archive)
      if depth <= 3 {
        XCTAssertEqual(try readArchive("nested.zip").sources.map(\.name), ["A.swift"], "\(depth)")
      } else {
        assertArchiveRefused(
          "nested.zip",
          "/\(depth - 3).zip: lies in more than 3 archives within archives, and no more are opened; hand in the archive "
            + "that holds your sources")
      }
    }
    // So it is for other kinds, in a folder, and beside sources.
    try write("deep/work.zip", archive)
    XCTAssertThrowsError(try Intake.read("\(folder)/deep", module: "M", exercise: "e")) {
      XCTAssertTrue("\($0)".contains("lies in more than 3 archives"), "\($0)")
    }
    try write(
      "mixed.zip", StoredZip.bytes([("5.zip", archive), ("ada.zip", StoredZip.bytes([("M/A.swift", text)]))]))
    let mixed = try readArchive("mixed.zip")
    XCTAssertEqual(mixed.sources.map(\.name), ["A.swift"])
    XCTAssertTrue(mixed.notes.joined().contains("lies in more than 3 archives"), "\(mixed.notes)")
  }

  /// What libarchive does not unpack is no damage: it is packed in another way.
  func testOtherWaysOfPackingAreNamed() throws {
    let text = Array("public func f() {}\n".utf8)
    for (method, name) in [
      (1, "shrinking"), (6, "imploded"), (9, "deflation-64-bit"), (10, "ibm-terse"), (97, "wav-pack"),
    ] {
      var zip = StoredZip.bytes([("ada/Sources/M/A.swift", text)])
      zip[8] = UInt8(method)
      let directory = try XCTUnwrap(zip.firstRange(of: [0x50, 0x4b, 1, 2])?.lowerBound)
      zip[directory + 10] = UInt8(method)
      try write("packed.zip", zip)
      let words =
        "packed.zip: is packed in a way that is not read here (ada/Sources/M/A.swift with \(name)); pack it again as .zip "
        + "or .tar.gz, in the usual way"
      assertArchiveRefused("packed.zip", words)
      try write("outer.zip", StoredZip.bytes([("packed.zip", zip)]))
      assertArchiveRefused("outer.zip", words)
    }
    for name in [
      "ada.tar.xz", "ada.txz", "ada.tar.zst", "ada.tar.bz2", "ada.7z", "Ada.RAR", "A.swift.gz", "A.swift.xz",
    ] {
      try write("outer.zip", StoredZip.bytes([("work/\(name)", text)]))
      let words = "\(name): is an archive of a kind that is not read; pack your sources as .zip or .tar.gz"
      assertArchiveRefused("outer.zip", words)
      try write("in-\(name)/\(name)", text)
      XCTAssertThrowsError(try Intake.read("\(folder)/in-\(name)", module: "M", exercise: "e")) {
        XCTAssertTrue("\($0)".contains(words), "\($0)")
      }
      // Beside sources it may be anything.
      try write("outer.zip", StoredZip.bytes([("work/\(name)", text), ("work/M/A.swift", text)]))
      XCTAssertEqual(try readArchive("outer.zip").sources.map(\.name), ["A.swift"], name)
    }
  }

  /// People pack the whole folder they work in: what version control and build tools keep there is much, and nobody's work.
  func testFoldersThatAreNobodysWorkArePassedOver() throws {
    let text = Array("public func f() {}\n".utf8)
    for folder in [
      ".git/objects", ".build/debug", "node_modules", "ada/__MACOSX", "./ada/.cache", "x/DerivedData/y",
    ] {
      let nobodys = (0..<SubmittedArchive.maximumEntries).map { ("\(folder)/\($0)", [UInt8]()) }
      let source = ("ada/Sources/M/A.swift", text)
      try write("work.zip", StoredZip.bytes(nobodys + [source]))
      XCTAssertEqual(try readArchive("work.zip").sources.map(\.name), ["A.swift"], folder)
    }
    let somebodys = (0..<SubmittedArchive.maximumEntries).map { ("ada/pictures/\($0)", [UInt8]()) }
    try write("work.zip", StoredZip.bytes(somebodys + [("ada/Sources/M/A.swift", text)]))
    assertArchiveRefused("work.zip", "has more than 5000 entries")
    // Large, and packed to little.
    try write(
      "ada/.build/debug/module.o", [UInt8](repeating: 0, count: SubmittedArchive.maximumUnpackedSize + 1))
    try write("ada/Sources/M/A.swift", text)
    try tar("-czf", "\(folder)/work.tar.gz", "ada")
    XCTAssertEqual(try readArchive("work.tar.gz").sources.map(\.name), ["A.swift"])
    // An archive in such a folder is not looked into.
    let inner = StoredZip.bytes([("Sources/M/A.swift", text)])
    try write("hidden.zip", StoredZip.bytes([(".git/work.zip", inner), ("notes.txt", text)]))
    assertArchiveRefused("hidden.zip", "has no Swift files for M")
  }

  /// A picture or a note that is damaged costs nothing; a source that is damaged is to be handed in again.
  func testADamagedEntryThatIsNobodysWorkCostsNothing() throws {
    let text = Array("public func f() {}\n".utf8)
    for name in ["ada/holiday.png", "ada/Notes.txt", "ada/.git/index"] {
      var zip = StoredZip.bytes([(name, Array("something".utf8)), ("ada/Sources/M/A.swift", text)])
      zip[30 + name.utf8.count] ^= 1
      try write("work.zip", zip)
      XCTAssertEqual(try readArchive("work.zip").sources.map(\.name), ["A.swift"], name)
    }
  }

  func testAPasswordIsCalledOne() throws {
    let text = Array("public func f() {}\n".utf8)
    var zip = StoredZip.bytes([("ada/Sources/M/A.swift", text)])
    // The bit that says that an entry is encrypted, in its own header and in the directory.
    zip[6] |= 1
    let directory = try XCTUnwrap(zip.firstRange(of: [0x50, 0x4b, 1, 2])?.lowerBound)
    zip[directory + 8] |= 1
    try write("locked.zip", zip)
    assertArchiveRefused(
      "locked.zip", "is locked with a password; pack it again as .zip or .tar.gz, without a password")
  }

  /// What is not looked into is said.
  func testArchivesBesideSourcesAreLeftAloneWithANote() throws {
    let text = Array("public func f() {}\n".utf8)
    let inner = StoredZip.bytes([("Sources/M/A.swift", Array("public func g() {}\n".utf8))])
    try write("ada/Sources/M/A.swift", text)
    try write("ada/old.zip", inner)
    try write("ada/older/oldest.tar.gz", inner)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/ada/linked.zip", withDestinationPath: "old.zip")
    let submission = try Intake.read("\(folder)/ada", module: "M", exercise: "e")
    XCTAssertEqual(try submission.sources.map { $0.bytes }, [text])
    for name in ["old.zip", "older/oldest.tar.gz", "linked.zip"] {
      XCTAssertTrue(
        submission.notes.contains("\(name) was left alone: there are sources outside it."),
        "\(submission.notes)")
    }
    try write("beside.zip", StoredZip.bytes([("Sources/M/A.swift", text), ("old.zip", inner)]))
    XCTAssertEqual(
      try readArchive("beside.zip").notes, ["old.zip was left alone: there are sources outside it."])
    try write("many/A.swift", text)
    for number in 1...9 { try write("many/\(number).zip", inner) }
    XCTAssertEqual(
      try Intake.read("\(folder)/many", module: "M", exercise: "e").notes.last, "So were 6 more archives.")
    // A link alone is no work, and is named.
    try write("alone/note.txt", text)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/alone/work.zip", withDestinationPath: "../beside.zip")
    XCTAssertThrowsError(try Intake.read("\(folder)/alone", module: "M", exercise: "e")) { error in
      XCTAssertTrue("\(error)".contains("work.zip: is a link or a special file"), "\(error)")
    }
  }

  /// A name of a hundred thousand folders is a hundred bytes in an archive.
  func testDeepNamesCostTheirOwnFileAlone() throws {
    let text = Array("public func f() {}\n".utf8)
    for count in [100, 20_000] {
      let deep = String(repeating: "a/", count: count) + "M/B.swift"
      try write("deep.zip", StoredZip.bytes([(deep, text), ("ada/Sources/M/A.swift", text)]))
      XCTAssertEqual(try readArchive("deep.zip").sources.map(\.name), ["A.swift"])
    }
    let long = String(repeating: "b", count: 5000) + ".swift"
    try write(
      "long.zip", StoredZip.bytes([("ada/Sources/M/\(long)", text), ("ada/Sources/M/A.swift", text)]))
    XCTAssertEqual(try readArchive("long.zip").sources.map(\.name), ["A.swift"])
  }

  func testTooMuchThatIsPassedOverIsCalledThat() throws {
    try write("ada/.build/zeros.o", [UInt8](repeating: 0, count: 1 << 20))
    let inside = (0..<1_025).map { "ada/.build/\($0)" }
    for name in inside {
      try FileManager.default.linkItem(atPath: "\(folder)/ada/.build/zeros.o", toPath: "\(folder)/\(name)")
    }
    try write("ada/Sources/M/A.swift")
    try tar("-czf", "\(folder)/much.tar.gz", "--hard-dereference", "ada")
    assertArchiveRefused(
      "much.tar.gz", "holds too much in folders such as .git and .build; pack only your sources")
  }

  func testABombIsLeftAlone() throws {
    try write("ada/Sources/M/A.swift")
    try write("ada/big.bin", [UInt8](repeating: 0, count: SubmittedArchive.maximumUnpackedSize + 1))
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
