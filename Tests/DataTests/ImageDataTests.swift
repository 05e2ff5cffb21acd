import Foundation
import ImageData
import XCTest

final class ImageDataTests: XCTestCase {
  /// A record whose bytes tell their channel, row and column.
  private func record(_ label: UInt8, shade: Int = 0) -> [UInt8] {
    var bytes = [label]
    for channel in 0..<3 {
      for place in 0..<1024 { bytes.append(UInt8((place * 3 + channel + shade) & 0xff)) }
    }
    return bytes
  }

  /// Kept until the test ends.
  private var folders: [TemporaryFolder] = []

  override func tearDown() { folders = [] }

  private func folder(_ files: [(String, [UInt8])]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    folders.append(folder)
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return folder
  }

  private func assertRefused(_ path: String, _ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try ImageData(at: path), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  func testFilesAreSplitByTheirNames() throws {
    let folder = try self.folder([
      ("data_batch_10.bin", record(5)), ("data_batch_2.bin", record(3) + record(4)),
      ("data_batch_1.bin", record(1)), ("test_batch.bin", record(9)), ("mine.bin", record(7) + record(7)),
      ("readme.html", [0]),
      ("batches.meta.txt", Array((CIFARRecord.classNames.joined(separator: "\r\n") + "\n\n").utf8)),
    ])
    let data = try ImageData(at: folder.path)
    XCTAssertEqual(data.training?.labels, [1, 3, 4, 5])
    XCTAssertEqual(data.test?.labels, [9])
    XCTAssertEqual(data.others.map(\.name), ["mine.bin"])
    XCTAssertEqual(data.others.first?.labels, [7, 7])
    XCTAssertEqual(data.source, .cifar10)
    XCTAssertEqual(data.training?.classCounts, [0, 1, 0, 1, 1, 1, 0, 0, 0, 0])
  }

  func testOneFileIsOneSet() throws {
    let folder = try self.folder([("some", record(2) + record(3))])
    let data = try ImageData(at: "\(folder.path)/some")
    XCTAssertNil(data.training)
    XCTAssertEqual(data.others.first?.labels, [2, 3])
    XCTAssertEqual(data.all.count, 1)
  }

  func testTheOfficialArchivesFolderIsLookedInto() throws {
    let folder = try self.folder([("cifar-10-batches-bin/test_batch.bin", record(2))])
    XCTAssertEqual(try ImageData(at: folder.path).test?.labels, [2])
  }

  func testPixelsComeInTheOrderHeightWidthChannel() throws {
    let folder = try self.folder([
      ("data_batch_1.bin", record(0)), ("data_batch_2.bin", record(1, shade: 100)),
    ])
    let training = try XCTUnwrap(try ImageData(at: folder.path).training)
    for (index, shade) in [0, 100].enumerated() {
      XCTAssertEqual(
        try training.image(index), (0..<3072).map { (place: Int) in UInt8((place + shade) & 0xff) })
    }
    let normalization = ChannelNormalization(mean: [0.5, 0, 0], standardDeviation: [0.25, 1, 2])
    let image = try training.image(0, normalized: normalization)
    XCTAssertEqual(image[3 * 20], (Float(60) / 255 - 0.5) / 0.25)
    XCTAssertEqual(image[3 * 20 + 1], Float(61) / 255)
    XCTAssertEqual(image[3 * 20 + 2], Float(62) / 255 / 2)
  }

  func testMeanAndDeviationAreThoseOfAllValues() throws {
    let records = (0..<300).map { number in
      record(UInt8(number % 10)).prefix(1) + record(0).dropFirst().map { $0 / UInt8(number % 7 + 1) }
    }
    let folder = try self.folder([("data_batch_1.bin", records.flatMap { $0 })])
    let training = try XCTUnwrap(try ImageData(at: folder.path).training)
    let normalization = try training.normalization()
    for channel in 0..<3 {
      var values: [Double] = []
      for record in records {
        for place in 0..<1024 { values.append(Double(record[1 + channel * 1024 + place]) / 255) }
      }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares: [Double] = values.map { ($0 - mean) * ($0 - mean) }
      let variance = squares.reduce(0, +) / Double(values.count)
      XCTAssertEqual(Double(normalization.mean[channel]), mean, accuracy: 1e-6)
      XCTAssertEqual(Double(normalization.standardDeviation[channel]), variance.squareRoot(), accuracy: 1e-6)
    }
    // A part that is the whole gives the same, image by image.
    XCTAssertEqual(try training.prefix(300).normalization(), normalization)
    XCTAssertNotEqual(try training.prefix(299).normalization(), normalization)
    let black = ChannelNormalization(ChannelSums())
    XCTAssertEqual(black.standardDeviation, [1, 1, 1])
  }

  func testPartsKeepTheirImages() throws {
    let folder = try self.folder([
      ("data_batch_1.bin", [3, 1, 3, 2, 1, 3].flatMap { record($0, shade: Int($0)) })
    ])
    let training = try XCTUnwrap(try ImageData(at: folder.path).training)
    let part = training.selecting([3, 0]).selecting([0])
    XCTAssertEqual(part.labels, [2])
    XCTAssertEqual(try part.image(0)[0], 2)
    XCTAssertEqual(training.balancedPrefix(perClass: 1).labels, [3, 1, 2])
    XCTAssertEqual(training.prefix(99).count, 6)
    XCTAssertEqual(try training.fingerprint(), try training.prefix(6).fingerprint())
    XCTAssertNotEqual(try training.fingerprint(), try training.prefix(5).fingerprint())
  }

  // MARK: - Hostile files

  func testCutFilesAreRefusedByNameWithTheByte() throws {
    let whole = record(1) + record(2)
    for count in [1, 3072, 3074, 6145] {
      let folder = try self.folder([
        ("data_batch_1.bin", record(1)), ("test_batch.bin", Array((whole + whole).prefix(count))),
      ])
      assertRefused(
        folder.path,
        "test_batch.bin: byte \(count / 3073 * 3073): the last record has \(count % 3073) of 3073 bytes")
    }
    assertRefused(try folder([("data_batch_1.bin", [])]).path, "data_batch_1.bin: is empty")
  }

  func testLabelsThatAreNoClassAreRefusedWithTheByte() throws {
    var bytes = (0..<600).flatMap { record(UInt8($0 % 10)) }
    bytes[3073 * 511] = 10
    assertRefused(
      try folder([("data_batch_3.bin", bytes)]).path, "data_batch_3.bin: byte 1570303: the label is 10")
    bytes[3073] = 255
    assertRefused(try folder([("x.bin", bytes)]).path, "x.bin: byte 3073: the label is 255")
  }

  /// Pages that a server sent instead, other archives and other data sets under the name of a batch.
  func testOtherContentsAreCalledWhatTheyAre() throws {
    let pages = [
      "<!DOCTYPE html>\n<html>", "\n  <HTML><head>", "\u{feff}<!doctype HTML public>",
      "<!-- x --><html lang=\"en\">",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE x><html>", "<head><title>404 Not Found</title></head>",
    ]
    var contents = pages.map { (Array($0.utf8), "holds no records of images: it is a web page (HTML)") }
    contents += [
      ([0x1f, 0x8b, 8, 0], "it is a gzip file"), ([0x50, 0x4b, 3, 4, 0], "it is a .zip"),
      (Array("Rar!\u{1a}".utf8), "it is a RAR archive"), ([0x80, 0x02, 0x7d, 0x71], "it is a Python pickle"),
      (Array("MATLAB 5.0 MAT-file".utf8), "it is a MATLAB file"),
      (Array("version https://git-lfs.github.com/spec/v1".utf8), "it is a Git LFS pointer"),
      (
        [UInt8](repeating: 0, count: 5 * 3074), "has records of 3074 bytes, as CIFAR-100 has, and not of 3073"
      ),
      (Array("Not Found".utf8), "the last record has 9 of 3073 bytes"),
    ]
    for (bytes, message) in contents {
      assertRefused(
        try folder([("data_batch_1.bin", record(1)), ("test_batch.bin", bytes)]).path, message)
    }
    // The same where the size happens to be right.
    let page = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 3067)
    assertRefused(try folder([("data_batch_1.bin", page)]).path, "it is a web page (HTML)")
  }

  func testMissingBatchesAreNamed() throws {
    func missing(_ numbers: [Int], _ names: [String]? = nil) throws -> [String] {
      var files = numbers.map { ("data_batch_\($0).bin", record(1)) } + [("test_batch.bin", record(2))]
      if let names { files.append(("batches.meta.txt", Array(names.joined(separator: "\n").utf8))) }
      return try ImageData(at: folder(files).path).missingBatches
    }
    let others = (0..<10).map { "class \($0)" }
    XCTAssertEqual(try missing([1, 2, 4, 5]), ["data_batch_3.bin"])
    XCTAssertEqual(try missing([2, 3, 4]), ["data_batch_1.bin", "data_batch_5.bin"])
    XCTAssertEqual(try missing([1, 2, 3, 4, 5]), [])
    XCTAssertEqual(try missing([1, 3], others), ["data_batch_2.bin"])
    XCTAssertEqual(try missing([1, 2], others), [])
    XCTAssertEqual(try missing([]), [])
  }

  func testAByteOrderMarkIsNoPartOfAClassName() throws {
    let names = CIFARRecord.classNames
    for text in [
      "\u{feff}" + names.joined(separator: "\n"), "\u{feff}\r\n" + names.joined(separator: "\r\n") + "\r\n",
    ] {
      let folder = try self.folder([("test_batch.bin", record(1)), ("batches.meta.txt", Array(text.utf8))])
      let data = try ImageData(at: folder.path)
      XCTAssertEqual(data.classNames, names)
      XCTAssertEqual(data.source, .cifar10)
    }
  }

  func testWhatIsNoFileIsRefused() throws {
    let folder = try self.folder([("note.txt", [1])])
    assertRefused(folder.path, "has no .bin files")
    assertRefused("\(folder.path)/none", "none: cannot be opened: No such file or directory")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/data_batch_1.bin", withIntermediateDirectories: true)
    assertRefused(folder.path, "data_batch_1.bin: is not an ordinary file")
    let pipes = try self.folder([])
    mkfifo("\(pipes.path)/test_batch.bin", 0o600)
    assertRefused(pipes.path, "test_batch.bin: is not an ordinary file")
  }

  func testClassNamesAreTenPlainWords() throws {
    let names = CIFARRecord.classNames
    func refused(_ text: [UInt8], _ expected: String, line: UInt = #line) throws {
      let folder = try self.folder([("test_batch.bin", record(1)), ("batches.meta.txt", text)])
      assertRefused(folder.path, expected, line: line)
    }
    try refused(Array(names.dropLast().joined(separator: "\n").utf8), "batches.meta.txt: has 9 class names")
    try refused(Array((names + ["boat"]).joined(separator: "\n").utf8), "has 11 class names")
    try refused(Array((names.dropLast() + ["bird"]).joined(separator: "\n").utf8), "has 9 class names")
    try refused([0xff], "is no text")
    try refused(Array((names.dropLast() + ["\u{1b}[31m"]).joined(separator: "\n").utf8), "odd characters")
    try refused([UInt8](repeating: 0x61, count: 5000), "has 5000 bytes")
    let folder = try self.folder([
      ("test_batch.bin", record(1)),
      ("batches.meta.txt", Array("a b c d e f g h i j".replacing(" ", with: "\n").utf8)),
    ])
    XCTAssertEqual(try ImageData(at: folder.path).source, .other)
  }

  func testAFileThatIsCutWhileItIsUsedIsAnErrorNotACrash() throws {
    let folder = try self.folder([("data_batch_1.bin", (0..<40).flatMap { record(UInt8($0 % 10)) })])
    let training = try XCTUnwrap(try ImageData(at: folder.path).training)
    let loader = BatchLoader(
      BatchPlan(training, batchSize: 16, normalization: try training.normalization(), shuffles: false))
    XCTAssertEqual(truncate("\(folder.path)/data_batch_1.bin", 20 * 3073), 0)
    XCTAssertThrowsError(
      try {
        for _ in 0..<3 { _ = try loader.next() }
      }()
    ) { XCTAssertTrue("\($0)".contains("data_batch_1.bin: byte 61461: ends here"), "\($0)") }
    XCTAssertEqual(loader.position, BatchPosition(epoch: 0, step: 1))
  }

  // MARK: - The real images

  /// Where the environment says they are: the official ones, or the same recovered from a JPEG copy.
  func testCIFAR10() throws {
    guard let path = ProcessInfo.processInfo.environment["CIFAR10_DIR"] else {
      throw XCTSkip("CIFAR10_DIR is not set: give it the folder of data_batch_1.bin … test_batch.bin")
    }
    let data = try ImageData(at: path)
    XCTAssertEqual(data.training?.classCounts, [Int](repeating: 5000, count: 10))
    XCTAssertEqual(data.test?.classCounts, [Int](repeating: 1000, count: 10))
    XCTAssertEqual(data.training?.labels.prefix(10), [6, 9, 9, 4, 1, 1, 2, 7, 8, 3])
    XCTAssertEqual(data.test?.labels.prefix(10), [3, 8, 8, 0, 6, 6, 1, 6, 3, 1])
    let normalization = try XCTUnwrap(data.training).normalization()
    // The constants that are used everywhere for the official images.
    for (found, expected) in zip(normalization.mean, [0.4914, 0.4822, 0.4465] as [Float]) {
      XCTAssertEqual(found, expected, accuracy: 0.005)
    }
    for (found, expected) in zip(normalization.standardDeviation, [0.2470, 0.2435, 0.2616] as [Float]) {
      XCTAssertEqual(found, expected, accuracy: 0.005)
    }
  }
}
