import SystemFiles
import TestFolders
import XCTest

/// Lines come as they were written, however they are cut up on their way, and one without an end is given up.
final class LineReaderTests: XCTestCase {
  /// What is read of a file.
  private func lines(_ bytes: [UInt8]) throws -> [LineReader.Line] {
    let path = temporaryPath("lines")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return all(LineReader(descriptor))
  }

  private func all(_ reader: LineReader) -> [LineReader.Line] {
    var reader = reader
    var lines: [LineReader.Line] = []
    while let line = reader.next() { lines.append(line) }
    XCTAssertNil(reader.next(), "the end stays the end")
    return lines
  }

  func testLinesAreReadAsTheyWereWritten() throws {
    for (text, expected) in [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\na\n", ["", "", "a"]),
      ("a\r\nb\r\n", ["a", "b"]), ("a\rb\n", ["a\rb"]), ("é שלום\n🙂", ["é שלום", "🙂"]),
      ("a\u{0}b\n", ["a\u{0}b"]),
    ] as [(String, [String])] {
      XCTAssertEqual(try lines(Array(text.utf8)), expected.map { .line($0) }, text)
    }
    XCTAssertEqual(try lines([0x61, 0xff, 0x0a]), [.line("a\u{fffd}")])
  }

  func testALineMayBeSoLongAndNoLonger() throws {
    let most = [UInt8](repeating: 0x61, count: LineReader.mostBytes)
    let longest = LineReader.Line.line(String(decoding: most, as: UTF8.self))
    XCTAssertEqual(try lines(most), [longest])
    XCTAssertEqual(try lines([0x62, 0x0a] + most + [0x0a, 0x63]), [.line("b"), longest, .line("c")])
    for bytes in [most + [0x61], most + [0x61, 0x0a, 0x63], most + most + most] {
      XCTAssertEqual(try lines(bytes), [.tooLong])
      XCTAssertEqual(try lines([0x62, 0x0a] + bytes), [.line("b"), .tooLong])
    }
  }

  func testALineWithoutAnEndIsGivenUp() throws {
    let descriptor = open("/dev/zero", O_RDONLY)
    defer { close(descriptor) }
    XCTAssertEqual(all(LineReader(descriptor)), [.tooLong])
  }

  func testPiecesOfALineAreJoined() throws {
    var ends: [Int32] = [0, 0]
    XCTAssertEqual(pipe(&ends), 0)
    var reader = LineReader(ends[0])
    for pieces in [["one", " two\n"], ["a", "b", "c\nde"], ["f\n"]] {
      for piece in pieces { _ = write(ends[1], piece, piece.utf8.count) }
      let expected = ["one two": "one two", "abc": "abc", "f": "def"]
      let start = pieces.joined().split(separator: "\n")[0]
      XCTAssertEqual(reader.next(), .line(expected[String(start)] ?? ""))
    }
    close(ends[1])
    XCTAssertNil(reader.next())
    close(ends[0])
  }
}
