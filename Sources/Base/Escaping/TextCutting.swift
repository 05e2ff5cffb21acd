// Cutting text by its bytes, in time that depends on what is kept alone: a single character of a stranger's text may have millions.

extension String {
  /// At most the first `count` bytes, cut between two Unicode scalars.
  public func firstBytes(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: count)
    while end > utf8.startIndex, Self.isContinuation(utf8[end]) { utf8.formIndex(before: &end) }
    return String(decoding: utf8[..<end], as: UTF8.self)
  }

  /// At most the last `count` bytes, cut between two Unicode scalars.
  public func lastBytes(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    var start = utf8.index(utf8.endIndex, offsetBy: -count)
    while start < utf8.endIndex, Self.isContinuation(utf8[start]) { utf8.formIndex(after: &start) }
    return String(decoding: utf8[start...], as: UTF8.self)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
