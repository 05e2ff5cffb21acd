import Diagnostics

/// Reads a text into blocks: the part of Markdown that a course needs, and no other.
package struct BlockReader {
  private var lines: ArraySlice<SourceLine>
  private var context: ReadingContext
  /// How many quotes and lists are around the lines.
  private var nesting = 0
  private static let maximumNesting = 16

  /// The blocks of a text.
  ///
  /// - Throws: `Diagnostics` for a fence or a formula that is not closed, a row with too many cells, a picture without words, and what
  ///   the dialect finds wrong.
  package static func read(
    _ lines: [SourceLine], _ context: inout ReadingContext
  ) throws(Diagnostics) -> [Block] {
    var reader = BlockReader(lines: lines[...], context: context)
    let blocks = try reader.blocks()
    context = reader.context
    return blocks
  }

  /// The blocks inside a quote or an item of a list.
  private mutating func blocks(inside lines: [SourceLine]) throws(Diagnostics) -> [Block] {
    guard nesting < Self.maximumNesting else {
      throw fault(
        lines.first?.number ?? 1, "quotes and lists are nested more than \(Self.maximumNesting) deep",
        "write some of them one after the other")
    }
    var reader = BlockReader(lines: lines[...], context: context, nesting: nesting + 1)
    let blocks = try reader.blocks()
    context = reader.context
    return blocks
  }

  private mutating func inlines(_ lines: [SourceLine]) throws(Diagnostics) -> [Inline] {
    try InlineReader.read(lines, &context)
  }

  private mutating func blocks() throws(Diagnostics) -> [Block] {
    var blocks: [Block] = []
    while let line = lines.first {
      if line.isEmpty {
        lines.removeFirst()
      } else if let fence = Fence(line.text) {
        blocks.append(try fenced(fence))
      } else if let level = Self.headingLevel(line) {
        lines.removeFirst()
        blocks.append(.heading(level: level, try inlines([line.dropping(level)])))
      } else if line.content.text.hasPrefix(">") {
        blocks.append(try quote())
      } else if ListMark(line.text) != nil {
        blocks.append(try list())
      } else if let table = try table() {
        blocks.append(table)
      } else {
        blocks.append(try paragraph())
      }
    }
    return blocks
  }

  // MARK: - Headings and paragraphs

  private static func headingLevel(_ line: SourceLine) -> Int? {
    let level = line.text.prefix { $0 == "#" }.count
    return (1...6).contains(level) && line.text.dropFirst(level).first == " " ? level : nil
  }

  private mutating func paragraph() throws(Diagnostics) -> Block {
    var words: [SourceLine] = []
    repeat {
      words.append(lines.removeFirst())
    } while lines.first.map { !$0.isEmpty && !Self.interruptsParagraph($0) } ?? false
    return .paragraph(try inlines(words))
  }

  private static func interruptsParagraph(_ line: SourceLine) -> Bool {
    // A number at the start of a line is more often part of a sentence, and + or * of a sum: only "1." and "-" begin a list there.
    Fence(line.text) != nil || headingLevel(line) != nil || line.content.text.hasPrefix(">")
      || ListMark(line.text).map { $0.number ?? 1 == 1 && !$0.isOperator } ?? false
  }

  // MARK: - Fences

  private struct Fence {
    let ticks: Int
    let indentation: Int
    /// What stands after the back quotes, word by word.
    let words: [String]

    init?(_ text: Substring) {
      indentation = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(indentation)
      ticks = rest.prefix { $0 == "`" }.count
      let info = rest.dropFirst(ticks)
      guard ticks >= 3, !info.contains("`") else { return nil }
      words = info.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  private mutating func fenced(_ fence: Fence) throws(Diagnostics) -> Block {
    let opening = lines.removeFirst().number
    var inside: [String] = []
    while let line = lines.popFirst() {
      if let closing = Fence(line.text), closing.words.isEmpty, closing.ticks >= fence.ticks {
        return try block(fence, inside, opening)
      }
      let kept = line.dropping(min(fence.indentation, line.indentation))
      InlineReader.noteBraces(in: kept, &context)
      inside.append(String(kept.text))
    }
    throw fault(
      opening, "the fence is not closed", "add a line with \(String(repeating: "`", count: fence.ticks))")
  }

  private static let languages = ["console", "python", "swift", "text", "xml"]

  private func block(_ fence: Fence, _ inside: [String], _ opening: Int) throws(Diagnostics) -> Block {
    guard let first = fence.words.first else { return .code(language: "", lines: inside) }
    if fence.words == ["formula"] { return .formula(lines: inside) }
    if fence.words.count == 1, Self.languages.contains(first) { return .code(language: first, lines: inside) }
    if let content = try context.dialect.block(
      fence.words, inside, opening: TextPosition(line: opening), file: context.file)
    {
      return .embedded(EmbeddedBlock(content))
    }
    let more = context.dialect.fences.map { ", \($0)" }.joined()
    throw fault(
      opening, "a fence cannot say “\(fence.words.joined(separator: " "))”",
      "write nothing, console, python, swift, text, formula, xml\(more)")
  }

  // MARK: - Quotes

  private mutating func quote() throws(Diagnostics) -> Block {
    var inside: [SourceLine] = []
    while let line = lines.first?.content, line.text.hasPrefix(">") {
      inside.append(line.dropping(line.text.hasPrefix("> ") ? 2 : 1))
      lines.removeFirst()
    }
    var context = context
    let content = try context.dialect.block(ofQuote: inside, file: context.file) {
      lines throws(Diagnostics) in try InlineReader.read(lines, &context)
    }
    if let content {
      self.context = context
      return .embedded(EmbeddedBlock(content))
    }
    return .quote(try blocks(inside: inside))
  }

  // MARK: - Lists

  private struct ListMark {
    /// Nil for a bullet.
    let number: Int?
    /// The columns up to the item's text.
    let width: Int
    /// Whether it could be the sign of a sum or a product that goes on here.
    var isOperator = false

    init?(_ text: Substring) {
      let indentation = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(indentation)
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if let first = rest.first, "-*+".contains(first), rest.dropFirst().first == " " {
        number = nil
        width = indentation + 2
        isOperator = first != "-"
      } else if !digits.isEmpty, digits.count <= 9, rest.dropFirst(digits.count).hasPrefix(". ") {
        number = Int(digits)
        width = indentation + digits.count + 2
      } else {
        return nil
      }
    }
  }

  private mutating func list() throws(Diagnostics) -> Block {
    let start = ListMark(lines[lines.startIndex].text)?.number
    let indentation = lines[lines.startIndex].indentation
    var items: [[Block]] = []
    while let first = lines.first, first.indentation <= indentation, let mark = ListMark(first.text),
      (mark.number == nil) == (start == nil)
    {
      lines.removeFirst()
      var inside = [first.dropping(mark.width)]
      var sawEmpty = false
      while let line = lines.first {
        let belongs = line.indentation >= mark.width
        if line.isEmpty {
          // An empty line belongs to the item only where the item goes on after it.
          guard let next = lines.first(where: { !$0.isEmpty }), next.indentation >= mark.width else { break }
        } else if !belongs, sawEmpty || ListMark(line.text) != nil || Self.interruptsParagraph(line) {
          break
        }
        sawEmpty = line.isEmpty
        inside.append(line.dropping(min(mark.width, line.indentation)))
        lines.removeFirst()
      }
      items.append(try blocks(inside: inside))
      while lines.first?.isEmpty == true, lines.dropFirst().first.map({ ListMark($0.text) != nil }) ?? false {
        lines.removeFirst()
      }
    }
    return .list(start: start, items: items)
  }

  // MARK: - Tables

  private mutating func table() throws(Diagnostics) -> Block? {
    guard let first = lines.first?.content, first.text.hasPrefix("|"), let second = lines.dropFirst().first,
      second.content.text.hasPrefix("|")
    else { return nil }
    guard let sides = Self.sides(second.content) else {
      guard first.text.hasSuffix("|"), second.content.text.hasSuffix("|") else { return nil }
      throw fault(
        second.number, "the table has no line of dashes under its header",
        "add |\(String(repeating: "---|", count: max(1, Self.split(first).count)))")
    }
    let header = Self.split(first)
    guard header.count == sides.count else {
      throw fault(
        second.number,
        "the header has \(Self.count(header.count)), and the line under it \(sides.count)",
        "give every column its dashes")
    }
    lines.removeFirst(2)
    var table = MarkdownTable(header: try cells(header), sides: sides, rows: [])
    while let line = lines.first?.content, line.text.hasPrefix("|") {
      let row = Self.split(line)
      guard row.count == sides.count else {
        throw fault(
          line.number, "the row has \(Self.count(row.count)), and the table's header \(sides.count)",
          row.count < sides.count
            ? "add the missing ones; an empty cell is | |"
            : "leave some out; a bar that is text is written \\|")
      }
      table.rows.append(try cells(row))
      lines.removeFirst()
    }
    return .table(table)
  }

  private static func count(_ cells: Int) -> String { "\(cells) \(cells == 1 ? "cell" : "cells")" }

  private static func sides(_ line: SourceLine) -> [MarkdownTable.Side?]? {
    guard line.text.contains("-") else { return nil }
    var sides: [MarkdownTable.Side?] = []
    for cell in split(line) {
      let cell = cell.content.text
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      guard !dashes.isEmpty, cell.allSatisfy({ $0 == "-" || $0 == ":" }) else { return nil }
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): sides.append(.center)
      case (false, true): sides.append(.right)
      case (true, false): sides.append(.left)
      case (false, false): sides.append(nil)
      }
    }
    return sides
  }

  private mutating func cells(_ row: [SourceLine]) throws(Diagnostics) -> [[Inline]] {
    var cells: [[Inline]] = []
    for cell in row { cells.append(try inlines([cell])) }
    return cells
  }

  /// The cells between the bars; a bar in a code span, or after a backslash outside one, is a letter like
  /// any other.
  private static func split(_ row: SourceLine) -> [SourceLine] {
    var cells: [SourceLine] = []
    var cell = ""
    var column = row.column + 1
    var isInCode = false
    var isEscaped = false
    var next = column
    for character in row.text.dropFirst() {
      next += 1
      if character == "|", isEscaped {
        cell.removeLast()
        cell.append(character)
      } else if character == "|", !isInCode {
        cells.append(SourceLine(cell[...], number: row.number, column: column))
        (cell, column) = ("", next)
      } else {
        if character == "`" { isInCode.toggle() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isInCode && !isEscaped
    }
    if !cell.allSatisfy(\.isWhitespace) {
      cells.append(SourceLine(cell[...], number: row.number, column: column))
    }
    return cells
  }

  private func fault(_ line: Int, _ message: String, _ advice: String) -> Diagnostics {
    context.fault(TextPosition(line: line), message, advice)
  }
}
