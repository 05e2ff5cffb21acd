import Escaping

/// A part of a lesson: what stands between empty lines.
package indirect enum Block: Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// - Parameter start: the first number; nil for bullets.
  case list(start: Int?, items: [[Block]])
  case table(MarkdownTable)
  case quote([Block])
  case question(LessonQuestion)
  /// A fenced block: its language, empty where none is written, and its lines.
  case code(language: String, lines: [String])
  case formula(lines: [String])
  case figure(any Figure)
}

/// A table: a header and rows, each with as many cells as the header.
package struct MarkdownTable: Sendable, Hashable {
  package enum Side: Sendable, Hashable {
    case left, center, right
  }

  package var header: [[Inline]]
  /// One per column; nil where the table does not say.
  package var sides: [Side?]
  package var rows: [[[Inline]]]
}

/// A stop-and-think quote: a question of an exercise's quiz, asked where the lesson needs it.
package struct LessonQuestion: Sendable, Hashable {
  package let exercise: String
  /// The question's id in the quiz.
  package let id: String
  /// What the lesson asks, without "Stop and think."
  package let text: [Inline]
  /// The line of the lesson that it begins on.
  package let line: Int

  /// The command that asks it in the quiz.
  func command(_ commands: CourseCommands) -> String { commands("quiz \(exercise) --question \(id)") }
}
