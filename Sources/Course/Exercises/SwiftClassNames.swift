/// The names of the classes that a Swift file declares.
enum SwiftClassNames {
  /// What may stand behind `class` where it makes a member one of the class itself.
  private static let members: Set<Substring> = ["func", "var", "let", "subscript", "override", "final"]

  /// - Complexity: O(*n*)
  static func declared(in source: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var tokens = SwiftTokens(source)
    var previous: Substring = ""
    while let token = tokens.next() {
      if token == "\n" { continue }
      if previous == "class", SwiftTokens.isWord(token), !members.contains(token) {
        names.insert(token.filter { $0 != "`" })
      }
      previous = token
    }
    return names
  }
}
