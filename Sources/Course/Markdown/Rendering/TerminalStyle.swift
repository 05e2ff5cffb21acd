import Escaping
import TerminalText

/// What a terminal can show.
package struct TerminalStyle: Sendable {
  /// In columns.
  package var width: Int
  package var usesColor: Bool
  /// Nothing but ASCII: lines from `-` and `|`, and `-` for the minus sign.
  package var isASCII: Bool
  /// How commands are suggested.
  package var commands: CourseCommands

  package init(
    width: Int = 80, usesColor: Bool = false, isASCII: Bool = false,
    commands: CourseCommands = CourseCommands()
  ) {
    self.width = width
    self.usesColor = usesColor
    self.isASCII = isASCII
    self.commands = commands
  }

  /// How a piece of text is set apart.
  package enum Emphasis: Hashable, Sendable {
    case bold, italic, code, faint, prompt
    case magenta, cyan, red

    fileprivate var paint: Paint {
      switch self {
      case .bold: .bold
      case .italic: .italic
      case .code, .cyan: .cyan
      case .faint: .faint
      case .prompt: .boldYellow
      case .magenta: .magenta
      case .red: .red
      }
    }
  }

  /// `text` with the terminal's codes around it, where colours are asked for.
  package func paint(_ text: String, _ emphasis: Emphasis?) -> String {
    emphasis?.paint.on(text, if: usesColor) ?? text
  }

  /// What stands before each line of a quote.
  package var quoteBar: String { paint(isASCII ? "| " : "│ ", .faint) }

  /// The text in letters the terminal has.
  package func spelled(_ text: String) -> String {
    guard isASCII, !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    return text.reduce(into: "") {
      $0 += $1.isASCII ? String($1) : Self.spellings[$1] ?? PlainLetters.spelled(String($1))
    }
  }

  private static let spellings: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "·": "*", "×": "x", "→": "->", "←": "<-", "…": "...", "⌊": "floor(",
    "⌋": ")",
    "⌈": "ceil(", "⌉": ")", "⁹": "^9", "²": "^2", "’": "'", "‘": "'", "“": "\"", "”": "\"", "•": "-",
    "─": "-",
    "│": "|", "≤": "<=", "≥": ">=",
    "Σ": "sum", "∂": "d", "γ": "gamma", "μ": "mu", "ᵢ": "_i", "ⱼ": "_j", "≈": "~=", "⁻": "^-", "⁴": "4",
    "⁵": "5", "³": "^3",
  ]
}
