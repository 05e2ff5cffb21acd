import Diagnostics
import Sentences

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

/// The placeholders `{…}` of a text; `{{` and `}}` are braces meant as such.
package enum Placeholders {
  package enum Piece {
    case literal(Substring)
    /// What stands between the braces.
    case placeholder(Substring)
  }

  /// Calls `body` for each piece of a text, in order.
  ///
  /// - Throws: what `body` throws, and for a brace without its partner.
  package static func forEachPiece(
    of text: String, _ body: (Piece) throws(PlaceholderError) -> Void
  ) throws(PlaceholderError) {
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let inside = rest[brace...].dropFirst()
      if inside.first == rest[brace] {
        // The brace itself, with what stands before it.
        try body(.literal(rest[...brace]))
        rest = inside.dropFirst()
        continue
      }
      guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }),
        rest[end] == "}"
      else {
        let start = rest[brace] == "{" ? brace : rest.startIndex
        throw PlaceholderError(
          problem: localized("\(quoted(rest[start...])) has a brace without its partner"),
          remedy: localized("write a parameter as {name}, and a brace meant as such twice: {{ or }}"))
      }
      if brace > rest.startIndex { try body(.literal(rest[..<brace])) }
      try body(.placeholder(inside[..<end]))
      rest = inside[end...].dropFirst()
    }
    if !rest.isEmpty { try body(.literal(rest)) }
  }

  /// `text` with every placeholder replaced.
  ///
  /// - Throws: what `substitution` throws, and for a brace without its partner.
  package static func replace(
    in text: String, of attribute: String, by substitution: Substitution
  ) throws(PlaceholderError) -> String {
    var result = ""
    try forEachPiece(of: text) { piece throws(PlaceholderError) in
      switch piece {
      case .literal(let literal): result += literal
      case .placeholder(let expression): result += try substitution(expression, attribute)
      }
    }
    return result
  }

  /// Where there are no parameters, every placeholder is a mistake.
  package static func noParameters(_ expression: Substring, _ attribute: String) throws(PlaceholderError)
    -> String
  {
    throw PlaceholderError(
      problem:
        localized(
          "\(attribute) has the placeholder {\(shortened(expression))}, and there are no parameters here"),
      remedy: localized("write a number; parameters exist only in a quiz question"))
  }
}
