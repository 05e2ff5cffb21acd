/// A formula that stands between dollar signs.
///
/// No library is used: those there are would be one more package to install before the first exercise (blahtexml, itex2MML), and
/// none of them writes the one line of Unicode that a terminal can show.
package struct MathFormula: Hashable, Sendable {
  private let root: MathNode

  /// A placeholder in a formula.
  package struct Placeholder: Hashable, Sendable {
    /// The characters of the formula before it.
    package let offset: Int
    /// With its braces.
    package let text: String
  }

  /// Its placeholders, in their order.
  package let placeholders: [Placeholder]

  /// - Parameter hasPlaceholders: whether `{n}` stands for a value; braces after `^`, `_` and commands group all the same.
  /// - Throws: `MathFault` for what is no formula.
  package init(_ characters: [Character], hasPlaceholders: Bool = false) throws(MathFault) {
    var reader = MathReader(characters, hasPlaceholders: hasPlaceholders)
    root = try reader.read()
    placeholders = reader.placeholders.map { Placeholder(offset: $0.offset, text: $0.text) }
  }

  private init(root: MathNode) {
    self.root = root
    placeholders = []
  }

  /// On one line: `⌊(n + 2p − k)/s⌋ + 1`.
  package func text(isASCII: Bool = false) -> String { MathLine(isASCII: isASCII).text(root) }

  /// For a page, with the one line for whoever hears it.
  package var mathML: String { MathMarkup.math(root, title: text()) }

  /// The same with values in place of the placeholders.
  package func settingValues<Failure: Error>(
    _ value: (String) throws(Failure) -> String
  ) throws(Failure) -> MathFormula {
    MathFormula(root: try root.settingValues(value))
  }
}

extension MathNode {
  func settingValues<Failure: Error>(
    _ value: (String) throws(Failure) -> String
  ) throws(Failure) -> MathNode {
    func optional(_ node: MathNode?) throws(Failure) -> MathNode? { try node?.settingValues(value) }
    switch self {
    case .value(let text): return .value(try value(text))
    case .number, .identifier, .symbol, .text: return self
    case .row(let nodes):
      var set: [MathNode] = []
      for node in nodes { set.append(try node.settingValues(value)) }
      return .row(set)
    case .fraction(let above, let below):
      return .fraction(try above.settingValues(value), try below.settingValues(value))
    case .root(let inside, let index):
      return .root(try inside.settingValues(value), index: try optional(index))
    case .scripts(let base, let below, let above):
      return .scripts(
        try base.settingValues(value), below: try optional(below), above: try optional(above))
    case .accent(let accent, let inside): return .accent(accent, try inside.settingValues(value))
    case .bold(let inside): return .bold(try inside.settingValues(value))
    case .fenced(let open, let inside, let close):
      return .fenced(open, try inside.settingValues(value), close)
    }
  }
}
