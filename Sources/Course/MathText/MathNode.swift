/// A piece of a formula, as the part of TeX that courses need has it.
package indirect enum MathNode: Hashable, Sendable {
  case number(String)
  /// A letter, or the name of a function.
  case identifier(String)
  case symbol(MathSymbol)
  /// What stands in braces, until a draw gives it its value.
  case value(String)
  /// Words: `\text{if}`.
  case text(String)
  case row([MathNode])
  case fraction(MathNode, MathNode)
  /// - Parameter index: the 3 of a cube root.
  case root(MathNode, index: MathNode?)
  case scripts(MathNode, below: MathNode?, above: MathNode?)
  case accent(MathAccent, MathNode)
  case bold(MathNode)
  /// What `\left` and `\right` stand around.
  case fenced(MathSymbol, MathNode, MathSymbol)
}

/// A mark above a letter.
package enum MathAccent: String, CaseIterable, Sendable {
  case hat, bar, tilde, dot, vec

  /// The mark that sits on the letter before it.
  var combining: String {
    switch self {
    case .hat: "\u{302}"
    case .bar: "\u{304}"
    case .tilde: "\u{303}"
    case .dot: "\u{307}"
    case .vec: "\u{20D7}"
    }
  }

  /// The mark by itself, which pages set above the letter.
  var mark: String {
    switch self {
    case .hat: "^"
    case .bar: "¯"
    case .tilde: "~"
    case .dot: "˙"
    case .vec: "→"
    }
  }
}

/// A sign, and what it does to the space around it.
package struct MathSymbol: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// Like a letter.
    case letter
    /// Between two terms, with space around it; a sign where nothing is before it.
    case binary
    /// Between two factors, without space.
    case factor
    case relation
    /// A sum, a product, an integral.
    case big
    case open, close
    case punctuation
    case ordinary
    case space
  }

  package var text: String
  /// In plain letters.
  package var ascii: String
  package var role: Role

  init(_ text: String, _ ascii: String, _ role: Role) {
    self.text = text
    self.ascii = ascii
    self.role = role
  }
}
