/// A pattern of names in which at most one `*` stands for any text: `.*`, `*~`, `#*#`, `node_modules`.
public struct NamePattern: WireValue, Equatable, Sendable, ExpressibleByStringLiteral {
  private var prefix: [UInt8]
  /// What follows the star; nil where there is none.
  private var suffix: [UInt8]?

  public init(stringLiteral text: String) {
    let bytes = Array(text.utf8)
    let star = bytes.firstIndex(of: UInt8(ascii: "*"))
    prefix = Array(bytes[..<(star ?? bytes.endIndex)])
    suffix = star.map { Array(bytes[($0 + 1)...]) }
  }

  /// Whether a name, as UTF-8, is one of those.
  public func matches(_ name: some Collection<UInt8>) -> Bool {
    guard let suffix else { return name.elementsEqual(prefix) }
    return name.count >= prefix.count + suffix.count && name.starts(with: prefix)
      && name.suffix(suffix.count).elementsEqual(suffix)
  }

  public func encode(to writer: inout WireWriter) {
    prefix.encode(to: &writer)
    suffix.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    prefix = try [UInt8](from: &reader)
    suffix = try [UInt8]?(from: &reader)
  }
}
