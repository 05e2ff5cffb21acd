import Markdown
import NetworkReports
import Sentences

/// The lessons of a course: number, name, title, exercise, and what one learns.
package enum LessonList {
  package static func render(_ shelf: LessonShelf, _ style: TerminalStyle) -> String {
    let nameWidth = shelf.lessons.map(\.id.displayWidth).max() ?? 0
    let titleWidth = shelf.lessons.map(\.title.displayWidth).max() ?? 0
    var lines: [String] = []
    for lesson in shelf.lessons {
      if !lines.isEmpty { lines.append("") }
      let title = lesson.title.padded(to: lesson.exercise == nil ? 0 : titleWidth)
      let exercise = lesson.exercise.map { "  \($0)" } ?? ""
      lines.append(
        "\(style.paint(lesson.id.padded(to: nameWidth), .code))  \(style.paint(style.spelled(title), .bold))\(exercise)"
      )
      lines += StyledText([.text(lesson.summary)], style).wrapped(to: style.width - 4, style).map {
        "    " + $0.text
      }
    }
    lines += ["", localized("Read one: \(style.commands("learn \(shelf.lessons.first?.id ?? "1")"))")]
    return lines.map { $0 + "\n" }.joined()
  }
}
