/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case bold([Inline])
  case italic([Inline])
  /// A code span, its back quotes taken away.
  case code(String)
  case link([Inline], target: String)
}

extension [Inline] {
  /// The letters alone, without bold, links and the like.
  package var plainText: String {
    map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .bold(let inside), .italic(let inside), .link(let inside, _): inside.plainText
      }
    }.joined()
  }
}
