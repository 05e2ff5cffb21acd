import Markdown

/// A hint for a question or a part.
package struct Hint: Sendable, Hashable {
  /// The share of the part's points that asking for it costs, from 0 to 1.
  package let cost: Double
  package let markdown: MarkdownText
  package let line: Int

  package init(cost: Double, text: MarkdownText, line: Int) {
    self.cost = cost
    markdown = text
    self.line = line
  }

  /// The letters alone.
  package var text: String { markdown.plain }
}
