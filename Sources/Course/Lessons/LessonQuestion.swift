import Escaping
import Markdown
import Sentences

/// A stop-and-think quote: a question of an exercise's quiz, asked where the lesson needs it.
package struct LessonQuestion: BlockContent, Hashable {
  package let exercise: String
  /// The question's id in the quiz.
  package let id: String
  /// What the lesson asks, without "Stop and think."
  package let text: [Inline]
  /// The line of the lesson that it begins on.
  package let line: Int

  /// The command that asks it in the quiz.
  func command(_ commands: CourseCommands) -> String { commands("quiz \(exercise) --question \(id)") }

  package var indentation: Int { 0 }

  package func lines(_ style: TerminalStyle) -> [String] {
    let text = StyledText(text, style, label: localized("Stop and think."))
    let lines = text.wrapped(to: style.width - 2, style).map(\.text)
    return (lines + [style.paint(command(style.commands), .code)]).map { style.quoteBar + $0 }
  }

  package func html(_ commands: CourseCommands) -> String {
    "<aside class=\"question\"><p><strong>\(MarkupText.escaped(localized("Stop and think.")))</strong> "
      + "\(BlockMarkup().html(text))</p>\n"
      + "<p><code>\(MarkupText.escaped(command(commands), keepingLines: true))</code></p></aside>"
  }
}
