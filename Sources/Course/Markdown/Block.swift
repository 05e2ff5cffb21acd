import Escaping

/// A part of a text: what stands between empty lines.
package indirect enum Block: Hashable, Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// - Parameter start: the first number; nil for bullets.
  case list(start: Int?, items: [[Block]])
  case table(MarkdownTable)
  case quote([Block])
  /// A fenced block: its language, empty where none is written, and its lines.
  case code(language: String, lines: [String])
  case formula(lines: [String])
  /// What a dialect of its own makes of a fence or a quote.
  case embedded(EmbeddedBlock)
}

/// A table: a header and rows, each with as many cells as the header.
package struct MarkdownTable: Sendable, Hashable {
  package enum Side: Sendable, Hashable {
    case left, center, right
  }

  package var header: [[Inline]]
  /// One per column; nil where the table does not say.
  package var sides: [Side?]
  package var rows: [[[Inline]]]

  package init(header: [[Inline]], sides: [Side?], rows: [[[Inline]]]) {
    self.header = header
    self.sides = sides
    self.rows = rows
  }
}

/// What a block of a dialect shows, such as a lesson's figures and questions.
package protocol BlockContent: Sendable {
  /// For a terminal, no line wider than the style's width.
  func lines(_ style: TerminalStyle) -> [String]

  /// As a part of a page, well-formed as XML.
  ///
  /// - Parameter commands: how commands are suggested.
  func html(_ commands: CourseCommands) -> String

  /// How far a terminal sets it in.
  var indentation: Int { get }
}

/// A block of a dialect: equal to what shows the same.
package struct EmbeddedBlock: Sendable, Hashable {
  package let content: any BlockContent

  package init(_ content: any BlockContent) { self.content = content }

  package static func == (left: EmbeddedBlock, right: EmbeddedBlock) -> Bool {
    left.content.html(CourseCommands()) == right.content.html(CourseCommands())
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content.html(CourseCommands())) }
}

extension Block {
  /// The letters alone.
  var plainText: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.plainText
    case .list(let start, let items):
      items.enumerated().map { number, item in
        (start.map { "\($0 + number). " } ?? "• ") + item.map(\.plainText).joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " | ") }
        .joined(separator: "\n")
    case .quote(let inside): inside.map(\.plainText).joined(separator: "\n\n")
    case .code(_, let lines), .formula(let lines): lines.joined(separator: "\n")
    case .embedded(let block): block.content.lines(TerminalStyle(isASCII: true)).joined(separator: "\n")
    }
  }

  func mapped<Failure: Error>(_ text: (String) throws(Failure) -> String) throws(Failure) -> Block {
    func lines(_ written: [String]) throws(Failure) -> [String] {
      var lines: [String] = []
      for line in written { lines.append(try text(line)) }
      return lines
    }
    func cells(_ written: [[Inline]]) throws(Failure) -> [[Inline]] {
      var cells: [[Inline]] = []
      for cell in written { cells.append(try cell.mapped(text)) }
      return cells
    }
    switch self {
    case .heading(let level, let inside): return .heading(level: level, try inside.mapped(text))
    case .paragraph(let inside): return .paragraph(try inside.mapped(text))
    case .list(let start, let items):
      var mapped: [[Block]] = []
      for item in items { mapped.append(try item.mapped(text)) }
      return .list(start: start, items: mapped)
    case .table(var table):
      table.header = try cells(table.header)
      var rows: [[[Inline]]] = []
      for row in table.rows { rows.append(try cells(row)) }
      table.rows = rows
      return .table(table)
    case .quote(let inside): return .quote(try inside.mapped(text))
    case .code(let language, let written): return .code(language: language, lines: try lines(written))
    case .formula(let written): return .formula(lines: try lines(written))
    case .embedded: return self
    }
  }

  var sentences: [String] {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.sentences
    case .list(_, let items): items.flatMap { $0.flatMap(\.sentences) }
    case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.sentences) }
    case .quote(let inside): inside.flatMap(\.sentences)
    case .code, .formula, .embedded: []
    }
  }

  var pictures: [Picture] {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.pictures
    case .list(_, let items): items.flatMap { $0.flatMap(\.pictures) }
    case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.pictures) }
    case .quote(let inside): inside.flatMap(\.pictures)
    case .code, .formula, .embedded: []
    }
  }
}

extension [Block] {
  /// The same with every text written anew.
  func mapped<Failure: Error>(_ text: (String) throws(Failure) -> String) throws(Failure) -> [Block] {
    var blocks: [Block] = []
    for block in self { blocks.append(try block.mapped(text)) }
    return blocks
  }

  package var pictures: [Picture] { flatMap(\.pictures) }
}
