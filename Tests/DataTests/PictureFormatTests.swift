import Foundation
import XCTest

@testable import Pictures

final class PictureFormatTests: XCTestCase {
  private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pictures").path

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try XCTUnwrap(FileManager.default.contents(atPath: "\(fixtures)/\(name)"), name))
  }

  /// A seeded picture: part noise, part flat, so that literals and references occur.
  private func sample(_ width: Int, _ height: Int, grey: Bool = false, seed: UInt64 = 1) -> Picture {
    var state = seed
    var picture = Picture(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width where (x / 5 + y / 3) % 2 == 0 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = state >> 40
        picture[x, y] =
          grey
          ? RGB(UInt8(value & 255), UInt8(value & 255), UInt8(value & 255))
          : RGB(UInt8(value & 255), UInt8(value >> 8 & 255), UInt8(value >> 16 & 255))
      }
    }
    return picture
  }

  func testEveryKindIsReadAsPillowReadsIt() throws {
    for name in [
      "rgb.png", "grey.png", "bits.png", "palette.png", "grey16.png", "alpha.png", "rgb.bmp", "grey.pgm",
    ] {
      let read = try PictureFormats.read(try bytes(name))
      let expected = try PPM.read(try bytes("\(name).expected.ppm"))
      XCTAssertEqual(read.width, 37, name)
      XCTAssertEqual(read.height, 23, name)
      XCTAssertTrue(read == expected, name)
    }
  }

  func testWhatIsWrittenIsRead() throws {
    for (width, height) in [(1, 1), (3, 2), (37, 23), (300, 200)] {
      for grey in [false, true] {
        let picture = sample(width, height, grey: grey)
        XCTAssertTrue(try PictureFormats.read(PNG.bytes(picture)) == picture, "\(width) x \(height)")
        XCTAssertTrue(try PictureFormats.read(PPM.bytes(picture)) == picture, "\(width) x \(height)")
      }
    }
    let flat = Picture(width: 640, height: 480, color: RGB(1, 2, 3))
    XCTAssertTrue(try PNG.read(PNG.bytes(flat)) == flat)
    XCTAssertLessThan(try PNG.bytes(flat).count, 12_000)
  }

  func testPillowReadsOurPNG() throws {
    let folder = try TemporaryFolder()
    for (grey, mode) in [(false, "RGB"), (true, "L")] {
      let picture = sample(61, 47, grey: grey)
      let path = try folder.write(PNG.bytes(picture), to: "ours.png")
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "\(fixtures)/make.py", "--check", path]
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      try XCTSkipIf(process.terminationStatus != 0, "needs: pip install pillow numpy")
      XCTAssertEqual(output, "\(mode) 61 47 \(try Zlib.crc32(picture.pixels[...]))\n")
    }
  }

  func testChecksumsOfKnownTexts() throws {
    XCTAssertEqual(try Zlib.crc32(Array("123456789".utf8)[...]), 0xcbf4_3926)
    // The last four bytes of zlib's format are its own checksum.
    XCTAssertEqual(try Zlib.pack(Array("Wikipedia".utf8)).suffix(4), [0x11, 0xe6, 0x03, 0x98])
  }

  // MARK: - Hostile files

  private func assertRefused(_ bytes: [UInt8], _ expected: String, line: UInt = #line) {
    XCTAssertThrowsError(try PictureFormats.read(bytes), line: line) { error in
      XCTAssertTrue("\(error)".contains(expected), "\(error)", line: line)
    }
  }

  func testWhatIsNoPictureSaysWhatIsRead() {
    assertRefused([], "is no picture of a known format (PNG, JPEG, PPM/PGM, BMP); save it as PNG or JPEG")
    assertRefused(Array("P6 0 3 255\n".utf8), "has a size of 0 x 3 pixels")
    assertRefused(Array("P6 99999 99999 255\n".utf8), "more than the 32 million")
    assertRefused(Array("P6 9999999999 9999999999 255\n".utf8), "more than the 32 million")
    assertRefused(Array("P6 2 2 65535\n".utf8), "values up to 65535")
    assertRefused(Array("P6 2 x".utf8), "header is damaged")
    assertRefused(Array("P6 2 2 255\nabc".utf8), "ends too early")
    assertRefused(Array("P5#".utf8), "header is damaged")
  }

  func testFormatsThatAreNotReadAreNamed() {
    func box(_ brand: String) -> [UInt8] { [0, 0, 0, 24] + Array("ftyp\(brand)\0\0\0\0".utf8) }
    let table: [([UInt8], String)] = [
      (Array("GIF89a".utf8), "is a GIF,"), (Array("RIFF\u{1}\0\0\0WEBPVP8 ".utf8), "is a WebP picture,"),
      (Array("II*\0".utf8), "is a TIFF picture,"), (Array("MM\0*".utf8), "is a TIFF picture,"),
      (box("heic"), "is a HEIC picture, as iPhones take them,"), (box("mif1"), "is a HEIC picture,"),
      (box("avif"), "is an AVIF picture,"), (box("isom"), "is no picture of a known format"),
      (Array("RIFF\u{1}\0\0\0WAVEfmt ".utf8), "is no picture of a known format"),
    ]
    for (bytes, expected) in table { assertRefused(bytes, expected) }
  }

  /// A PNG's chunk with a right checksum.
  private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
    let content = Array(type.utf8) + data
    return number(data.count) + content + number(Int((try? Zlib.crc32(content[...])) ?? 0))
  }

  private func png(_ header: [UInt8], _ rest: [UInt8] = []) -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", header) + rest
  }

  func testPNGFilesThatLieAreRefused() throws {
    let oneGrey: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let end = chunk("IEND", [])
    assertRefused(
      png([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 8, 2, 0, 0, 0], end), "more than the 32")
    assertRefused(png([0, 0, 0, 1, 0, 0, 0, 1, 8, 5, 0, 0, 0], end), "a kind that does not exist")
    assertRefused(png([0, 0, 0, 1, 0, 0, 0, 1, 3, 0, 0, 0, 0], end), "a kind that does not exist")
    assertRefused(png([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 1], end), "interlaced")
    assertRefused(png(oneGrey), "ends too early")
    assertRefused(png(oneGrey, end), "do not begin as zlib's do")
    assertRefused(png(oneGrey, chunk("IHDR", oneGrey)), "two sizes")
    assertRefused(png(oneGrey, chunk("ABCD", [])), "unknown chunk")
    assertRefused(png(oneGrey, chunk("IDAT", try Zlib.pack([0])) + end), "hold 1 bytes, not 2")
    assertRefused(
      png(oneGrey, chunk("IDAT", try Zlib.pack([0, 1, 2])) + end), "hold more than its size tells")
    assertRefused(png(oneGrey, chunk("IDAT", try Zlib.pack([9, 1])) + end), "unknown filter in line 0")
    let palette: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0]
    assertRefused(
      png(palette, chunk("PLTE", [1, 2, 3]) + chunk("IDAT", try Zlib.pack([0, 1])) + end),
      "palette does not have")
    var wrong = png(oneGrey, chunk("IDAT", try Zlib.pack([0, 7])) + end)
    XCTAssertNoThrow(try PictureFormats.read(wrong))
    wrong[wrong.count - 13] ^= 1
    assertRefused(wrong, "the checksum at byte")
  }

  /// A bomb unpacks to no more than the sizes tell.
  func testPackedDataNeverGrowBeyondTheirSize() throws {
    let bomb = try Zlib.pack([UInt8](repeating: 0, count: 1 << 22))
    XCTAssertThrowsError(try Zlib.unpack(bomb, size: 100)) {
      XCTAssertTrue("\($0)".contains("more than its size tells"), "\($0)")
    }
  }

  func testDamagedPicturesNeverTrap() throws {
    var state: UInt64 = .random(in: 1...1 << 40)
    let seed = state
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for name in ["rgb.png", "bits.png", "palette.png", "alpha.png", "rgb.bmp", "grey.pgm"] {
      let whole = try bytes(name)
      for _ in 0..<150 {
        var damaged = whole
        for _ in 0...draw(3) { damaged[draw(draw(2) == 0 ? 60 : damaged.count)] = UInt8(draw(256)) }
        if draw(4) == 0 { damaged.removeLast(draw(damaged.count)) }
        _ = try? PictureFormats.read(damaged)
      }
    }
    // Behind the checksums: the packed data alone.
    let picture = try bytes("rgb.png")
    let place = try XCTUnwrap(picture.indices.first { picture[$0...].starts(with: Array("IDAT".utf8)) })
    let packed = Array(picture[(place + 4)..<(picture.count - 16)])
    XCTAssertNoThrow(try Zlib.unpack(packed, size: 23 * (37 * 3 + 1)))
    var refused = 0
    for _ in 0..<1500 {
      var damaged = packed
      for _ in 0...draw(2) { damaged[draw(damaged.count)] = UInt8(draw(256)) }
      do { _ = try Zlib.unpack(damaged, size: 23 * (37 * 3 + 1)) } catch { refused += 1 }
    }
    XCTAssertGreaterThan(refused, 1000, "seed \(seed)")
  }
}
