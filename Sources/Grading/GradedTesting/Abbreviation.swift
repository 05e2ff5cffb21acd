import Escaping
import Sentences

/// Values as a report shows them: whole where they take a few lines, so that a call can be typed again; longer lists are cut
/// between their elements, and other long texts in the middle.
public enum Abbreviation {
  /// Some eight lines of a terminal.
  static let maximumLength = 600

  public static func text<Value>(of value: Value) -> String { text(of: value, atMost: maximumLength) }

  /// - Parameter limit: how many bytes to aim at: one character may have millions of them.
  private static func text(of value: Any, atMost limit: Int) -> String {
    // A string's quotes tell an empty answer from none; Optional(3) is nobody's idea of 3.
    let whole = describe(value)
    guard whole.utf8.count > limit else { return whole }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      return mirror.children.first.map { text(of: $0.value, atMost: limit) } ?? "nil"
    case .collection:
      return list(mirror.children.map { value in { text(of: value.value, atMost: $0) } }, atMost: limit)
    case .dictionary, .set:
      // Their elements stand in the order of their texts.
      return list(elements(of: mirror).map { text in { shortened(text, $0) } }, atMost: limit)
    case .tuple:
      let share = limit / max(1, mirror.children.count)
      return "("
        + mirror.children.map { labelled($0, text(of: $0.value, atMost: share)) }.joined(separator: ", ")
        + ")"
    default: return shortened(whole, limit)
    }
  }

  /// The first elements, as many as there is room for and at least one, and how many more there are.
  private static func list(_ elements: [(_ limit: Int) -> String], atMost limit: Int) -> String {
    var shown: [String] = []
    var length = 0
    for element in elements {
      let text = element(shown.isEmpty ? limit - 20 : limit)
      // Room for the number of those that are left out.
      guard shown.isEmpty || length + text.utf8.count <= limit - 20 else { break }
      shown.append(text)
      length += text.utf8.count + 2
    }
    let rest = elements.count - shown.count
    return "[" + (shown + (rest > 0 ? [localized("… \(rest) more")] : [])).joined(separator: ", ") + "]"
  }

  /// A text that is not longer than it may be, or its beginning and its end.
  static func shortened(_ whole: String, _ limit: Int = maximumLength) -> String {
    guard whole.utf8.count > limit else { return whole }
    return whole.firstBytes(limit * 2 / 3) + " … " + whole.lastBytes(limit / 4)
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
      return "[" + shown.joined(separator: ", ") + (rest > 0 ? ", " + localized("… \(rest) more") + "]" : "]")
    case .dictionary:
      let entries = elements(of: mirror, isWhole: isWhole)
      return entries.isEmpty ? "[:]" : "[" + entries.joined(separator: ", ") + "]"
    case .set:
      return "[" + elements(of: mirror, isWhole: isWhole).joined(separator: ", ") + "]"
    case .tuple:
      return "("
        + mirror.children.map { labelled($0, describe($0.value, isWhole: isWhole)) }.joined(separator: ", ")
        + ")"
    case .enum where mirror.children.count == 1 && !(value is any CustomStringConvertible):
      // Swift's own words would have the module before every name in it.
      let name = mirror.children.first?.label ?? ""
      let inside = describe(mirror.children.first?.value as Any, isWhole: isWhole)
      return name + (inside.hasPrefix("(") ? inside : "(\(inside))")
    case .struct where isWhole && !mirror.children.isEmpty:
      return mirror.children.map { "\($0.label ?? ""): \(describe($0.value, isWhole: true))" }
        .joined(separator: ", ")
    default: return String(describing: value)
    }
  }

  /// A dictionary's entries or a set's elements, in the order of their texts: two reports of one failure must not differ.
  private static func elements(of mirror: Mirror, isWhole: Bool = false) -> [String] {
    mirror.children.map { child in
      guard mirror.displayStyle == .dictionary else { return describe(child.value, isWhole: isWhole) }
      return Mirror(reflecting: child.value).children.map { describe($0.value, isWhole: isWhole) }
        .joined(separator: ": ")
    }.sorted()
  }

  /// A field of a tuple, with its name where it has one.
  private static func labelled(_ field: Mirror.Child, _ text: String) -> String {
    guard let label = field.label, !label.hasPrefix(".") else { return text }
    return "\(label): \(text)"
  }
}
