import NetworkFiles

/// A text with placeholders: `How wide is the output of the {k}x{k} convolution?` Braces meant as such are doubled: `{{1, 2}}`.
struct Template: Sendable {
  private enum Piece: Sendable {
    case literal(String)
    case expression(IntegerExpression)
  }

  private let pieces: [Piece]
  /// The parameters it mentions.
  let parameters: Set<String>
  /// What stands between braces and is a number already: somebody may have meant the braces.
  let constants: [String]

  /// - Throws: `PlaceholderError` for a brace without its partner and for an expression that cannot be read.
  init(_ text: String) throws(PlaceholderError) {
    var pieces: [Piece] = []
    var parameters: Set<String> = []
    var constants: [String] = []
    try Placeholders.forEachPiece(of: text) { piece throws(PlaceholderError) in
      switch piece {
      case .literal(let literal): pieces.append(.literal(String(literal)))
      case .placeholder(let inside):
        let expression: IntegerExpression
        do throws(PlaceholderError) {
          expression = try ExpressionParser.expression(inside)
        } catch {
          throw PlaceholderError(
            problem: error.problem, remedy: error.remedy + "; braces meant as such are {{ and }}",
            line: error.line)
        }
        if case .number = expression { constants.append(String(inside)) }
        parameters.formUnion(expression.parameters)
        pieces.append(.expression(expression))
      }
    }
    self.pieces = pieces
    self.parameters = parameters
    self.constants = constants
  }

  /// What stands between the placeholders.
  var literals: [String] {
    pieces.map { piece in
      if case .literal(let text) = piece { text } else { "" }
    }
  }

  /// The text for one draw.
  ///
  /// - Parameter isRead: whether people read it: then negative numbers have a minus sign, not a hyphen.
  func text(_ draw: Draw, isRead: Bool = false) throws(PlaceholderError) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .expression(let expression):
        let value = try expression.text(draw)
        text += isRead && value.hasPrefix("-") && Int(value) != nil ? "−\(value.dropFirst())" : value
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
