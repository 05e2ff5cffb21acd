/// Two texts that differ, for the person who has to find out where.
enum Difference {
  static func text(expected: String, actual: String) -> String {
    let (left, right) = (lines(expected), lines(actual))
    let same = zip(left, right).prefix { $0 == $1 }.count
    return
      "expected, from the transcript:\n\(marked(left, from: same))\nactual:\n\(marked(right, from: same))"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
  }

  /// The lines, with a mark before the first that differs.
  private static func marked(_ lines: [Substring], from same: Int) -> String {
    lines.enumerated().map { ($0.offset == same ? "▸ " : "  ") + $0.element }.joined(separator: "\n")
  }
}
