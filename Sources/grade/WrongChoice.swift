/// What is said about a name that an option does not take.
enum WrongChoice {
  /// The parser's sentence in our words: what there is none of, and what there is.
  ///
  /// - Returns: nil for another message.
  static func reworded(_ message: String) -> String? {
    let sentence =
      #/grade: The value '((?s:.*))' is invalid for '(?:--([a-z-]+) )?<([a-z]+)>'\. Please provide one of((?: '[^\n]*\.| the following:(?:\n  - [^\n]*)+))/#
    guard let found = message.prefixMatch(of: sentence) else { return nil }
    let (value, option, place) = (found.1, found.2, found.3)
    let names = names(in: found.4)
    let kind = String(option ?? place).replacing("-", with: " ")
    return "grade: There is no \(kind) '\(value)'. \(advice(kind, names))"
      + message[found.range.upperBound...]
  }

  private static func names(in list: Substring) -> [String] {
    let bullets = list.split(separator: "\n").dropFirst().map { String($0.dropFirst(4)) }
    return bullets.isEmpty ? list.matches(of: #/'([^']*)'/#).map { String($0.1) } : bullets
  }

  private static func advice(_ kind: String, _ names: [String]) -> String {
    guard names.count > 1 else { return "There is \(names.joined())." }
    guard kind == "format" else { return "There are \(names.joined(separator: ", "))." }
    return names.count == 2
      ? "Choose \(names[0]) or \(names[1])." : "Choose one of \(names.joined(separator: ", "))."
  }
}
