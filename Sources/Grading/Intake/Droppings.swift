/// What editors, file managers, version control and build tools leave lying about: nobody's work, and never looked at.
enum Droppings {
  private static let folders: Set<String> = [
    "__MACOSX", "CVS", "DerivedData", "node_modules", "__pycache__",
  ]

  /// Whether a file or a folder of this name is one.
  static func contains(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || folders.contains(String(name))
      || (name.hasPrefix("#") && name.hasSuffix("#"))
  }
}
