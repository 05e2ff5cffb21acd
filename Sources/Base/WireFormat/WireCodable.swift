/// Carries a `Codable` value across the pipe: its coded fields, in the order it codes them, each with its key.
///
/// For the types of an exercise's own support module. Everything a plain `Codable` struct or enum needs: keyed, unkeyed
/// and single-value containers, nested and optional ones. Super-class encoders are not supported.
public struct WireCodable<Value: Codable>: WireValue {
  public var value: Value

  public init(_ value: Value) { self.value = value }

  public func encode(to writer: inout WireWriter) {
    let node = CodedNode.Box()
    do {
      try value.encode(to: NodeEncoder(box: node, codingPath: []))
    } catch {
      node.node = .failure(String(describing: error))
    }
    node.resolved.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    var budget = CodedNode.maximumCount
    let node = try CodedNode(from: &reader, depth: 0, budget: &budget)
    do {
      value = try Value(from: NodeDecoder(node: node, codingPath: []))
    } catch let error as WireError {
      throw error
    } catch {
      throw .unsupported("\(Value.self): \(error)")
    }
  }
}

/// The tree a `Codable` value turns into.
indirect enum CodedNode {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case float(Float)
  case double(Double)
  case string(String)
  case array([CodedNode])
  case object([(key: String, value: CodedNode)])
  case failure(String)

  /// A place in the tree that an encoder fills while the value describes itself.
  final class Box {
    var node: CodedNode?
    var elements: [Box] = []
    var fields: [(key: String, value: Box)] = []
    var isObject = false
    var isArray = false

    var resolved: CodedNode {
      if let node { return node }
      if isObject { return .object(fields.map { ($0.key, $0.value.resolved) }) }
      if isArray { return .array(elements.map(\.resolved)) }
      return .object([])
    }
  }

  static let maximumDepth = 200
  /// How many values one value may be made of: on the wire each is a byte or more, in memory dozens.
  static let maximumCount = 1 << 20

  func encode(to writer: inout WireWriter) {
    switch self {
    case .null: UInt8(0).encode(to: &writer)
    case .bool(let value):
      UInt8(1).encode(to: &writer)
      value.encode(to: &writer)
    case .integer(let value):
      UInt8(2).encode(to: &writer)
      value.encode(to: &writer)
    case .unsigned(let value):
      UInt8(3).encode(to: &writer)
      value.encode(to: &writer)
    case .float(let value):
      UInt8(4).encode(to: &writer)
      value.encode(to: &writer)
    case .double(let value):
      UInt8(5).encode(to: &writer)
      value.encode(to: &writer)
    case .string(let value):
      UInt8(6).encode(to: &writer)
      value.encode(to: &writer)
    case .array(let values):
      UInt8(7).encode(to: &writer)
      values.count.encode(to: &writer)
      for value in values { value.encode(to: &writer) }
    case .object(let fields):
      UInt8(8).encode(to: &writer)
      fields.count.encode(to: &writer)
      for field in fields {
        field.key.encode(to: &writer)
        field.value.encode(to: &writer)
      }
    case .failure(let message):
      UInt8(9).encode(to: &writer)
      message.encode(to: &writer)
    }
  }

  init(from reader: inout WireReader, depth: Int, budget: inout Int) throws(WireError) {
    guard depth < Self.maximumDepth else { throw .unsupported("a value nested \(depth) deep") }
    budget -= 1
    guard budget >= 0 else { throw .unsupported("a value of more than \(Self.maximumCount) parts") }
    switch try UInt8(from: &reader) {
    case 0: self = .null
    case 1: self = .bool(try Bool(from: &reader))
    case 2: self = .integer(try Int64(from: &reader))
    case 3: self = .unsigned(try UInt64(from: &reader))
    case 4: self = .float(try Float(from: &reader))
    case 5: self = .double(try Double(from: &reader))
    case 6: self = .string(try String(from: &reader))
    case 7:
      let count = try Self.count(&reader)
      var values: [CodedNode] = []
      for _ in 0..<count { values.append(try CodedNode(from: &reader, depth: depth + 1, budget: &budget)) }
      self = .array(values)
    case 8:
      let count = try Self.count(&reader)
      var fields: [(key: String, value: CodedNode)] = []
      for _ in 0..<count {
        let key = try String(from: &reader)
        fields.append((key, try CodedNode(from: &reader, depth: depth + 1, budget: &budget)))
      }
      self = .object(fields)
    case 9: throw .unsupported(try String(from: &reader))
    case let byte: throw .invalidByte(byte, for: "coded value")
    }
  }

  private static func count(_ reader: inout WireReader) throws(WireError) -> Int {
    let count = try Int(from: &reader)
    guard count >= 0, count <= reader.remaining else { throw .invalidCount(count) }
    return count
  }
}

// MARK: - Encoding

private struct NodeEncoder: Encoder {
  let box: CodedNode.Box
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.isObject = true
    return KeyedEncodingContainer(KeyedContainer<Key>(box: box, codingPath: codingPath))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.isArray = true
    return UnkeyedContainer(box: box, codingPath: codingPath)
  }
  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleContainer(box: box, codingPath: codingPath)
  }

  /// Writes one value of any encodable type into `box`.
  static func write<Value: Encodable>(_ value: Value, into box: CodedNode.Box, path: [any CodingKey]) throws {
    switch value {
    case let value as Bool: box.node = .bool(value)
    case let value as String: box.node = .string(value)
    case let value as Float: box.node = .float(value)
    case let value as Double: box.node = .double(value)
    case let value as any FixedWidthInteger:
      if let small = Int64(exactly: value) {
        box.node = .integer(small)
      } else if let large = UInt64(exactly: value) {
        box.node = .unsigned(large)
      } else {
        throw WireError.unsupported("the integer \(value)")
      }
    default: try value.encode(to: NodeEncoder(box: box, codingPath: path))
    }
  }
}

private struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let box: CodedNode.Box
  let codingPath: [any CodingKey]

  private func field(_ key: some CodingKey) -> CodedNode.Box {
    let child = CodedNode.Box()
    box.fields.append((key.stringValue, child))
    return child
  }
  func encodeNil(forKey key: Key) { field(key).node = .null }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try NodeEncoder.write(value, into: field(key), path: codingPath + [key])
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(box: field(key), codingPath: codingPath + [key]).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    NodeEncoder(box: field(key), codingPath: codingPath + [key]).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { NodeEncoder(box: CodedNode.Box(), codingPath: codingPath) }
  func superEncoder(forKey key: Key) -> any Encoder { NodeEncoder(box: field(key), codingPath: codingPath) }
}

private struct UnkeyedContainer: UnkeyedEncodingContainer {
  let box: CodedNode.Box
  let codingPath: [any CodingKey]
  var count: Int { box.elements.count }

  private func element() -> CodedNode.Box {
    let child = CodedNode.Box()
    box.elements.append(child)
    return child
  }
  func encodeNil() { element().node = .null }
  func encode<Value: Encodable>(_ value: Value) throws {
    try NodeEncoder.write(value, into: element(), path: codingPath)
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(box: element(), codingPath: codingPath).container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    NodeEncoder(box: element(), codingPath: codingPath).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { NodeEncoder(box: element(), codingPath: codingPath) }
}

private struct SingleContainer: SingleValueEncodingContainer {
  let box: CodedNode.Box
  let codingPath: [any CodingKey]
  func encodeNil() { box.node = .null }
  func encode<Value: Encodable>(_ value: Value) throws {
    try NodeEncoder.write(value, into: box, path: codingPath)
  }
}

// MARK: - Decoding

private struct NodeDecoder: Decoder {
  let node: CodedNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let fields) = node else { throw mismatch("fields") }
    return KeyedDecodingContainer(KeyedReader<Key>(fields: fields, codingPath: codingPath))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    if case .object(let fields) = node, fields.isEmpty {
      return UnkeyedReader(elements: [], codingPath: codingPath)
    }
    guard case .array(let elements) = node else { throw mismatch("a list") }
    return UnkeyedReader(elements: elements, codingPath: codingPath)
  }
  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleReader(node: node, codingPath: codingPath)
  }

  private func mismatch(_ wanted: String) -> WireError { .unsupported("a coded value without \(wanted)") }

  static func read<Value: Decodable>(_ type: Value.Type, from node: CodedNode, path: [any CodingKey]) throws
    -> Value
  {
    switch (node, type) {
    case (.bool(let value), is Bool.Type): return value as! Value
    case (.string(let value), is String.Type): return value as! Value
    case (.float(let value), is Float.Type): return value as! Value
    case (.double(let value), is Double.Type): return value as! Value
    case (.integer(let value), let type as any FixedWidthInteger.Type):
      guard let number = exact(value, as: type) as? Value else { throw overflow(value, type) }
      return number
    case (.unsigned(let value), let type as any FixedWidthInteger.Type):
      guard let number = exact(value, as: type) as? Value else { throw overflow(value, type) }
      return number
    default: return try Value(from: NodeDecoder(node: node, codingPath: path))
    }
  }

  private static func exact<Number: FixedWidthInteger>(
    _ value: some FixedWidthInteger, as type: Number.Type
  ) -> Any? {
    Number(exactly: value)
  }
  private static func overflow(_ value: some FixedWidthInteger, _ type: Any.Type) -> WireError {
    .unsupported("\(value) as \(type)")
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: [(key: String, value: CodedNode)]
  let codingPath: [any CodingKey]

  var allKeys: [Key] { fields.compactMap { Key(stringValue: $0.key) } }
  func contains(_ key: Key) -> Bool { fields.contains { $0.key == key.stringValue } }

  private func node(_ key: some CodingKey) throws -> CodedNode {
    guard let field = fields.first(where: { $0.key == key.stringValue }) else {
      throw WireError.unsupported("a coded value without '\(key.stringValue)'")
    }
    return field.value
  }
  func decodeNil(forKey key: Key) throws -> Bool {
    if case .null = try node(key) { return true }
    return false
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try NodeDecoder.read(type, from: try node(key), path: codingPath + [key])
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try NodeDecoder(node: try node(key), codingPath: codingPath + [key]).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try NodeDecoder(node: try node(key), codingPath: codingPath + [key]).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { throw WireError.unsupported("a class hierarchy") }
  func superDecoder(forKey key: Key) throws -> any Decoder {
    NodeDecoder(node: try node(key), codingPath: codingPath)
  }
}

private struct UnkeyedReader: UnkeyedDecodingContainer {
  let elements: [CodedNode]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(elements: [CodedNode], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> CodedNode {
    guard !isAtEnd else { throw WireError.truncated(wanted: 1, available: 0) }
    defer { currentIndex += 1 }
    return elements[currentIndex]
  }
  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw WireError.truncated(wanted: 1, available: 0) }
    if case .null = elements[currentIndex] {
      currentIndex += 1
      return true
    }
    return false
  }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try NodeDecoder.read(type, from: try next(), path: codingPath)
  }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try NodeDecoder(node: try next(), codingPath: codingPath).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try NodeDecoder(node: try next(), codingPath: codingPath).unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { NodeDecoder(node: try next(), codingPath: codingPath) }
}

private struct SingleReader: SingleValueDecodingContainer {
  let node: CodedNode
  let codingPath: [any CodingKey]
  func decodeNil() -> Bool {
    if case .null = node { return true }
    return false
  }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // A single value that is not one of the primitives would ask for itself for ever.
    if case .object = node { return try Value(from: NodeDecoder(node: node, codingPath: codingPath)) }
    return try NodeDecoder.read(type, from: node, path: codingPath)
  }
}
