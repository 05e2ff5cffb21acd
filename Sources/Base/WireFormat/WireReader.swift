/// Reads the values of one message, and refuses whatever does not add up: the sender may be a stranger.
public struct WireReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// How many bytes are still unread.
  public var remaining: Int { bytes.endIndex - position }

  /// The one value that `bytes` hold, and nothing after it.
  public static func value<Value: WireValue>(_ type: Value.Type, in bytes: ArraySlice<UInt8>)
    throws(WireError) -> Value
  {
    var reader = WireReader(bytes)
    let value = try Value(from: &reader)
    try reader.finish()
    return value
  }

  /// - Throws: `WireError.trailingBytes` unless everything has been read.
  public func finish() throws(WireError) {
    guard remaining == 0 else { throw .trailingBytes(remaining) }
  }

  mutating func readBytes<Number: FixedWidthInteger>(as type: Number.Type) throws(WireError) -> Number {
    let size = MemoryLayout<Number>.size
    let slice = try take(size)
    var number: Number = 0
    withUnsafeMutableBytes(of: &number) { $0.copyBytes(from: slice) }
    return number
  }

  mutating func readCountedBytes() throws(WireError) -> ArraySlice<UInt8> {
    let count = try Int(from: &self)
    guard count >= 0 else { throw .invalidCount(count) }
    return try take(count)
  }

  /// `count` numbers whose memory is their wire form. The caller has made sure of that.
  mutating func readNumbers<Element>(count: Int, as type: Element.Type) throws(WireError) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    guard count <= remaining / stride else { throw .truncated(wanted: count, available: remaining) }
    let slice = try take(count * stride)
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: slice)
      initialized = count
    }
  }

  private mutating func take(_ count: Int) throws(WireError) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw .truncated(wanted: count, available: remaining) }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
