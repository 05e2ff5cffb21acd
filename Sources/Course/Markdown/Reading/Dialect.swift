import Diagnostics

/// What a kind of text has beyond Markdown: fences and quotes of its own.
package protocol MarkdownDialect: Sendable {
  /// What a fence may say, beyond languages.
  var fences: [String] { get }

  /// The block that a fence of several words makes; nil where they say nothing.
  ///
  /// - Parameters:
  ///   - words: what stands behind the back quotes, word by word.
  ///   - opening: the fence's own line.
  /// - Throws: `Diagnostics` for what is wrong between the fences.
  func block(_ words: [String], _ lines: [String], opening: TextPosition, file: String)
    throws(Diagnostics) -> (any BlockContent)?

  /// The block that a quote makes; nil where it is one like any other.
  ///
  /// - Parameter read: reads running text.
  /// - Throws: `Diagnostics` for a quote that only begins like one of its own.
  func block(
    ofQuote lines: [SourceLine], file: String, read: ([SourceLine]) throws(Diagnostics) -> [Inline]
  ) throws(Diagnostics) -> (any BlockContent)?
}

/// Markdown and no more: questions, hints, summaries.
package struct PlainDialect: MarkdownDialect {
  package init() {}

  package var fences: [String] { [] }

  package func block(_ words: [String], _ lines: [String], opening: TextPosition, file: String)
    throws(Diagnostics) -> (any BlockContent)?
  { nil }

  package func block(
    ofQuote lines: [SourceLine], file: String, read: ([SourceLine]) throws(Diagnostics) -> [Inline]
  ) throws(Diagnostics) -> (any BlockContent)? { nil }
}

/// What is known while a text is read.
package struct ReadingContext: Sendable {
  package let file: String
  let dialect: any MarkdownDialect
  /// Whether `{n}` stands for a value, and is no markup whatever it holds.
  let hasPlaceholders: Bool
  /// Every brace that was met, in the order of the text.
  package internal(set) var braces: [Brace] = []

  /// A placeholder, or a brace without its partner.
  package struct Brace: Hashable, Sendable {
    package let text: String
    package let position: TextPosition
  }

  package init(file: String, dialect: any MarkdownDialect = PlainDialect(), hasPlaceholders: Bool = false) {
    self.file = file
    self.dialect = dialect
    self.hasPlaceholders = hasPlaceholders
  }

  func fault(_ position: TextPosition, _ message: String, _ advice: String) -> Diagnostics {
    Diagnostics(Diagnostic(file: file, at: position, message, advice: advice))
  }
}
