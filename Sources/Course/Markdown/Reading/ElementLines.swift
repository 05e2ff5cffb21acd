import Diagnostics
import XMLDocuments

/// The text in an XML element as lines, each with its place in the file.
enum ElementLines {
  /// What all lines are set in by, as the XML around them is, is taken away; the first counts where it begins a line.
  static func lines(of element: XMLElement) -> [SourceLine] {
    let raw = element.rawText.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = raw.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return [] }
    let start = element.textPosition ?? element.position
    let lines = raw.enumerated().dropFirst(first).map { index, text in
      let text = text.last == "\r" ? text.dropLast() : text
      let spaces = text.prefix(while: \.isWhitespace)
      // The column of the first line is known; a tab at the start of a line is as wide as four spaces.
      let column = index == first ? max(1, (start.column ?? 1) - spaces.count) : 1
      let line = SourceLine(text, number: start.line + index - first, column: column)
      guard spaces.contains("\t") else { return line }
      let untabbed = spaces.replacing("\t", with: "    ") + text.dropFirst(spaces.count)
      return SourceLine(untabbed[...], number: line.number, column: column)
    }
    let isBesideTag = first == 0
    let margins = (isBesideTag ? Array(lines.dropFirst()) : lines).filter { !$0.isEmpty }.map(\.indentation)
    let margin = margins.min() ?? 0
    return lines.enumerated().map { index, line in
      line.dropping(index == 0 && isBesideTag ? line.indentation : min(margin, line.indentation))
    }
  }
}
