/// A type as it stands in a starter's interface, as far as values of it can cross the pipe.
package indirect enum InterfaceType: Equatable, Sendable {
  case named(String)
  /// A `Codable` type of the exercise's support module.
  case codable(String)
  case array(InterfaceType)
  case dictionary(InterfaceType, InterfaceType)
  case optional(InterfaceType)
  case tuple([(label: String?, type: InterfaceType)])

  /// The standard library's types that conform to `WireValue`.
  static let crossing: Set<String> = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Float",
    "Double", "Bool",
    "String", "Character",
  ]

  package static func == (a: InterfaceType, b: InterfaceType) -> Bool { a.source == b.source }

  /// The type as Swift source text.
  var source: String {
    switch self {
    case .named(let name), .codable(let name): name
    case .array(let element): "[\(element.source)]"
    case .dictionary(let key, let value): "[\(key.source): \(value.source)]"
    case .optional(let wrapped): "\(wrapped.source)?"
    case .tuple(let fields):
      "(" + fields.map { ($0.label.map { "\($0): " } ?? "") + $0.type.source }.joined(separator: ", ") + ")"
    }
  }

  /// Whether a `WireValue` conformance describes it whole.
  private var isWireValue: Bool {
    switch self {
    case .named: true
    case .codable: false
    case .array(let element), .optional(let element): element.isWireValue
    case .dictionary(let key, let value): key.isWireValue && value.isWireValue
    case .tuple: false
    }
  }

  /// Swift source of the `WireCodec` for this type.
  var codec: String {
    if case .tuple(let fields) = self, fields.isEmpty { return "WireCodec<Void>.nothing" }
    let type = "WireCodec<\(source)>"
    if isWireValue { return "\(type).value()" }
    switch self {
    case .named: return "\(type).value()"
    case .codable: return "\(type).codable()"
    case .array(let element): return "\(type).array(of: \(element.codec))"
    case .optional(let wrapped): return "\(type).optional(of: \(wrapped.codec))"
    case .dictionary(let key, let value): return "\(type).dictionary(of: \(key.codec), to: \(value.codec))"
    case .tuple(let fields):
      let encode = fields.indices.map { "\(fields[$0].type.codec).encode(v.\($0), &w)" }.joined(
        separator: "; ")
      let decode = fields.map { ($0.label.map { "\($0): " } ?? "") + "try \($0.type.codec).decode(&r)" }
      return "\(type)(encode: { v, w in \(encode) }, decode: { r in (\(decode.joined(separator: ", "))) })"
    }
  }

  /// The first name in it that cannot cross, or nil.
  var obstacle: String? {
    switch self {
    case .named(let name): Self.crossing.contains(name) ? nil : name
    case .codable: nil
    case .array(let element), .optional(let element): element.obstacle
    case .dictionary(let key, let value): key.obstacle ?? value.obstacle
    case .tuple(let fields): fields.lazy.compactMap(\.type.obstacle).first
    }
  }

  /// Reads a type from source text; nil for forms that cannot cross (functions, generics, protocols).
  ///
  /// - Parameter codable: the names of the support module's `Codable` types.
  package init?(parsing text: String, codable: Set<String> = []) {
    var parser = Parser(text: Array(text.filter { $0 != "\n" }), codable: codable)
    guard let type = parser.type(), parser.isAtEnd else { return nil }
    self = type
  }

  private struct Parser {
    let text: [Character]
    let codable: Set<String>
    var position = 0

    var isAtEnd: Bool { position == text.count }
    mutating func skipSpaces() { while position < text.count, text[position] == " " { position += 1 } }
    mutating func take(_ character: Character) -> Bool {
      skipSpaces()
      guard position < text.count, text[position] == character else { return false }
      position += 1
      return true
    }
    mutating func name() -> String? {
      skipSpaces()
      let start = position
      while position < text.count,
        text[position].isLetter || text[position].isNumber || "_.".contains(text[position])
      {
        position += 1
      }
      return start == position ? nil : String(text[start..<position])
    }

    mutating func type() -> InterfaceType? {
      guard var type = primary() else { return nil }
      while position < text.count, text[position] == "?" {
        position += 1
        type = .optional(type)
      }
      return type
    }

    mutating func primary() -> InterfaceType? {
      if take("[") {
        guard let first = type() else { return nil }
        if take(":") {
          guard let value = type(), take("]") else { return nil }
          return .dictionary(first, value)
        }
        return take("]") ? .array(first) : nil
      }
      if take("(") {
        var fields: [(label: String?, type: InterfaceType)] = []
        if take(")") { return .tuple([]) }
        repeat {
          let start = position
          if let label = name(), take(":") {
            guard let type = type() else { return nil }
            fields.append((label, type))
          } else {
            position = start
            guard let type = type() else { return nil }
            fields.append((nil, type))
          }
        } while take(",")
        guard take(")") else { return nil }
        return fields.count == 1 && fields[0].label == nil ? fields[0].type : .tuple(fields)
      }
      guard let name = name() else { return nil }
      let plain = name.hasPrefix("Swift.") ? String(name.dropFirst(6)) : name
      if codable.contains(plain) { return .codable(plain) }
      return plain == "Void" ? .tuple([]) : .named(plain)
    }
  }
}
