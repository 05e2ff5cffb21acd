/// Values as a report shows them: whole where they are short, cut in the middle where they are not.
public enum Abbreviation {
  static let maximumLength = 300

  public static func text<Value>(of value: Value) -> String {
    // A string's quotes tell an empty answer from none; Optional(3) is nobody's idea of 3.
    shortened(describe(value))
  }

  /// The same, from the value's text. What is cut is counted in bytes: one character may have millions of them.
  static func shortened(_ whole: String) -> String {
    guard whole.utf8.count > maximumLength else { return whole }
    return whole.firstBytes(maximumLength * 2 / 3) + " … " + whole.lastBytes(maximumLength / 4)
  }

  /// The text's beginning, where it is longer than anyone reads.
  static func cut(_ text: String) -> String {
    text.utf8.count <= 2000 ? text : text.firstBytes(1000) + " …"
  }

  /// All of a value as text. Equal values have the same text, whatever order their hash tables are in.
  static func whole<Value>(of value: Value) -> String { describe(value, isWhole: true) }

  private static func describe(_ value: Any, isWhole: Bool = false) -> String {
    if let text = value as? String { return text.debugDescription }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { describe($0.value, isWhole: isWhole) } ?? "nil"
    case .collection where mirror.children.count > 64 || !(value is [Int]):
      let shown = mirror.children.prefix(isWhole ? .max : 64).map { describe($0.value, isWhole: isWhole) }
      let rest = mirror.children.count - shown.count
      return "[" + shown.joined(separator: ", ") + (rest > 0 ? ", … \(rest) more]" : "]")
    case .dictionary:
      // In the order of the keys' texts, or two reports of one failure would differ.
      let entries = mirror.children.map { entry in
        let pair = Array(Mirror(reflecting: entry.value).children)
        return "\(describe(pair[0].value, isWhole: isWhole)): \(describe(pair[1].value, isWhole: isWhole))"
      }
      return entries.isEmpty ? "[:]" : "[" + entries.sorted().joined(separator: ", ") + "]"
    case .set:
      return "["
        + mirror.children.map { describe($0.value, isWhole: isWhole) }.sorted().joined(separator: ", ") + "]"
    case .tuple:
      let fields = mirror.children.map { child in
        guard let label = child.label, !label.hasPrefix(".") else {
          return describe(child.value, isWhole: isWhole)
        }
        return "\(label): \(describe(child.value, isWhole: isWhole))"
      }
      return "(" + fields.joined(separator: ", ") + ")"
    case .struct where isWhole && !mirror.children.isEmpty:
      return mirror.children.map { "\($0.label ?? ""): \(describe($0.value, isWhole: true))" }
        .joined(separator: ", ")
    default: return String(describing: value)
    }
  }
}
