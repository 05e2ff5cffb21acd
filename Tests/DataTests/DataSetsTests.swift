import Foundation
import ImageData
import XCTest

@testable import DataSets

final class DataSetsTests: XCTestCase {
  private var folder: TemporaryFolder!

  override func setUpWithError() throws { folder = try TemporaryFolder() }

  override func tearDown() { folder = nil }

  private func record(_ label: UInt8) -> [UInt8] { [label] + [UInt8](repeating: label &* 20, count: 3072) }

  private func assertRefused(
    _ expected: String, line: UInt = #line, _ body: () throws -> Void
  ) {
    XCTAssertThrowsError(try body(), line: line) { error in
      XCTAssertTrue(error is DataFault, "\(error)", line: line)
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  private func tar(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar", "-C", folder.path] + arguments
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
  }

  private var target: DataFolder { DataFolder("\(folder.path)/data") }

  private func copy(_ name: String, replacing: Bool = false) throws -> ImageData {
    try DataSources.copy(from: "\(folder.path)/\(name)", to: target, replacing: replacing)
  }

  /// An archive as the official one is made, small.
  private func makeArchive() throws -> [UInt8] {
    for number in 1...5 {
      try folder.write(record(UInt8(number)), to: "cifar-10-batches-bin/data_batch_\(number).bin")
    }
    try folder.write(record(9), to: "cifar-10-batches-bin/test_batch.bin")
    try folder.write(Array("<html>".utf8), to: "cifar-10-batches-bin/readme.html")
    try folder.write(
      Array((CIFARRecord.classNames.joined(separator: "\n") + "\n\n").utf8),
      to: "cifar-10-batches-bin/batches.meta.txt")
    try tar("-czf", "\(folder.path)/archive.tar.gz", "cifar-10-batches-bin")
    return Array(try XCTUnwrap(FileManager.default.contents(atPath: "\(folder.path)/archive.tar.gz")))
  }

  // MARK: - MD5

  /// The test suite of RFC 1321, and lengths around the block size.
  func testMD5() {
    let table = [
      "": "d41d8cd98f00b204e9800998ecf8427e", "a": "0cc175b9c0f1b6a831c399e269772661",
      "abc": "900150983cd24fb0d6963f7d28e17f72", "message digest": "f96b697d7cb7938d525a2f31aaf161d0",
      "abcdefghijklmnopqrstuvwxyz": "c3fcd3d76192e4007dfb496cca67e13b",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789": "d174ab98d277d9f5a5611c2c9f419d9f",
      String(repeating: "1234567890", count: 8): "57edf4a22be3c955ac49da2e2107b67a",
    ]
    for (text, expected) in table { XCTAssertEqual(MD5.hex(Array(text.utf8)), expected) }
    let long = (0..<1000).map { UInt8($0 & 255) }
    for cut in [0, 1, 55, 56, 63, 64, 65, 999] {
      var md5 = MD5()
      md5.add(long[..<cut])
      md5.add(long[cut...])
      XCTAssertEqual(md5.finish(), MD5.hex(long), "\(cut)")
    }
  }

  // MARK: - Copies

  func testAnArchiveAFolderAndAFileAreTaken() throws {
    _ = try makeArchive()
    for source in ["archive.tar.gz", "cifar-10-batches-bin", "cifar-10-batches-bin/", "."] {
      let data = try copy(source, replacing: true)
      XCTAssertEqual(data.training?.labels, [1, 2, 3, 4, 5], source)
      XCTAssertEqual(data.test?.labels, [9], source)
      XCTAssertEqual(
        try FileManager.default.contentsOfDirectory(atPath: target.path).sorted(),
        [
          ".gitignore", "SOURCE.txt", "batches.meta.txt", "data_batch_1.bin", "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin",
        ], source)
    }
    try folder.write(record(3) + record(4), to: "some")
    XCTAssertEqual(try copy("some", replacing: true).others.first?.labels, [3, 4])
    XCTAssertEqual(target.origin, "copied from some")
    // Nothing else is left beside it.
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(),
      ["archive.tar.gz", "cifar-10-batches-bin", "data", "some"])
  }

  /// A record that looks like an archive's beginning stays a record where its size and label are right.
  func testRecordsThatLookPackedAreRecords() throws {
    var bytes = record(0)
    bytes.replaceSubrange(257..<262, with: Array("ustar".utf8))
    try folder.write(bytes, to: "x.bin")
    XCTAssertEqual(try copy("x.bin").others.first?.labels, [0])
  }

  func testImagesThatAreThereStayUnlessToldOtherwise() throws {
    try folder.write(record(3), to: "a.bin")
    try folder.write(record(4), to: "b.bin")
    _ = try copy("a.bin")
    assertRefused("has images already (CIFAR-10)\nAdd --replace") { _ = try copy("b.bin") }
    XCTAssertEqual(try target.open().others.first?.labels, [3])
    XCTAssertEqual(try copy("b.bin", replacing: true).others.map(\.labels), [[4]])
    // What is wrong leaves what is there, and nothing beside it.
    try folder.write(record(10), to: "c.bin")
    assertRefused("c.bin: byte 0: the label is 10") { _ = try copy("c.bin", replacing: true) }
    XCTAssertEqual(try target.open().others.map(\.labels), [[4]])
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(),
      ["a.bin", "b.bin", "c.bin", "data"])
  }

  func testFoldersOfOtherThingsAreNeverReplaced() throws {
    try folder.write([1], to: "data/thesis.tex")
    try folder.write(record(3), to: "a.bin")
    assertRefused("holds something else than images, such as thesis.tex") {
      _ = try copy("a.bin", replacing: true)
    }
    try FileManager.default.removeItem(atPath: target.path)
    try folder.write([1], to: "data")
    assertRefused("holds something else") { _ = try copy("a.bin", replacing: true) }
  }

  func testLeftoversOfKilledRunsAreRemoved() throws {
    try folder.write(record(3), to: "a.bin")
    try folder.write([1], to: "data.new-999999999/x")
    try folder.write([1], to: "data.new-\(getpid() == 1 ? 2 : 1)/x")
    _ = try copy("a.bin")
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(folder.path)/data.new-999999999"))
    XCTAssertTrue(FileManager.default.fileExists(atPath: "\(folder.path)/data.new-\(getpid() == 1 ? 2 : 1)"))
  }

  func testHostileArchivesAreRefused() throws {
    let whole = try makeArchive()
    try folder.write(Array(whole.prefix(whole.count / 2)), to: "cut.tar.gz")
    assertRefused("download it again") { _ = try copy("cut.tar.gz") }
    try folder.write([0x1f, 0x8b] + [UInt8](repeating: 7, count: 100), to: "noise.tar.gz")
    assertRefused("is no whole archive") { _ = try copy("noise.tar.gz") }
    try folder.write([1], to: "cifar-10-batches-py/data_batch_1")
    try tar("-czf", "\(folder.path)/python.tar.gz", "cifar-10-batches-py")
    assertRefused("not the Python version") { _ = try copy("python.tar.gz") }
    try folder.write(record(1), to: "x/twice.bin")
    try folder.write(record(1), to: "y/twice.bin")
    try tar("-czf", "\(folder.path)/twice.tar.gz", "x", "y")
    assertRefused("has twice.bin twice") { _ = try copy("twice.tar.gz") }
    // Ways out of the folder, links and odd names: nothing but plain files with plain names is taken, by their last part.
    try tar("-czf", "\(folder.path)/out.tar.gz", "--transform", "s|^x|../../x|", "-P", "x")
    XCTAssertEqual(try copy("out.tar.gz").others.map(\.name), ["twice.bin"])
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/z.bin", withDestinationPath: "/etc/passwd")
    try folder.write(record(1), to: "-a.bin")
    try folder.write(record(1), to: "e\u{1b}.bin")
    try tar("-czf", "\(folder.path)/odd.tar.gz", "z.bin", "./-a.bin", "e\u{1b}.bin")
    assertRefused("has no .bin files") { _ = try copy("odd.tar.gz", replacing: true) }
  }

  /// What was saved under an archive's name is called what it is.
  func testWhatIsNoArchiveIsCalledWhatItIs() throws {
    let page = Array("<!doctype html><title>Log in</title>".utf8)
    for name in ["cifar-10-binary.tar.gz", "CIFAR.TGZ", "x.zip", "x.tar"] {
      try folder.write(page, to: name)
      assertRefused("\(name) is no archive: it is a web page (HTML)\nWhat was saved is a page") {
        _ = try copy(name)
      }
    }
    try folder.write(Array("Rar!\u{1a}\u{7}".utf8), to: "r.zip")
    assertRefused("it is a RAR archive") { _ = try copy("r.zip") }
    try folder.write(page, to: "page.bin")
    assertRefused("page.bin: holds no records of images: it is a web page (HTML)") {
      _ = try copy("page.bin")
    }
    // Packed, but not a .tar.
    try folder.write(record(1), to: "data_batch_1.bin")
    try tar("-cf", "\(folder.path)/one.tar", "data_batch_1.bin")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", "\(folder.path)/data_batch_1.bin"]
    try process.run()
    process.waitUntilExit()
    assertRefused("what it holds is no .tar\nUnpack it (gunzip)") { _ = try copy("data_batch_1.bin.gz") }
  }

  func testADamagedArchiveIsCalledDamaged() throws {
    let whole = try makeArchive()
    for count in [30, 100, whole.count - 9] {
      try folder.write(Array(whole.prefix(count)), to: "cut.tar.gz")
      assertRefused("damaged (") { _ = try copy("cut.tar.gz", replacing: true) }
    }
    var changed = whole
    for place in stride(from: whole.count / 2, to: whole.count - 10, by: 7) { changed[place] ^= 0xff }
    try folder.write(changed, to: "changed.tar.gz")
    assertRefused("damaged (") { _ = try copy("changed.tar.gz", replacing: true) }
  }

  func testAMissingBatchIsSaid() throws {
    for number in [1, 2, 4, 5] { try folder.write(record(1), to: "some/data_batch_\(number).bin") }
    let data = try copy("some")
    let text = try DataSummary.text(data, folder: target)
    XCTAssertTrue(text.contains("data_batch_3.bin is missing among the training images"), text)
    try folder.write(record(1), to: "some/data_batch_3.bin")
    let whole = try DataSummary.text(try copy("some", replacing: true), folder: target)
    XCTAssertFalse(whole.contains("missing"), whole)
  }

  func testABombIsLeftAlone() throws {
    let path = try folder.write([], to: "big.bin")
    XCTAssertEqual(truncate(path, off_t(BinaryVersion.maximumSize) + 3073), 0)
    assertRefused("more than the") { _ = try copy("big.bin") }
  }

  // MARK: - Drawn images

  func testSyntheticImagesAreLabelledSoEverywhere() throws {
    let data = try DataSources.synthetic(images: 103, seed: 5, to: target, replacing: false)
    XCTAssertEqual(data.source, .synthetic)
    XCTAssertEqual(data.training?.source, .synthetic)
    XCTAssertEqual(data.training?.count, 103)
    XCTAssertEqual(data.test?.count, 20)
    let drawn = SyntheticImages.images("training", count: 103, seed: 5)
    XCTAssertEqual(try data.training?.fingerprint(), try drawn.fingerprint())
    let text = try DataSummary.text(data, folder: target)
    XCTAssertTrue(text.contains("data: synthetic images, not CIFAR-10\n  synthetic: 103 drawn shapes"), text)
    XCTAssertTrue(text.contains("synthetic-circle"), text)
    XCTAssertTrue(text.contains("  images                         103        20\n"), text)
    for line in text.split(separator: "\n").dropFirst(2) {
      XCTAssertLessThanOrEqual(line.count, 80, String(line))
    }
  }

  // MARK: - Downloads

  private func download(
    _ address: String, md5: String
  ) throws -> (path: String, progress: [ArchiveDownload.Progress]) {
    var progress: [ArchiveDownload.Progress] = []
    let download = ArchiveDownload(address: address, md5: md5, folder: "\(folder.path)/data.download")
    let path = try download.run { progress.append($0) }
    return (path, progress)
  }

  private var part: String { "\(folder.path)/data.download/cifar-10-binary.tar.gz.part" }

  func testADownloadIsCheckedAndUnpacked() throws {
    let archive = try makeArchive()
    let server = try ArchiveServer(archive)
    defer { server.stop() }
    let (path, progress) = try download(server.address, md5: MD5.hex(archive))
    XCTAssertEqual(progress.last?.received, archive.count)
    XCTAssertEqual(progress.last?.total, archive.count)
    XCTAssertEqual(
      try DataSources.copy(from: path, to: target, replacing: false, origin: "official").training?.count, 5)
    XCTAssertEqual(target.origin, "official")
    XCTAssertEqual(server.ranges, [nil])
  }

  func testABrokenDownloadGoesOnWhereItStopped() throws {
    let archive = try makeArchive()
    let server = try ArchiveServer(archive, breaksAfter: 300)
    defer { server.stop() }
    assertRefused("could not be fetched") { _ = try download(server.address, md5: MD5.hex(archive)) }
    XCTAssertEqual(FileManager.default.contents(atPath: part).map { Array($0) }, Array(archive.prefix(300)))
    let (path, progress) = try download(server.address, md5: MD5.hex(archive))
    XCTAssertEqual(server.ranges, [nil, 300])
    XCTAssertEqual(progress.last?.total, archive.count)
    XCTAssertEqual(FileManager.default.contents(atPath: path).map { Array($0) }, archive)
    // Once more, all of it is there.
    _ = try download(server.address, md5: MD5.hex(archive))
    XCTAssertEqual(server.ranges, [nil, 300, archive.count])
  }

  func testAServerThatKnowsNoRangesSendsAllOfItAgain() throws {
    let archive = try makeArchive()
    try folder.write(Array(archive.prefix(200)), to: "data.download/cifar-10-binary.tar.gz.part")
    let server = try ArchiveServer(archive, knowsRanges: false)
    defer { server.stop() }
    let (path, _) = try download(server.address, md5: MD5.hex(archive))
    XCTAssertEqual(FileManager.default.contents(atPath: path).map { Array($0) }, archive)
  }

  /// What was left by something else is thrown away, once, and the whole fetched again.
  func testARestOfAnotherFileIsReplaced() throws {
    let archive = try makeArchive()
    try folder.write([UInt8](repeating: 1, count: 200), to: "data.download/cifar-10-binary.tar.gz.part")
    let server = try ArchiveServer(archive)
    defer { server.stop() }
    _ = try download(server.address, md5: MD5.hex(archive))
    XCTAssertEqual(server.ranges, [200, nil])
  }

  func testAnotherArchiveIsRefusedAndRemoved() throws {
    let server = try ArchiveServer(try makeArchive())
    defer { server.stop() }
    assertRefused("its MD5 is not \(ArchiveDownload.officialMD5)") {
      _ = try download(server.address, md5: ArchiveDownload.officialMD5)
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: part))
    XCTAssertEqual(server.ranges.count, 1)
  }

  func testWithoutANetworkItSaysWhatElseThereIs() throws {
    let server = try ArchiveServer([1])
    let address = server.address
    server.stop()
    usleep(100_000)
    assertRefused("without a network, use --from PATH or --synthetic") { _ = try download(address, md5: "0") }
  }

  func testTwoDownloadsIntoOneFolderAreRefused() throws {
    try folder.write([], to: "data.download/lock")
    let descriptor = open("\(folder.path)/data.download/lock", O_RDWR)
    defer { close(descriptor) }
    XCTAssertEqual(flock(descriptor, LOCK_EX), 0)
    assertRefused("another download") { _ = try download("http://127.0.0.1:9/", md5: "0") }
  }

  func testTheProgressLineFitsItsWidth() {
    let progress = ArchiveDownload.Progress(received: 71 << 20, total: 162 << 20, rate: 3.25 * 1_048_576)
    XCTAssertEqual(
      ProgressLine.text(progress, width: 79),
      "[=============>                ]   43 %   71 of 162 MiB   3.3 MiB/s   28 s left")
    for width in [20, 60, 79, 100] {
      for received in [0, 1, 162 << 20] {
        let line = ProgressLine.text(.init(received: received, total: 162 << 20, rate: 1e6), width: width)
        XCTAssertLessThanOrEqual(line.count, max(width, 50), line)
      }
    }
    XCTAssertEqual(ProgressLine.text(.init(received: 5 << 20, total: nil, rate: 0), width: 79), "5 MiB")
  }
}
