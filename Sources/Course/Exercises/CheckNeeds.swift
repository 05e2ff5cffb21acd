import XMLDocuments

/// What a part must say for its check to mean something. Each check says it of itself; exercise.xsd, which is written from the
/// checks, tells it to the reader of exercises.
package struct CheckNeeds: Sendable, Equatable {
  /// Attributes of which one must be there.
  package var oneOf: [String]
  /// Attributes that must all be there.
  package var all: [String]
  /// Whether there must be a `<threshold>`.
  package var thresholds: Bool

  package init(oneOf: [String] = [], all: [String] = [], thresholds: Bool = false) {
    self.oneOf = oneOf
    self.all = all
    self.thresholds = thresholds
  }

  private static let told = SchemaVocabulary.value(ofType: "check")?.facts ?? [:]

  /// What the schema says about a check; nothing for one that it does not know.
  init(ofCheck name: String) {
    let told = Self.told[name] ?? [:]
    func names(_ key: String) -> [String] { told[key]?.split(separator: " ").map(String.init) ?? [] }
    self.init(oneOf: names("one-of"), all: names("all"), thresholds: told["threshold"] == "true")
  }

  /// As the schema says it; nil where nothing is needed.
  package var xml: String? {
    var attributes: [String] = []
    if !oneOf.isEmpty { attributes.append("one-of=\"\(oneOf.joined(separator: " "))\"") }
    if !all.isEmpty { attributes.append("all=\"\(all.joined(separator: " "))\"") }
    if thresholds { attributes.append("threshold=\"true\"") }
    return attributes.isEmpty ? nil : "<needs \(attributes.joined(separator: " "))/>"
  }
}
