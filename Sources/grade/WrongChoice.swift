import Sentences

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
    return "grade: " + localized("There is no \(word(kind)) '\(String(value))'.") + " \(advice(kind, names))"
      + message[found.range.upperBound...]
  }

  private static func names(in list: Substring) -> [String] {
    let bullets = list.split(separator: "\n").dropFirst().map { String($0.dropFirst(4)) }
    return bullets.isEmpty ? list.matches(of: #/'([^']*)'/#).map { String($0.1) } : bullets
  }

  private static func advice(_ kind: String, _ names: [String]) -> String {
    guard names.count > 1 else { return localized("There is \(names.joined()).") }
    guard kind == "format" else { return localized("There are \(names.joined(separator: ", ")).") }
    return names.count == 2
      ? localized("Choose \(names[0]) or \(names[1]).")
      : localized("Choose one of \(names.joined(separator: ", ")).")
  }

  /// What the values of an option are called.
  private static func word(_ kind: String) -> String {
    switch kind {
    case "format": localized("format")
    case "color": localized("color")
    case "language": localized("language")
    case "dataset": localized("dataset")
    case "optimizer": localized("optimizer")
    case "initializer": localized("initializer")
    case "schedule": localized("schedule")
    default: kind
    }
  }
}
