import WireFormat

/// What a student's process sends: frames in pieces, and in them every kind of message and value.
enum MessageFuzz: FuzzTarget {
  static let name = "message"

  static func read(_ bytes: [UInt8]) {
    var buffer = FrameBuffer(maximumPayload: 1 << 20)
    // The first byte says into how large pieces the pipe cuts the rest.
    let piece = max(1, Int(bytes.first ?? 1))
    for start in stride(from: 1, to: bytes.count, by: piece) {
      bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { buffer.append($0) }
      do {
        while let frame = try buffer.next() { message(frame) }
      } catch { return }
    }
  }

  private static func message(_ frame: Frame) {
    let payload = frame.payload[...]
    check(CallReply.self, payload)
    check(CrashReport.self, payload)
    check(CallRequest.self, payload)
    check(LoadRequest.self, payload)
    check(String.self, payload)
    check([Float].self, payload)
    check([[Int]].self, payload)
    check([String: [Int?]].self, payload)
    check(Set<Int16>.self, payload)
    if case .returned(let inner)? = try? WireReader.value(CallReply.self, in: payload).outcome {
      check([Float].self, inner[...])
      check([String].self, inner[...])
    }
  }

  /// What can be read can be written, and is read again from what was written.
  private static func check<Value: WireValue>(_ type: Value.Type, _ payload: ArraySlice<UInt8>) {
    guard let value = try? WireReader.value(type, in: payload) else { return }
    let written = WireWriter.bytes(of: value)
    precondition((try? WireReader.value(type, in: written[...])) != nil, "\(type) cannot be read back")
  }
}
