/// A value that crosses the pipe between a graded suite and a student's module.
///
/// The format is little-endian, has no type tags and no padding: both ends know the types, because both are generated
/// from the same starter interface. Counts are 64-bit. Integers of every width cross as their own bytes, floating-point
/// numbers as their bit patterns, so NaN payloads and infinities arrive intact.
public protocol WireValue {
  func encode(to writer: inout WireWriter)

  /// - Throws: `WireError` where the bytes are too few or say something impossible.
  init(from reader: inout WireReader) throws(WireError)
}

/// What can be wrong with bytes that came over the pipe.
public enum WireError: Error, Equatable, CustomStringConvertible {
  case truncated(wanted: Int, available: Int)
  case invalidCount(Int)
  case invalidUTF8
  case invalidByte(UInt8, for: String)
  case trailingBytes(Int)
  case unsupported(String)

  public var description: String {
    switch self {
    case .truncated(let wanted, let available):
      "the message ends early: \(wanted) more bytes are needed, \(available) are there"
    case .invalidCount(let count): "a count of \(count) does not fit into the message"
    case .invalidUTF8: "a string is not valid UTF-8"
    case .invalidByte(let byte, let type): "the byte \(byte) does not stand for a \(type)"
    case .trailingBytes(let count): "\(count) bytes too many"
    case .unsupported(let what): "\(what) cannot cross the pipe"
    }
  }
}

// MARK: - Numbers

extension WireValue where Self: FixedWidthInteger {
  public func encode(to writer: inout WireWriter) { writer.appendBytes(of: littleEndian) }
  public init(from reader: inout WireReader) throws(WireError) {
    self.init(littleEndian: try reader.readBytes(as: Self.self))
  }
}

extension Int: WireValue {}
extension Int8: WireValue {}
extension Int16: WireValue {}
extension Int32: WireValue {}
extension Int64: WireValue {}
extension UInt: WireValue {}
extension UInt8: WireValue {}
extension UInt16: WireValue {}
extension UInt32: WireValue {}
extension UInt64: WireValue {}

extension Float: WireValue {
  public func encode(to writer: inout WireWriter) { bitPattern.encode(to: &writer) }
  public init(from reader: inout WireReader) throws(WireError) {
    self.init(bitPattern: try UInt32(from: &reader))
  }
}

extension Double: WireValue {
  public func encode(to writer: inout WireWriter) { bitPattern.encode(to: &writer) }
  public init(from reader: inout WireReader) throws(WireError) {
    self.init(bitPattern: try UInt64(from: &reader))
  }
}

extension Bool: WireValue {
  public func encode(to writer: inout WireWriter) { UInt8(self ? 1 : 0).encode(to: &writer) }
  public init(from reader: inout WireReader) throws(WireError) {
    switch try UInt8(from: &reader) {
    case 0: self = false
    case 1: self = true
    case let byte: throw .invalidByte(byte, for: "Bool")
    }
  }
}

// MARK: - Text

extension String: WireValue {
  public func encode(to writer: inout WireWriter) {
    var copy = self
    copy.withUTF8 { bytes in
      bytes.count.encode(to: &writer)
      writer.append(UnsafeRawBufferPointer(bytes))
    }
  }
  public init(from reader: inout WireReader) throws(WireError) {
    let bytes = try reader.readCountedBytes()
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
    self = text
  }
}

extension Character: WireValue {
  public func encode(to writer: inout WireWriter) { String(self).encode(to: &writer) }
  public init(from reader: inout WireReader) throws(WireError) {
    let text = try String(from: &reader)
    guard text.count == 1, let character = text.first else { throw .invalidCount(text.count) }
    self = character
  }
}

// MARK: - Collections

extension Array: WireValue where Element: WireValue {
  public func encode(to writer: inout WireWriter) {
    count.encode(to: &writer)
    // Numbers whose memory is their wire form (on the little-endian machines Swift runs on) cross in one copy.
    if Element.self is any RawWireNumber.Type {
      withUnsafeBytes { writer.append($0) }
    } else {
      for element in self { element.encode(to: &writer) }
    }
  }
  public init(from reader: inout WireReader) throws(WireError) {
    let count = try Int(from: &reader)
    guard count >= 0 else { throw .invalidCount(count) }
    if Element.self is any RawWireNumber.Type {
      self = try reader.readNumbers(count: count, as: Element.self)
      return
    }
    // An element may be empty on the wire (Void-like), but a count beyond this can only be an attack on memory.
    guard count <= reader.remaining || count <= 65_536 else { throw .invalidCount(count) }
    self = []
    reserveCapacity(Swift.min(count, reader.remaining))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// A number whose bytes in memory are its bytes on the wire.
protocol RawWireNumber {}
#if _endian(little)
  extension Int: RawWireNumber {}
  extension Int8: RawWireNumber {}
  extension Int16: RawWireNumber {}
  extension Int32: RawWireNumber {}
  extension Int64: RawWireNumber {}
  extension UInt: RawWireNumber {}
  extension UInt8: RawWireNumber {}
  extension UInt16: RawWireNumber {}
  extension UInt32: RawWireNumber {}
  extension UInt64: RawWireNumber {}
  extension Float: RawWireNumber {}
  extension Double: RawWireNumber {}
#endif

extension Optional: WireValue where Wrapped: WireValue {
  public func encode(to writer: inout WireWriter) {
    (self != nil).encode(to: &writer)
    self?.encode(to: &writer)
  }
  public init(from reader: inout WireReader) throws(WireError) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Dictionary: WireValue where Key: WireValue, Value: WireValue {
  public func encode(to writer: inout WireWriter) {
    count.encode(to: &writer)
    for (key, value) in self {
      key.encode(to: &writer)
      value.encode(to: &writer)
    }
  }
  public init(from reader: inout WireReader) throws(WireError) {
    let count = try Int(from: &reader)
    guard count >= 0, count <= reader.remaining || count <= 1 else { throw .invalidCount(count) }
    self = [:]
    for _ in 0..<count {
      let key = try Key(from: &reader)
      self[key] = try Value(from: &reader)
    }
  }
}

extension Set: WireValue where Element: WireValue {
  public func encode(to writer: inout WireWriter) { Array(self).encode(to: &writer) }
  public init(from reader: inout WireReader) throws(WireError) { self.init(try [Element](from: &reader)) }
}
