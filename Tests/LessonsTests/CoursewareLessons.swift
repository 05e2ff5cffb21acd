import Foundation
import Markdown
import XCTest

@testable import Lessons

/// The lessons that the course ships.
enum CoursewareLessons {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func all() throws -> [Lesson] { try LessonShelf(course: root).lessons }
}

/// A lesson of a few lines, after its title.
func lesson(_ text: String) throws -> Lesson {
  try Lesson("# Title\n\n" + text, id: "01-test", file: "lesson.md")
}

/// The lesson's lines in a terminal, without the title.
func rendered(_ text: String, _ style: TerminalStyle = TerminalStyle()) throws -> String {
  let lines = TerminalRenderer(style).render(try lesson(text)).split(
    separator: "\n", omittingEmptySubsequences: false)
  return lines.dropFirst(3).dropLast().joined(separator: "\n")
}

/// A figure's lines in a terminal.
func drawn(_ kind: String, _ xml: String, _ style: TerminalStyle = TerminalStyle(width: 76)) throws -> String
{
  let lesson = try lesson("```xml \(kind)\n\(xml)\n```")
  guard case .embedded(let block) = lesson.blocks.first, let figure = block.content as? any Figure else {
    throw NoFigure()
  }
  return figure.lines(style).joined(separator: "\n")
}

struct NoFigure: Error {}

/// What a wrong lesson is refused with.
func diagnostic(_ text: String, file: StaticString = #filePath, line: UInt = #line) -> String {
  do {
    _ = try lesson(text)
    XCTFail("the lesson was accepted", file: file, line: line)
    return ""
  } catch {
    return "\(error)"
  }
}
