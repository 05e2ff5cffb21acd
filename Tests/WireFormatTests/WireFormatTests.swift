import WireFormat
import XCTest

final class WireFormatTests: XCTestCase {
  private func roundTrip<Value: WireValue>(_ value: Value) throws -> Value {
    try WireReader.value(Value.self, in: WireWriter.bytes(of: value)[...])
  }

  func testValuesCrossUnchanged() throws {
    XCTAssertEqual(try roundTrip(Int.min), .min)
    XCTAssertEqual(try roundTrip(UInt64.max), .max)
    XCTAssertEqual(try roundTrip("π \u{0}🙂"), "π \u{0}🙂")
    XCTAssertEqual(try roundTrip([[1, 2], [], [3]]), [[1, 2], [], [3]])
    XCTAssertEqual(try roundTrip(["a": [true, nil], "b": []]), ["a": [true, nil], "b": []])
    XCTAssertEqual(try roundTrip([Float](repeating: 1.5, count: 1000)), [Float](repeating: 1.5, count: 1000))
    XCTAssertEqual(try roundTrip(Set(["x", "y"])), ["x", "y"])
  }

  func testFloatingPointBitsArriveIntact() throws {
    let payload = Float(bitPattern: 0x7fc0_1234)
    XCTAssertEqual(try roundTrip(payload).bitPattern, payload.bitPattern)
    XCTAssertEqual(try roundTrip([payload])[0].bitPattern, payload.bitPattern)
    XCTAssertEqual(try roundTrip(-Double.infinity), -.infinity)
  }

  func testCodableValuesCross() throws {
    struct Layer: Codable, Equatable {
      enum Kind: String, Codable { case conv, pool }
      var kind: Kind
      var sizes: [Int]
      var name: String?
      var rate: Float
      var next: [Layer]
    }
    let layer = Layer(
      kind: .conv, sizes: [3, -5], name: nil, rate: 0.25,
      next: [Layer(kind: .pool, sizes: [], name: "p", rate: .infinity, next: [])])
    XCTAssertEqual(try roundTrip(WireCodable(layer)).value, layer)
  }

  func testEveryTruncationIsRefused() {
    let bytes = WireWriter.bytes(of: ["key": [1.0, 2.0], "other": []])
    for count in 0..<bytes.count {
      XCTAssertThrowsError(
        try WireReader.value([String: [Double]].self, in: bytes[..<count]), "\(count) bytes")
    }
  }

  func testImpossibleCountsAreRefusedWithoutReservingMemory() {
    for count in [-1, Int.max, Int.min, 1 << 40] {
      let bytes = WireWriter.bytes(of: count)
      XCTAssertThrowsError(try WireReader.value([Double].self, in: bytes[...]))
      XCTAssertThrowsError(try WireReader.value([String].self, in: bytes[...]))
      XCTAssertThrowsError(try WireReader.value(String.self, in: bytes[...]))
      XCTAssertThrowsError(try WireReader.value([Int: Int].self, in: bytes[...]))
    }
  }

  func testTrailingBytesAndBadBytesAreRefused() {
    XCTAssertThrowsError(try WireReader.value(Bool.self, in: [2]))
    XCTAssertThrowsError(try WireReader.value(Bool.self, in: [1, 0]))
    XCTAssertThrowsError(try WireReader.value(String.self, in: (WireWriter.bytes(of: 1) + [0xff])[...]))
  }

  func testFramesAreCutHoweverTheyArrive() throws {
    let frames = [
      Frame(kind: 7, payload: [1, 2, 3]), Frame(kind: 8, payload: []), Frame(kind: 9, payload: [4]),
    ]
    let bytes = frames.flatMap(\.bytes)
    for step in 1...bytes.count {
      var buffer = FrameBuffer(maximumPayload: 10)
      var found: [Frame] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        Array(bytes[start..<min(start + step, bytes.count)]).withUnsafeBytes { buffer.append($0) }
        while let frame = try buffer.next() { found.append(frame) }
      }
      XCTAssertEqual(found, frames)
      XCTAssertTrue(buffer.isEmpty)
    }
  }

  func testOversizedFramesAreRefusedAtTheirHeader() {
    var buffer = FrameBuffer(maximumPayload: 10)
    Array(Frame(kind: 1, payload: [UInt8](repeating: 0, count: 11)).bytes[..<5]).withUnsafeBytes {
      buffer.append($0)
    }
    XCTAssertThrowsError(try buffer.next())
  }

  func testCrashReportHasTheLayoutThatTheSignalHandlerWrites() {
    let report = CrashReport(signal: 4, isStackOverflow: true, addresses: [0x0102])
    XCTAssertEqual(
      WireWriter.bytes(of: report),
      [4, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0])
  }
}
