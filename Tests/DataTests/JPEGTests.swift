import Foundation
import XCTest

@testable import Pictures

final class JPEGTests: XCTestCase {
  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/pictures").path
    return Array(try XCTUnwrap(FileManager.default.contents(atPath: "\(folder)/\(name)"), name))
  }

  /// Without the library, what is left to hold is that the message says so.
  private func requireLibrary() throws {
    guard !JPEG.isAvailable else { return }
    assertRefused(try bytes("rgb.jpg"), "libjpeg-turbo) is not installed; install it (")
    throw XCTSkip("needs: apt-get install libturbojpeg0 (on Ubuntu libturbojpeg)")
  }

  private func assertRefused(_ bytes: [UInt8], _ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try PictureFormats.read(bytes), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  /// The greatest difference of two colours.
  private func difference(_ first: Picture, _ second: Picture) -> Int {
    guard first.width == second.width, first.height == second.height else { return 256 }
    return zip(first.pixels, second.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }

  /// Other versions of the library may round otherwise.
  func testEveryKindIsReadAsPillowReadsIt() throws {
    try requireLibrary()
    for name in ["rgb.jpg", "progressive.jpg", "grey.jpg"] {
      let read = try PictureFormats.read(try bytes(name))
      XCTAssertLessThanOrEqual(difference(read, try PPM.read(try bytes("\(name).expected.ppm"))), 4, name)
    }
  }

  func testInksAreRefused() throws {
    try requireLibrary()
    assertRefused(try bytes("inks.jpg"), "printer's inks (CMYK); save it in a screen's colours (RGB)")
  }

  // MARK: - How the camera was held

  func testAPhotoStandsUprightHoweverTheCameraWasHeld() throws {
    try requireLibrary()
    let upright = try PPM.read(try bytes("rgb.ppm"))
    for number in 1...8 {
      let read = try PictureFormats.read(try bytes("turned\(number).jpg"))
      XCTAssertEqual([read.width, read.height], [37, 23], "\(number)")
      XCTAssertLessThanOrEqual(difference(read, upright), 16, "\(number)")
    }
  }

  func testPNGHasTheSameMark() throws {
    XCTAssertTrue(try PictureFormats.read(try bytes("turned6.png")) == PPM.read(try bytes("rgb.ppm")))
  }

  /// Two rows "abc" and "def", each letter a grey level.
  func testTheEightOrientations() {
    let letters = Picture(width: 3, height: 2, grey: Array("abcdef".utf8))
    let table: [(Int, [String])] = [
      (1, ["abc", "def"]), (2, ["cba", "fed"]), (3, ["fed", "cba"]), (4, ["def", "abc"]),
      (5, ["ad", "be", "cf"]), (6, ["da", "eb", "fc"]), (7, ["fc", "eb", "da"]), (8, ["cf", "be", "ad"]),
    ]
    XCTAssertEqual(table.count, Orientation.allCases.count)
    for (number, rows) in table {
      let turned = letters.turned(by: Orientation(rawValue: number)!)
      let read = (0..<turned.height).map { y in
        String(decoding: (0..<turned.width).map { turned[$0, y].red }, as: UTF8.self)
      }
      XCTAssertEqual(read, rows, "\(number)")
    }
  }

  /// A block with entries of a tag, a type, a count and four bytes of values.
  private func block(isLittle: Bool, _ entries: [(tag: Int, type: Int, value: [UInt8])]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 255) }
      return isLittle ? bytes : bytes.reversed()
    }
    return Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(entries.count, 2)
      + entries.flatMap { number($0.tag, 2) + number($0.type, 2) + number(1, 4) + $0.value } + number(0, 4)
  }

  func testTheMarkIsReadInBothByteOrders() {
    let other: (tag: Int, type: Int, value: [UInt8]) = (0x010f, 2, [0, 0, 0, 0])
    for number in 1...8 {
      let value = UInt8(number)
      let little = block(isLittle: true, [other, (0x0112, 3, [value, 0, 0, 0])])
      let big = block(isLittle: false, [other, (0x0112, 3, [0, value, 0, 0])])
      let long = block(isLittle: false, [(0x0112, 4, [0, 0, 0, value]), other])
      for block in [little, big, long] {
        XCTAssertEqual(Exif.orientation(block[...]).rawValue, number)
        // A slice's first index is not 0.
        XCTAssertEqual(Exif.orientation(([9, 9, 9] + block).dropFirst(3)).rawValue, number)
      }
    }
  }

  func testWhatTellsNoOrientationIsUpright() {
    let turned: (tag: Int, type: Int, value: [UInt8]) = (0x0112, 3, [0, 6, 0, 0])
    let whole = block(isLittle: false, [turned])
    XCTAssertEqual(Exif.orientation(whole[...]), .quarterTurn)
    // Cut off before the value.
    for count in 0..<20 { XCTAssertEqual(Exif.orientation(whole.prefix(count)), .upright, "\(count)") }
    for value: [UInt8] in [[0, 0, 0, 0], [0, 9, 0, 0], [255, 255, 0, 0]] {
      XCTAssertEqual(Exif.orientation(block(isLittle: false, [(0x0112, 3, value)])[...]), .upright)
    }
    XCTAssertEqual(Exif.orientation(block(isLittle: false, [(0x0112, 2, [0, 6, 0, 0])])[...]), .upright)
    // A directory that lies outside, and one that claims more entries than there are.
    var outside = whole
    outside.replaceSubrange(4..<8, with: [255, 255, 255, 255])
    XCTAssertEqual(Exif.orientation(outside[...]), .upright)
    var many = block(isLittle: false, [(0x010f, 2, [0, 0, 0, 0])])
    many.replaceSubrange(8..<10, with: [255, 255])
    XCTAssertEqual(Exif.orientation(many[...]), .upright)
  }

  /// Segments before Exif's are stepped over, and the first Exif block counts.
  func testTheMarkIsFoundBehindOtherSegments() throws {
    try requireLibrary()
    func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
      [0xff, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 255)] + data
    }
    func exif(_ number: UInt8) -> [UInt8] {
      segment(0xe1, Array("Exif\0\0".utf8) + block(isLittle: true, [(0x0112, 3, [number, 0, 0, 0])]))
    }
    let plain = try bytes("rgb.jpg")
    func width(_ segments: [UInt8]) throws -> Int {
      try PictureFormats.read(plain.prefix(2) + segments + plain.dropFirst(2)).width
    }
    XCTAssertEqual(try width([]), 37)
    XCTAssertEqual(try width(exif(6)), 23)
    XCTAssertEqual(try width(segment(0xe1, Array("http://ns.adobe.com/xap/1.0/\0".utf8)) + exif(8)), 23)
    XCTAssertEqual(try width(segment(0xfe, Array("\u{ff}\u{da}Exif".utf8)) + [0xff] + exif(5)), 23)
    XCTAssertEqual(try width(exif(3) + exif(6)), 37)
    XCTAssertEqual(try width(segment(0xe1, Array("Exif".utf8))), 37)
  }

  // MARK: - Damage

  func testAFileThatEndsTooEarlySaysSo() throws {
    try requireLibrary()
    for name in ["rgb.jpg", "progressive.jpg", "grey.jpg"] {
      let whole = try bytes(name)
      for count in 3..<whole.count {
        assertRefused(Array(whole.prefix(count)), "is a JPEG that ends too early; get a whole copy of it")
      }
    }
  }

  func testDamageIsTold() throws {
    try requireLibrary()
    let whole = try bytes("rgb.jpg")
    let pixels = try XCTUnwrap(whole.indices.first { whole[$0...].starts(with: [0xff, 0xda]) }) + 14
    var damaged = whole
    damaged.replaceSubrange((pixels + 40)..<(pixels + 44), with: [0xff, 0xd3, 0xff, 0xd4])
    assertRefused(damaged, "is a JPEG that is damaged or of a rare kind (libjpeg-turbo: ")
    assertRefused([0xff, 0xd8, 0xff, 0xff] + [UInt8](repeating: 7, count: 300), "is a JPEG that ")
    // Arithmetic coding, 12 bits: kinds that exist.
    let frame = try XCTUnwrap(whole.indices.first { whole[$0...].starts(with: [0xff, 0xc0]) })
    var rare = whole
    rare[frame + 4] = 12
    assertRefused(rare, "(libjpeg-turbo: Unsupported JPEG data precision 12)")
  }

  func testSizesAreLookedAtFirst() throws {
    try requireLibrary()
    var bytes = try bytes("rgb.jpg")
    let frame = try XCTUnwrap(bytes.indices.first { bytes[$0...].starts(with: [0xff, 0xc0]) })
    bytes.replaceSubrange((frame + 5)..<(frame + 9), with: [0xff, 0x00, 0xff, 0x00])
    assertRefused(bytes, "has 65280 x 65280 pixels, more than the 32 million that are read; make it smaller")
    bytes.replaceSubrange((frame + 5)..<(frame + 9), with: [0, 9, 0, 0])
    assertRefused(bytes, "is a JPEG that is damaged")
  }

  /// Some cameras fill the space before the last marker, and many append something behind it.
  func testWhatCamerasAddIsNoDamage() throws {
    try requireLibrary()
    for name in ["rgb.jpg", "progressive.jpg", "grey.jpg"] {
      let whole = try bytes(name)
      let expected = try PictureFormats.read(whole)
      let filled = Array(whole.dropLast(2)) + [UInt8](repeating: 0, count: 24) + whole.suffix(2)
      XCTAssertTrue(try PictureFormats.read(filled) == expected, name)
      XCTAssertTrue(try PictureFormats.read(whole + Array("video".utf8)) == expected, name)
    }
  }

  func testDamagedFilesNeverTrap() throws {
    var state: UInt64 = .random(in: 1...1 << 40)
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for name in ["rgb.jpg", "progressive.jpg", "turned6.jpg", "inks.jpg"] {
      let whole = try bytes(name)
      for _ in 0..<150 {
        var damaged = whole
        // Not the sizes: a picture of millions of pixels takes a debug build too long.
        for _ in 0...draw(3) { damaged[draw(damaged.count)] = UInt8(draw(256)) }
        guard !damaged.indices.contains(where: { claimsManyPixels(damaged[$0...]) }) else { continue }
        _ = try? PictureFormats.read(damaged)
      }
    }
  }

  private func claimsManyPixels(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 9, bytes.first == 0xff, [0xc0, 0xc1, 0xc2].contains(bytes.dropFirst().first) else {
      return false
    }
    let sizes = bytes.dropFirst(5).prefix(4).map { Int($0) }
    return (sizes[0] << 8 | sizes[1]) * (sizes[2] << 8 | sizes[3]) > 1 << 18
  }
}
