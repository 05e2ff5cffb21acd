/// The source of single tests, for reports that show it.
package enum SuiteSource {
  /// The body of `Suite/test` without its indentation; nil where it is not found.
  ///
  /// Suites are formatted: a test begins on the line of its `func`, and ends with the next brace in the same column.
  package static func body(of test: String, in suites: [String: [UInt8]]) -> String? {
    let names = test.utf8.split(separator: UInt8(ascii: "/"))
    guard names.count == 2 else { return nil }
    let (suiteBegin, testBegin) = (
      Array("class ".utf8) + names[0], Array("func ".utf8) + names[1] + Array("(".utf8)
    )
    for bytes in suites.values {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard let suite = lines.firstIndex(where: { has($0, suiteBegin) }),
        let start = lines[suite...].firstIndex(where: { has($0, testBegin) })
      else { continue }
      let indent = Array(lines[start].prefix { $0 == UInt8(ascii: " ") })
      if let open = lines[start].firstIndex(of: UInt8(ascii: "{")), lines[start].last == UInt8(ascii: "}") {
        return text(lines[start][open...].dropFirst().dropLast()).trimmed
      }
      let closing = indent + [UInt8(ascii: "}")]
      guard let end = lines[start...].firstIndex(where: { $0.elementsEqual(closing) }) else { continue }
      return lines[(start + 1)..<end].map { text($0.dropFirst(indent.count + 2)) }.joined(separator: "\n")
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a line has these bytes in it: letter by letter, a search of a `String` would take longer than the tests run.
  private static func has(_ line: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    line.indices.contains { line[$0] == word[0] && line[$0...].starts(with: word) }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
