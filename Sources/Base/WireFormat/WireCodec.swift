/// How values of one type cross the pipe, as a value of its own: what the generated code of an exercise composes for the
/// types that no `WireValue` conformance can describe (tuples, `Codable` types, and collections of them).
public struct WireCodec<Value> {
  public let encode: (Value, inout WireWriter) -> Void
  public let decode: (inout WireReader) throws -> Value

  public init(
    encode: @escaping (Value, inout WireWriter) -> Void, decode: @escaping (inout WireReader) throws -> Value
  ) {
    self.encode = encode
    self.decode = decode
  }
}

extension WireCodec where Value: WireValue {
  public static func value(_ type: Value.Type = Value.self) -> WireCodec {
    WireCodec(encode: { $0.encode(to: &$1) }, decode: { try Value(from: &$0) })
  }
}

extension WireCodec where Value: Codable {
  public static func codable(_ type: Value.Type = Value.self) -> WireCodec {
    WireCodec(
      encode: { WireCodable($0).encode(to: &$1) }, decode: { try WireCodable<Value>(from: &$0).value })
  }
}

extension WireCodec {
  public static func array<Element>(of element: WireCodec<Element>) -> WireCodec where Value == [Element] {
    WireCodec(
      encode: { values, writer in
        values.count.encode(to: &writer)
        for value in values { element.encode(value, &writer) }
      },
      decode: { reader in
        let count = try Int(from: &reader)
        guard count >= 0, count <= reader.remaining else { throw WireError.invalidCount(count) }
        var values: [Element] = []
        for _ in 0..<count { values.append(try element.decode(&reader)) }
        return values
      })
  }

  public static func optional<Wrapped>(of wrapped: WireCodec<Wrapped>) -> WireCodec where Value == Wrapped? {
    WireCodec(
      encode: { value, writer in
        (value != nil).encode(to: &writer)
        if let value { wrapped.encode(value, &writer) }
      },
      decode: { reader in try Bool(from: &reader) ? try wrapped.decode(&reader) : nil })
  }

  public static func dictionary<Key: Hashable, Element>(
    of key: WireCodec<Key>, to element: WireCodec<Element>
  ) -> WireCodec where Value == [Key: Element] {
    WireCodec(
      encode: { values, writer in
        values.count.encode(to: &writer)
        for (k, value) in values {
          key.encode(k, &writer)
          element.encode(value, &writer)
        }
      },
      decode: { reader in
        let count = try Int(from: &reader)
        guard count >= 0, count <= reader.remaining else { throw WireError.invalidCount(count) }
        var values: [Key: Element] = [:]
        for _ in 0..<count {
          let k = try key.decode(&reader)
          values[k] = try element.decode(&reader)
        }
        return values
      })
  }
}

extension WireCodec where Value == Void {
  /// What a function without a result returns: nothing crosses.
  public static var nothing: WireCodec { WireCodec(encode: { _, _ in }, decode: { _ in }) }
}
