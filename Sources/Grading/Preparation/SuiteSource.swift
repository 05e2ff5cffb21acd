/// The source of single tests, for reports that show it.
enum SuiteSource {
  /// The body of `Suite/test` without its indentation; nil where it is not found.
  ///
  /// Suites are formatted: a test begins on the line of its `func`, and ends with the next brace in the same column.
  static func body(of test: String, in suites: [String: [UInt8]]) -> String? {
    let names = test.split(separator: "/")
    guard names.count == 2 else { return nil }
    for bytes in suites.values {
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard let suite = lines.firstIndex(where: { $0.contains("class \(names[0])") }),
        let start = lines[suite...].firstIndex(where: { $0.contains("func \(names[1])(") })
      else { continue }
      let indent = lines[start].prefix { $0 == " " }
      if let open = lines[start].firstIndex(of: "{"), lines[start].last == "}" {
        return String(lines[start][open...].dropFirst().dropLast()).trimmed
      }
      guard let end = lines[start...].firstIndex(where: { $0 == indent + "}" }) else { continue }
      return lines[(start + 1)..<end].map { String($0.dropFirst(indent.count + 2)) }.joined(separator: "\n")
    }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
