import WireFormat

/// What editors, file managers, version control and build tools leave lying about: nobody's work, and never looked at.
package enum Droppings {
  static let patterns: [NamePattern] = [
    ".*", "~$*", "*~", "#*#", "__MACOSX", "CVS", "DerivedData", "node_modules", "__pycache__",
  ]

  /// Whether a file or a folder of this name is one.
  package static func contains(_ name: some StringProtocol) -> Bool {
    patterns.contains { $0.matches(name.utf8) }
  }
}
