import ConvNet

/// A text with placeholders: `How wide is the output of the {k}x{k} convolution?`
struct Template: Sendable {
  private enum Piece: Sendable {
    case literal(String)
    case expression(IntegerExpression)
  }

  private let pieces: [Piece]
  /// The parameters it mentions.
  let parameters: Set<String>

  /// - Throws: `PlaceholderError` for a brace without its partner and for an expression that cannot be read.
  init(_ text: String) throws(PlaceholderError) {
    var pieces: [Piece] = []
    var parameters: Set<String> = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let inside = rest[brace...].dropFirst()
      guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }),
        rest[end] == "}"
      else {
        let start = rest[brace] == "{" ? brace : rest.startIndex
        throw PlaceholderError(
          problem: "\(quoted(rest[start...])) has a brace without its partner",
          remedy: "write a parameter as {name}")
      }
      if brace > rest.startIndex { pieces.append(.literal(String(rest[..<brace]))) }
      let expression = try ExpressionParser.expression(rest[rest.index(after: brace)..<end])
      parameters.formUnion(expression.parameters)
      pieces.append(.expression(expression))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
    self.parameters = parameters
  }

  /// The text for one draw.
  func text(_ draw: Draw) throws(PlaceholderError) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .expression(let expression): text += try expression.text(draw)
      }
    }
    return text
  }
}

extension IntegerExpression {
  /// Its value as text; a parameter that stands alone may be a word.
  func text(_ draw: Draw) throws(PlaceholderError) -> String {
    if case .parameter(let name) = self, let value = draw[name] { return value.text }
    return String(try value(draw))
  }
}
