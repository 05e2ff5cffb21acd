import Diagnostics
import XCTest
import XMLDocuments

@testable import Markdown

/// Running text on line 1 of a file.
func inlines(_ text: String, hasPlaceholders: Bool = false) throws -> [Inline] {
  var context = ReadingContext(file: "text.md", hasPlaceholders: hasPlaceholders)
  return try InlineReader.read([SourceLine(text[...], number: 1)], &context)
}

/// The text of an element, as exercise.xml has it, with its placeholders.
func text(_ xml: String, hasPlaceholders: Bool = true) throws -> MarkdownText {
  var context = ReadingContext(file: "exercise.xml", hasPlaceholders: hasPlaceholders)
  return try MarkdownText(XMLFragment(xml, file: "exercise.xml", line: 1).element(), &context)
}

/// Its lines in a terminal of 80 columns.
func shown(_ xml: String, width: Int = 80) throws -> String {
  try text(xml).lines(TerminalStyle(width: width)).joined(separator: "\n")
}

/// What a text is refused with.
func refusal(_ xml: String, file: StaticString = #filePath, line: UInt = #line) -> String {
  do {
    _ = try text(xml)
    XCTFail("the text was accepted", file: file, line: line)
    return ""
  } catch {
    return "\(error)"
  }
}
