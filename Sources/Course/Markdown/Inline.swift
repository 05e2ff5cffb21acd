import Diagnostics
import MathText
import Sentences

/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case bold([Inline])
  case italic([Inline])
  /// A code span, its back quotes taken away.
  case code(String)
  case link([Inline], target: String)
  /// What stands between dollar signs.
  case formula(MathFormula)
  case picture(Picture)
}

/// A picture that stands in a file: `![what it shows](file.png)`.
package struct Picture: Hashable, Sendable {
  /// What it shows, for whoever cannot see it.
  package var alternative: String
  /// As written, beside the file that names it.
  package let file: String
  package let position: TextPosition

  /// How a terminal speaks of it.
  var words: String { "[" + localized("picture: \(alternative) — \(file)") + "]" }
}

extension [Inline] {
  /// The letters alone, without bold, links and the like.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    return map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .bold(let inside), .italic(let inside), .link(let inside, _): inside.plainText
      case .formula(let formula): formula.text()
      case .picture(let picture): picture.words
      }
    }.joined()
  }

  /// The same with every text written anew: what stands in the file is replaced by what is shown.
  func mapped<Failure: Error>(_ text: (String) throws(Failure) -> String) throws(Failure) -> [Inline] {
    var pieces: [Inline] = []
    for piece in self {
      switch piece {
      case .text(let written): pieces.append(.text(try text(written)))
      case .code(let written): pieces.append(.code(try text(written)))
      case .bold(let inside): pieces.append(.bold(try inside.mapped(text)))
      case .italic(let inside): pieces.append(.italic(try inside.mapped(text)))
      case .link(let inside, let target):
        pieces.append(.link(try inside.mapped(text), target: try text(target)))
      case .formula(let formula): pieces.append(.formula(try formula.settingValues(text)))
      case .picture(var picture):
        picture.alternative = try text(picture.alternative)
        pieces.append(.picture(picture))
      }
    }
    return pieces
  }

  /// What is said in words, without code and formulas.
  var sentences: [String] {
    flatMap { piece -> [String] in
      switch piece {
      case .text(let text): [text]
      case .bold(let inside), .italic(let inside), .link(let inside, _): inside.sentences
      case .code, .formula, .picture: []
      }
    }
  }

  var pictures: [Picture] {
    flatMap { piece -> [Picture] in
      switch piece {
      case .picture(let picture): [picture]
      case .bold(let inside), .italic(let inside), .link(let inside, _): inside.pictures
      case .text, .code, .formula: []
      }
    }
  }
}
