/// Collects the bytes of a message.
public struct WireWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// The bytes of one value.
  public static func bytes<Value: WireValue>(of value: Value) -> [UInt8] {
    var writer = WireWriter()
    value.encode(to: &writer)
    return writer.bytes
  }

  mutating func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  mutating func appendBytes<Number: FixedWidthInteger>(of number: Number) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
