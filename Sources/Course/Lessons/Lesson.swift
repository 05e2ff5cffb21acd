import Diagnostics
import Exercises
import Markdown

/// A lesson, read and checked: every figure in it is computed when it is read.
package struct Lesson: Sendable {
  /// The folder's name, such as `03-parameter-count`.
  package let id: String
  /// The file it was read from.
  package let file: String
  /// The level-1 heading.
  package let title: String
  /// What follows the title.
  package let blocks: [Block]

  /// Reads a lesson.
  ///
  /// - Throws: `Diagnostics` with the first thing that is wrong.
  package static func load(_ file: LessonFile) throws(Diagnostics) -> Lesson {
    try Lesson(file.text(), id: file.id, file: file.path)
  }

  /// - Parameter file: the name of the file the text is from, for messages.
  package init(_ text: String, id: String, file: String) throws(Diagnostics) {
    self.id = id
    self.file = file
    var context = ReadingContext(file: file, dialect: LessonDialect())
    let blocks = try BlockReader.read(SourceLine.lines(of: text), &context)
    guard case .heading(level: 1, let title) = blocks.first else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: TextPosition(line: 1), "a lesson begins with its title",
          advice: "write # and the title"))
    }
    self.title = title.plainText
    self.blocks = Array(blocks.dropFirst())
  }

  /// The number in front of the folder's name; nil where there is none.
  package var number: Int? { Int(id.prefix { ("0"..."9").contains($0) }) }

  /// The first sentence: what a student will be able to do.
  package var summary: String {
    guard case .paragraph(let text) = blocks.first else { return "" }
    var sentence = ""
    for character in text.plainText {
      if character == " ", sentence.last.map({ ".:".contains($0) }) ?? false { break }
      sentence.append(character)
    }
    return sentence.hasSuffix(":") ? sentence.dropLast() + "." : sentence
  }

  /// All stop-and-think questions in the order asked, for a check that holds them against the exercises'
  /// quizzes.
  package var questions: [LessonQuestion] { Self.questions(in: blocks) }

  private static func questions(in blocks: [Block]) -> [LessonQuestion] {
    blocks.flatMap { block -> [LessonQuestion] in
      switch block {
      case .embedded(let block): (block.content as? LessonQuestion).map { [$0] } ?? []
      case .quote(let inside): questions(in: inside)
      case .list(_, let items): items.flatMap { questions(in: $0) }
      default: []
      }
    }
  }

  /// The exercise that most of its questions are from; nil for a lesson that asks none.
  package var exercise: String? {
    let counts = Dictionary(questions.map { ($0.exercise, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The folder that it lies in, with its pictures.
  var folder: String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
