import Diagnostics
import Networks

/// A line of a text, and where it stands in the file.
package struct SourceLine: Sendable {
  package private(set) var text: Substring
  package let number: Int
  /// The column of the first character.
  package private(set) var column: Int

  package init(_ text: Substring, number: Int, column: Int = 1) {
    self.text = text
    self.number = number
    self.column = column
  }

  /// The spaces before the first letter.
  package var indentation: Int { text.prefix { $0 == " " }.count }
  package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  package var position: TextPosition { TextPosition(line: number, column: column) }

  /// Without the spaces at both ends.
  package var content: SourceLine {
    let start = text.drop(while: \.isWhitespace)
    var line = dropping(text.count - start.count)
    line.text = line.text.trimmingSpaces
    return line
  }

  /// Without its first characters.
  package func dropping(_ count: Int) -> SourceLine {
    SourceLine(text.dropFirst(count), number: number, column: column + min(count, text.count))
  }

  /// Without its last characters.
  func droppingLast(_ count: Int) -> SourceLine {
    SourceLine(text.dropLast(count), number: number, column: column)
  }

  /// The lines of a file.
  package static func lines(of text: String) -> [SourceLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      SourceLine(line.last == "\r" ? line.dropLast() : line, number: index + 1)
    }
  }
}

/// Running text of several lines as one, every character with its place in the file.
struct SourceText {
  private(set) var characters: [Character] = []
  private var starts: [(offset: Int, position: TextPosition)] = []

  /// The lines with a space between two; spaces at their ends do not count.
  init(_ lines: [SourceLine]) {
    for line in lines {
      let content = line.content
      if !characters.isEmpty { characters.append(" ") }
      starts.append((characters.count, content.position))
      characters += content.text
    }
  }

  func position(_ offset: Int) -> TextPosition {
    guard let start = starts.last(where: { $0.offset <= offset }) ?? starts.first else {
      return TextPosition(line: 1)
    }
    return TextPosition(
      line: start.position.line, column: (start.position.column ?? 1) + max(0, offset - start.offset))
  }
}
