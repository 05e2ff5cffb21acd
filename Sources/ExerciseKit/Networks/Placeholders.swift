/// Why a placeholder has no value.
package struct PlaceholderError: Error, Hashable, Sendable {
  /// What is wrong, a clause.
  package var problem: String
  /// What to do next.
  package var remedy: String
  /// Its line in the file, where that is known better than by the element it is in.
  package var line: Int?

  package init(problem: String, remedy: String, line: Int? = nil) {
    self.problem = problem
    self.remedy = remedy
    self.line = line
  }
}

/// The values of placeholders: gets what stands between the braces, and the attribute it stands in, and gives the text
/// to put there.
package typealias Substitution = (
  _ expression: Substring, _ attribute: String
) throws(PlaceholderError) -> String

/// The placeholders `{…}` of a text.
enum Placeholders {
  /// `text` with every placeholder replaced.
  ///
  /// - Throws: what `substitution` throws, and for a brace without its partner.
  static func replace(
    in text: String, of attribute: String, by substitution: Substitution
  ) throws(PlaceholderError) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        throw PlaceholderError(
          problem: "\(attribute)=\(quoted(text)) has a brace without its partner",
          remedy: "write a parameter as {name}")
      }
      result += rest[..<brace]
      result += try substitution(rest[rest.index(after: brace)..<end], attribute)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Where there are no parameters, every placeholder is a mistake.
  static func noParameters(_ expression: Substring, _ attribute: String) throws(PlaceholderError) -> String {
    throw PlaceholderError(
      problem:
        "\(attribute) has the placeholder {\(shortened(expression))}, and there are no parameters here",
      remedy: "write a number; parameters exist only in a quiz question")
  }
}
