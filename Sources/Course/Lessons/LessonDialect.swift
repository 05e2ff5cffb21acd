import Diagnostics
import Markdown
import XMLDocuments

/// What lessons have beyond Markdown: figures that are computed, and questions to stop and think at.
struct LessonDialect: MarkdownDialect {
  var fences: [String] { ["or xml and the name of a figure"] }

  func block(
    _ words: [String], _ lines: [String], opening: TextPosition, file: String
  ) throws(Diagnostics) -> (any BlockContent)? {
    guard words.count == 2, words[0] == "xml" else { return nil }
    func fault(_ message: String, _ advice: String) -> Diagnostics {
      Diagnostics(Diagnostic(file: file, at: opening, message, advice: advice))
    }
    let kind = words[1]
    guard let type = Figures.all.first(where: { $0.kind == kind }) else {
      throw fault(
        "there is no figure called “\(kind)”",
        nameAdvice(for: kind, among: Figures.all.map { $0.kind }, orList: "the figures are") ?? "")
    }
    let fragment = XMLFragment(lines.joined(separator: "\n"), file: file, line: opening.line + 1)
    guard lines.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw fault("the figure is empty", "write the XML of a \(kind) figure between the fences")
    }
    return try type.init(fragment)
  }

  func block(
    ofQuote lines: [SourceLine], file: String, read: ([SourceLine]) throws(Diagnostics) -> [Inline]
  ) throws(Diagnostics) -> (any BlockContent)? {
    let label = "**Stop and think.**"
    guard let first = lines.first?.content, first.text.hasPrefix(label), let last = lines.last else {
      return nil
    }
    let command = last.content.text
    let words = command.dropFirst().dropLast().split(separator: " ").map(String.init)
    guard lines.count > 1, command.hasPrefix("`./"), command.hasSuffix("`"), words.count == 5,
      Array(words[0...1]) == ["./grade", "quiz"], words[3] == "--question"
    else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: TextPosition(line: last.number),
          "a stop-and-think does not end with the command that asks its question",
          advice: "end it with the line > `./grade quiz exercise1 --question id`"))
    }
    let text = [first.dropping(label.count)] + lines.dropFirst().dropLast()
    return LessonQuestion(exercise: words[2], id: words[4], text: try read(text), line: first.number)
  }
}
