import ArgumentParser

/// The names that an option takes, such as those of the formats.
struct NameChoices {
  /// What they are names of.
  private let kind: String
  private let names: [String]
  /// What to do about a name that is none of them, a sentence.
  private let advice: String

  init(of kind: String, _ names: [String]) {
    self.init(kind: kind, names: names, advice: "There are \(names.joined(separator: ", ")).")
  }

  private init(kind: String, names: [String], advice: String) {
    (self.kind, self.names, self.advice) = (kind, names, advice)
  }

  static func formats<Format>(_ formats: [Format], name: (Format) -> String) -> Self {
    let names = formats.map(name)
    return Self(kind: "format", names: names, advice: "Choose one of \(names.joined(separator: ", ")).")
  }

  static let textOrJSON = NameChoices(
    kind: "format", names: ["text", "json"], advice: "Choose text or json.")

  /// As a help text lists them: `text, json, svg`.
  var list: String { names.joined(separator: ", ") }
  /// As a sentence lists them: `text, json or svg`.
  var alternatives: String { names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "") }

  /// As a shell completes them.
  var completion: CompletionKind { .list(names) }

  /// - Throws: `ValidationError` for a name that is none of them.
  func require(_ name: String?) throws {
    guard let name, !names.contains(name) else { return }
    throw ValidationError("There is no \(kind) '\(name)'. \(advice)")
  }
}
