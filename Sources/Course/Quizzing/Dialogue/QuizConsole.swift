import Markdown
import TerminalText

/// Whoever the quiz talks to: a terminal, a pipe, a test.
package protocol QuizConsole {
  /// Asks for a line; nil at the end of the input.
  mutating func ask(_ prompt: String) -> String?
  mutating func say(_ text: String)
}

/// How the quiz looks.
package struct QuizStyle: Sendable {
  package var width: Int
  package var usesColor: Bool
  /// Plain characters instead of boxes, ticks and crosses.
  package var isASCII: Bool
  /// The words with which the quiz is started again, such as `./grade quiz exercise3`.
  package var command: String
  /// Whether one question is asked by itself, apart from the quiz that may be under way.
  package var isAlone: Bool

  /// How many lines are taken for one question; nil where a person types them, who will come to an end.
  package var mostLines: Int?

  /// Enough for a script: every answer that can be wrong, all hints, and many lines that cannot be read.
  package static let mostLinesInAPipe = 100

  package init(
    width: Int, usesColor: Bool, isASCII: Bool, command: String, isAlone: Bool = false, mostLines: Int? = nil
  ) {
    self.width = width
    self.usesColor = usesColor
    self.isASCII = isASCII
    self.command = command
    self.isAlone = isAlone
    self.mostLines = mostLines
  }

  /// What texts may be shown with.
  var text: TerminalStyle { TerminalStyle(width: width, usesColor: usesColor, isASCII: isASCII) }

  var right: String { isASCII ? "+" : "✓" }
  var wrong: String { isASCII ? "-" : "✗" }
  var rule: String { isASCII ? "-" : "─" }

  func bold(_ text: String) -> String { Paint.bold.on(text, if: usesColor) }
  func green(_ text: String) -> String { Paint.green.on(text, if: usesColor) }
  func red(_ text: String) -> String { Paint.red.on(text, if: usesColor) }
  func dim(_ text: String) -> String { Paint.faint.on(text, if: usesColor) }
}
