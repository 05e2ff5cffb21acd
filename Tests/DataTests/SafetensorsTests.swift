import Checkpoints
import Foundation
import XCTest

final class SafetensorsTests: XCTestCase {
  private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/safetensors").path

  private let sample = Safetensors(
    tensors: [
      "conv1.weight": StoredTensor((0..<6).map { Float($0) - 2.5 }, shape: [1, 2, 3]),
      "steps": StoredTensor([Int64.min, -1, Int64.max], shape: [3]),
      "generator": StoredTensor([UInt64.max], shape: []),
      "bytes": StoredTensor([UInt8]([1, 2, 3]), shape: [3]),
      "nothing": StoredTensor([Float](), shape: [4, 0]),
    ],
    metadata: ["epoch": "3", "name": "\"quoted\" \\ \u{1}\n é 🐸"])

  func testWhatIsWrittenIsReadBitByBit() throws {
    let weird = [Float.nan, -0.0, .infinity, .leastNonzeroMagnitude, Float(bitPattern: 0x7fa0_1234)]
    var file = sample
    file.tensors["weird"] = StoredTensor(weird, shape: [5])
    let read = try Safetensors(bytes: file.bytes)
    XCTAssertEqual(read, file)
    XCTAssertEqual(try XCTUnwrap(read.tensors["weird"]?.floats).map(\.bitPattern), weird.map(\.bitPattern))
    XCTAssertEqual(read.tensors["steps"]?.signedIntegers, [Int64.min, -1, Int64.max])
    XCTAssertEqual(read.tensors["generator"]?.unsignedIntegers, [UInt64.max])
    XCTAssertNil(read.tensors["generator"]?.signedIntegers)
    XCTAssertNil(read.tensors["steps"]?.floats)
    XCTAssertEqual(file.bytes, read.bytes)
  }

  func testHeadersArePaddedToEightBytes() {
    XCTAssertEqual(sample.bytes[0] % 8, 0)
    XCTAssertEqual(sample.bytes[8], UInt8(ascii: "{"))
  }

  /// Every kind of value as the Python package writes it.
  func testFilesOfThePythonPackageAreRead() throws {
    let file = try Safetensors(contentsOf: "\(fixtures)/all-types.safetensors")
    XCTAssertEqual(file.metadata, ["epoch": "3", "note": "línea\n\"2\""])
    XCTAssertEqual(file.tensors.count, 13)
    let half = try XCTUnwrap(file.tensors["f16"])
    XCTAssertEqual(half.shape, [2, 3])
    let expected: [Float] = [0, -0.0, 1, -2.5, 65504, 0x1p-24]
    XCTAssertEqual(half.floats?.map(\.bitPattern), expected.map(\.bitPattern))
    XCTAssertEqual(
      file.tensors["f32"]?.floats?.map(\.bitPattern), [0x3fc0_0000, 0x7f80_0000, 0x7fc0_0000, 1])
    XCTAssertEqual(file.tensors["f64"]?.floats, [0.1, .infinity])
    XCTAssertEqual(file.tensors["i8"]?.signedIntegers, [-128, 127])
    XCTAssertEqual(file.tensors["i16"]?.signedIntegers, [-32768, 32767])
    XCTAssertEqual(file.tensors["i32"]?.signedIntegers, [-2_147_483_648, 2_147_483_647])
    XCTAssertEqual(file.tensors["i64"]?.signedIntegers, [Int64.min, Int64.max])
    XCTAssertEqual(file.tensors["u8"]?.signedIntegers, [0, 255])
    XCTAssertEqual(file.tensors["u64"]?.unsignedIntegers, [0, UInt64.max])
    XCTAssertEqual(file.tensors["bool"]?.signedIntegers, [1, 0])
    XCTAssertEqual(file.tensors["empty"]?.shape, [0, 3])
    XCTAssertEqual(file.tensors["scalar"]?.shape, [])
    XCTAssertEqual(file.tensors["scalar"]?.floats, [7])
    XCTAssertEqual(file.tensors["name with \"quotes\" and é"]?.floats, [1])
  }

  func testThePythonPackageReadsOurFiles() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ours.safetensors"
    try sample.write(to: path)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(fixtures)/make.py", "--check", path]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try XCTSkipIf(process.terminationStatus != 0, "needs: pip install safetensors numpy")
    XCTAssertEqual(
      output,
      """
      metadata 'epoch' '3'
      metadata 'name' '"quoted" \\\\ \\x01\\n é 🐸'
      bytes uint8 [3] [1, 2, 3]
      conv1.weight float32 [1, 2, 3] [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]
      generator uint64 [] [18446744073709551615]
      nothing float32 [4, 0] []
      steps int64 [3] [-9223372036854775808, -1, 9223372036854775807]

      """)
  }

  // MARK: - Hostile files

  private func bytes(header: String, data: Int = 0) -> [UInt8] {
    bytes(header: Array(header.utf8), data: data)
  }

  private func bytes(header: [UInt8], data: Int = 0) -> [UInt8] {
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) } + header
      + [UInt8](repeating: 0, count: data)
  }

  private func assertRefused(_ bytes: [UInt8], _ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try Safetensors(bytes: bytes, path: "net.safetensors"), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
      XCTAssertTrue("\(error)".hasPrefix("net.safetensors: "), "\(error)", line: line)
    }
  }

  func testSizesThatCannotBeAreRefused() {
    assertRefused([], "has 0 bytes")
    assertRefused([1, 0, 0], "has 3 bytes")
    assertRefused([UInt8](repeating: 0xff, count: 8), "byte 0: a header of 18446744073709551615 bytes")
    assertRefused([0, 0, 0, 6, 0, 0, 0, 0], "more than the 100000000")
    assertRefused([9, 0, 0, 0, 0, 0, 0, 0, 0x7b], "has only 1 more")
  }

  /// A name may be a single character of millions of marks.
  func testMessagesShowLittleOfLongNames() {
    let entry = #"{"dtype":"F32","shape":[1],"data_offsets":[0,4]}"#
    let long = [
      "a" + String(repeating: "\u{301}", count: 500_000), String(repeating: "x", count: 1001),
      String(repeating: "\\u0301", count: 100_000),
    ]
    let short = ["a" + String(repeating: "\u{301}", count: 450), String(repeating: "x", count: 1000)]
    for name in long + short {
      for header in [
        "{\"\(name)\":1}", "{\"\(name)\":{}}", "{\"\(name)\":\(entry),\"\(name)\":\(entry)}",
        "{\"a\":{\"\(name)\":1}}", "{\"a\":{\"dtype\":\"\(name)\"}}",
        "{\"__metadata__\":{\"\(name)\":1}}", "{\"__metadata__\":{\"\(name)\":\"\",\"\(name)\":\"\"}}",
        "{\"\(name)\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
      ] {
        let file = bytes(header: header, data: 8)
        XCTAssertThrowsError(try Safetensors(bytes: file, path: "n")) { error in
          XCTAssertLessThan(
            "\(error)".utf8.count, 600, String(decoding: header.utf8.prefix(60), as: UTF8.self))
          if long.contains(name) {
            XCTAssertTrue("\(error)".contains("a name of more than 1000 bytes"), "\(error)")
          }
        }
      }
    }
    XCTAssertNoThrow(try Safetensors(bytes: bytes(header: "{\"\(short[1])\":\(entry)}", data: 4)))
  }

  func testWhatIsNoHeaderIsRefusedWithItsPlace() {
    let table: [(String, Int, String)] = [
      ("", 0, "byte 8: the header: it does not begin with '{'"),
      (" {}", 0, "byte 8: the header: it does not begin with '{'"),
      ("{", 0, "byte 9: the header: it ends where"),
      ("{}x", 0, "byte 10: the header: there is 'x' where the end"),
      ("[]", 0, "does not begin with '{'"),
      (#"{"a":1}"#, 0, "byte 13: the header: the tensor 'a': there is '1' where '{'"),
      (#"{"a"}"#, 0, "where ':' should be"),
      (#"{"a":{},}"#, 0, "'dtype' is missing"),
      (#"{"__metadata__":{"a":"b",}}"#, 0, "there is '}' where"),
      (#"{"__metadata__":{"a":1}}"#, 0, "there is '1' where '\"'"),
      (#"{"__metadata__":{"a":"1","a":"2"}}"#, 0, "'a' twice"),
      (#"{"__metadata__":{},"__metadata__":{}}"#, 0, "__metadata__ is there twice"),
      ("{\"a", 0, "a string that does not end"),
      ("{\"a\n\":{}}", 0, "control character"),
      (#"{"\q":{}}"#, 0, "an escape that JSON does not have"),
      (#"{"\u12":{}}"#, 0, "hexadecimal digit"),
      (#"{"\ud800":{}}"#, 0, "half of a character"),
      (#"{"\ud800\u0041":{}}"#, 0, "half of a character"),
      (#"{"\udc00":{}}"#, 0, "half of a character"),
      (String(repeating: "{\"a\":", count: 5000), 0, "is none of dtype"),
    ]
    for (header, data, expected) in table { assertRefused(bytes(header: header, data: data), expected) }
    assertRefused(
      bytes(header: Array("{\"".utf8) + [0xff] + Array("\":{}}".utf8)),
      "byte 9: the header: a string that is not UTF-8")
    assertRefused(bytes(header: Array("{\"".utf8) + [0xc0, 0x80] + Array("\":{}}".utf8)), "not UTF-8")
  }

  private func tensor(
    dtype: String = "F32", shape: String = "[1]", offsets: String = "[0,4]", data: Int = 4
  ) -> [UInt8] {
    bytes(
      header: #"{"t":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":\#(offsets)}}"#, data: data)
  }

  func testTensorsThatDoNotFitAreRefusedByName() {
    XCTAssertNoThrow(try Safetensors(bytes: tensor()))
    assertRefused(tensor(dtype: "F33"), "the tensor 't': its dtype 'F33'")
    assertRefused(tensor(shape: "[2]"), "F32 of shape [2] is 8 bytes, but its data_offsets say 4")
    assertRefused(tensor(shape: "[-1]"), "there is '-' where a whole number")
    assertRefused(tensor(shape: "[1.0]"), "there is '.' where ']'")
    assertRefused(tensor(shape: "[1e0]"), "there is 'e' where ']'")
    assertRefused(tensor(shape: "[01]"), "starts with 0")
    assertRefused(tensor(shape: "[9223372036854775807,2]"), "larger than any memory")
    assertRefused(tensor(shape: "[4611686018427387905,4]"), "larger than any memory")
    assertRefused(tensor(shape: "[9223372036854775808]"), "larger than any file")
    assertRefused(tensor(shape: "[99999999999999999999999]"), "larger than any file")
    assertRefused(
      tensor(shape: "[\(Array(repeating: "1", count: 17).joined(separator: ","))]"), "more than 16")
    assertRefused(tensor(offsets: "[4,0]"), "not a beginning and an end")
    assertRefused(tensor(offsets: "[0]"), "not a beginning and an end")
    assertRefused(tensor(offsets: "[0,4,8]"), "more than 2 numbers")
    assertRefused(tensor(offsets: "[0,8]"), "end at 8, but the file has 4 bytes")
    assertRefused(tensor(offsets: "[9223372036854775803,9223372036854775807]"), "the file has 4 bytes")
    assertRefused(tensor(data: 5), "the tensors end at 4, but there are 5 bytes")
    assertRefused(tensor(offsets: "[1,5]", data: 5), "leaves bytes before it")
    assertRefused(tensor(data: 3), "the file has 3 bytes of data")
    assertRefused(
      bytes(header: #"{"t":{"dtype":"F32","shape":[],"data_offsets":[0,4],"x":[]}}"#, data: 4),
      "'x' is none of")
    assertRefused(
      bytes(header: #"{"t":{"dtype":"F32","dtype":"F32","shape":[],"data_offsets":[0,4]}}"#, data: 4),
      "'dtype' is there twice")
    assertRefused(bytes(header: #"{"t":{"dtype":"F32","shape":[]}}"#), "'data_offsets' is missing")
  }

  func testOverlapsAndDuplicatesAreRefused() {
    let entry = #"{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#
    let later = #"{"dtype":"F32","shape":[2],"data_offsets":[4,12]}"#
    assertRefused(bytes(header: #"{"a":\#(entry),"b":\#(later)}"#, data: 12), "the tensor 'b' overlaps")
    assertRefused(bytes(header: #"{"a":\#(entry),"b":\#(entry)}"#, data: 8), "overlaps")
    assertRefused(bytes(header: #"{"a":\#(entry),"a":\#(entry)}"#, data: 8), "'a' is there twice")
    assertRefused(bytes(header: #"{"a":\#(entry),"\u0061":\#(entry)}"#, data: 8), "'a' is there twice")
  }

  /// Seeded damage of every kind: an error or a file that can be used, never a trap.
  func testDamagedFilesNeverTrap() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 1...1 << 40, using: &generator)
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let whole = sample.bytes
    var read = 0
    for _ in 0..<4000 {
      var damaged = whole
      for _ in 0...draw(3) {
        switch draw(3) {
        case 0: damaged[draw(damaged.count)] = UInt8(draw(256))
        case 1: damaged.remove(at: draw(damaged.count))
        default: damaged.insert(UInt8(draw(256)), at: draw(damaged.count))
        }
      }
      if let file = try? Safetensors(bytes: damaged) {
        read += 1
        for tensor in file.tensors.values { _ = (tensor.floats, tensor.signedIntegers) }
      }
    }
    XCTAssertLessThan(read, 4000, "seed \(seed)")
  }

  // MARK: - Writing

  func testWritingReplacesTheFileWholeAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], to: "net.safetensors")
    try folder.write([UInt8](repeating: 9, count: 100_000), to: "net.safetensors.tmp")
    try sample.write(to: path)
    XCTAssertEqual(try Safetensors(contentsOf: path), sample)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["net.safetensors"])
  }

  func testAFullDiskIsAnErrorAndTheOldCheckpointStays() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], to: "net.safetensors")
    // A limit on file sizes acts as a full disk does: a write comes back short, the next fails.
    var old = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old)
    var small = rlimit(rlim_cur: 1000, rlim_max: old.rlim_max)
    signal(SIGXFSZ, SIG_IGN)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old) }
    let large = Safetensors(tensors: ["t": StoredTensor([Float](repeating: 1, count: 1000), shape: [1000])])
    XCTAssertThrowsError(try large.write(to: path)) { error in
      XCTAssertTrue("\(error)".contains("\(path): cannot be written: File too large"), "\(error)")
    }
    XCTAssertEqual(FileManager.default.contents(atPath: path), Data([1, 2, 3]))
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["net.safetensors"])
  }

  func testAWriterDoesNotDisturbAnother() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/net.safetensors"
    let descriptor = open(path + ".tmp", O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    XCTAssertEqual(flock(descriptor, LOCK_EX), 0)
    XCTAssertThrowsError(try sample.write(to: path)) {
      XCTAssertTrue("\($0)".contains("is being written by another program"), "\($0)")
    }
  }

  func testPlacesThatCannotBeWrittenOrReadSaySo() throws {
    let folder = try TemporaryFolder()
    XCTAssertThrowsError(try sample.write(to: "\(folder.path)/none/net.safetensors")) {
      XCTAssertTrue("\($0)".contains("No such file or directory; check that its folder"), "\($0)")
    }
    XCTAssertThrowsError(try Safetensors(contentsOf: folder.path)) {
      XCTAssertTrue("\($0)".contains("is not an ordinary file"), "\($0)")
    }
    mkfifo("\(folder.path)/pipe", 0o600)
    XCTAssertThrowsError(try Safetensors(contentsOf: "\(folder.path)/pipe")) {
      XCTAssertTrue("\($0)".contains("is not an ordinary file"), "\($0)")
    }
    let sparse = try folder.write([], to: "sparse")
    XCTAssertEqual(truncate(sparse, off_t(Safetensors.maximumFileSize) + 1), 0)
    XCTAssertThrowsError(try Safetensors(contentsOf: sparse)) {
      XCTAssertTrue("\($0)".contains("more than the 2147483648 that are read"), "\($0)")
    }
  }
}

extension StoredTensor {
  /// The values of whole numbers that fit 64 bits with a sign; nil for others.
  fileprivate var signedIntegers: [Int64]? {
    switch element {
    case .bool, .uint8: return bytes.map { Int64($0) }
    case .int8: return bytes.map { Int64(Int8(bitPattern: $0)) }
    case .uint16: return integers(UInt16.self).map { Int64($0) }
    case .int16: return integers(Int16.self).map { Int64($0) }
    case .uint32: return integers(UInt32.self).map { Int64($0) }
    case .int32: return integers(Int32.self).map { Int64($0) }
    case .int64: return integers(Int64.self)
    case .uint64:
      let values = integers(UInt64.self)
      return values.allSatisfy { $0 <= UInt64(Int64.max) } ? values.map { Int64($0) } : nil
    default: return nil
    }
  }

  /// The values of a U64 tensor; nil for others.
  fileprivate var unsignedIntegers: [UInt64]? { element == .uint64 ? integers(UInt64.self) : nil }

  private func integers<Value: FixedWidthInteger>(_ type: Value.Type) -> [Value] {
    bytes.withUnsafeBytes { raw in
      (0..<raw.count / MemoryLayout<Value>.size).map {
        Value(
          littleEndian: raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Value>.size, as: Value.self))
      }
    }
  }
}
