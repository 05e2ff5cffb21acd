/// One message on a pipe: a kind and a payload, preceded by the payload's length (32 bits, little-endian).
public struct Frame: Equatable, Sendable {
  public var kind: UInt8
  public var payload: [UInt8]

  public init(kind: UInt8, payload: [UInt8]) {
    self.kind = kind
    self.payload = payload
  }

  /// Length (4 bytes) and kind (1 byte).
  static let headerSize = 5

  /// The frame as it goes over the pipe.
  public var bytes: [UInt8] {
    var writer = WireWriter()
    UInt32(payload.count).encode(to: &writer)
    kind.encode(to: &writer)
    return writer.bytes + payload
  }
}

/// Collects what arrives on a pipe and cuts it into frames.
public struct FrameBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  private let maximumPayload: Int

  /// - Parameter maximumPayload: a frame that announces more bytes is refused before any of them is stored.
  public init(maximumPayload: Int) { self.maximumPayload = maximumPayload }

  public var isEmpty: Bool { start == bytes.count }

  public mutating func append(_ more: UnsafeRawBufferPointer) {
    if start > 0, start == bytes.count || start > 1 << 20 {
      bytes.removeSubrange(0..<start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next whole frame, or nil until more has arrived.
  /// - Throws: `WireError.invalidCount` for a frame that is too long.
  public mutating func next() throws(WireError) -> Frame? {
    guard bytes.count - start >= Frame.headerSize else { return nil }
    var reader = WireReader(bytes[start...])
    let length = Int(try UInt32(from: &reader))
    let kind = try UInt8(from: &reader)
    guard length <= maximumPayload else { throw .invalidCount(length) }
    let payloadStart = start + Frame.headerSize
    guard bytes.count - payloadStart >= length else { return nil }
    start = payloadStart + length
    return Frame(kind: kind, payload: Array(bytes[payloadStart..<start]))
  }
}
