import Diagnostics
import XMLDocuments

/// Reads a lesson's text into blocks: the part of Markdown that lessons need, and no other.
struct BlockReader {
  private struct Line {
    var text: Substring
    var number: Int

    /// The spaces before the first letter.
    var indentation: Int { text.prefix { $0 == " " }.count }
    var content: Substring { text.trimmingSpaces }
    var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  }

  private let file: String
  private var lines: ArraySlice<Line>
  /// How many quotes and lists are around the lines.
  private var nesting = 0
  private static let maximumNesting = 16

  /// The blocks of a text.
  ///
  /// - Throws: `Diagnostics` for a fence that is not closed, a figure that is wrong, or a question without
  ///   its command.
  static func read(_ text: String, file: String) throws(Diagnostics) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      index, line in
      Line(text: line.last == "\r" ? line.dropLast() : line, number: index + 1)
    }
    var reader = BlockReader(file: file, lines: lines[...])
    return try reader.blocks()
  }

  /// The blocks inside a quote or an item of a list.
  private func blocks(inside lines: [Line]) throws(Diagnostics) -> [Block] {
    guard nesting < Self.maximumNesting else {
      throw fault(
        lines.first?.number ?? 1, "quotes and lists are nested more than \(Self.maximumNesting) deep",
        "write some of them one after the other")
    }
    var reader = BlockReader(file: file, lines: lines[...], nesting: nesting + 1)
    return try reader.blocks()
  }

  private mutating func blocks() throws(Diagnostics) -> [Block] {
    var blocks: [Block] = []
    while let line = lines.first {
      if line.isEmpty {
        lines.removeFirst()
      } else if let fence = Fence(line.text) {
        blocks.append(try fenced(fence))
      } else if let heading = Self.heading(line) {
        lines.removeFirst()
        blocks.append(heading)
      } else if line.content.hasPrefix(">") {
        blocks.append(try quote())
      } else if ListMark(line.text) != nil {
        blocks.append(try list())
      } else if let table = table() {
        blocks.append(table)
      } else {
        blocks.append(paragraph())
      }
    }
    return blocks
  }

  // MARK: - Headings and paragraphs

  private static func heading(_ line: Line) -> Block? {
    let level = line.text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.text.dropFirst(level).first == " " else { return nil }
    return .heading(level: level, InlineReader.read(line.text.dropFirst(level).trimmingSpaces))
  }

  private mutating func paragraph() -> Block {
    var words: [Substring] = []
    repeat {
      words.append(lines.removeFirst().content)
    } while lines.first.map { !$0.isEmpty && !Self.interruptsParagraph($0) } ?? false
    return .paragraph(InlineReader.read(words.joined(separator: " ")))
  }

  private static func interruptsParagraph(_ line: Line) -> Bool {
    // A number at the start of a line is more often part of a sentence; only "1." begins a list there.
    Fence(line.text) != nil || heading(line) != nil || line.content.hasPrefix(">")
      || ListMark(line.text).map { $0.number ?? 1 == 1 } ?? false
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
      let surplus = min(fence.indentation, line.indentation)
      inside.append(String(line.text.dropFirst(surplus)))
    }
    throw fault(
      opening, "the fence is not closed", "add a line with \(String(repeating: "`", count: fence.ticks))")
  }

  private func block(_ fence: Fence, _ inside: [String], _ opening: Int) throws(Diagnostics) -> Block {
    switch (fence.words.first, fence.words.count) {
    case (nil, _), ("console", 1), ("python", 1), ("swift", 1), ("text", 1):
      return .code(language: fence.words.first ?? "", lines: inside)
    case ("formula", 1):
      return .formula(lines: inside)
    case ("xml", 1):
      return .code(language: "xml", lines: inside)
    case ("xml", 2):
      let kind = fence.words[1]
      guard let type = Figures.all.first(where: { $0.kind == kind }) else {
        throw fault(
          opening, "there is no figure called “\(kind)”",
          nameAdvice(for: kind, among: Figures.all.map { $0.kind }, orList: "the figures are") ?? "")
      }
      let fragment = XMLFragment(inside.joined(separator: "\n"), file: file, line: opening + 1)
      guard inside.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
        throw fault(opening, "the figure is empty", "write the XML of a \(kind) figure between the fences")
      }
      return .figure(try type.init(fragment))
    default:
      throw fault(
        opening, "a fence cannot say “\(fence.words.joined(separator: " "))”",
        "write nothing, console, python, swift, text, formula, xml, or xml and the name of a figure")
    }
  }

  // MARK: - Quotes and questions

  private mutating func quote() throws(Diagnostics) -> Block {
    let opening = lines[lines.startIndex].number
    var inside: [Line] = []
    while let line = lines.first, line.content.hasPrefix(">") {
      let rest = line.content.dropFirst()
      inside.append(Line(text: rest.first == " " ? rest.dropFirst() : rest, number: line.number))
      lines.removeFirst()
    }
    if inside[0].content.hasPrefix("**Stop and think.**") {
      return .question(try question(inside, opening))
    }
    return .quote(try blocks(inside: inside))
  }

  private func question(_ quote: [Line], _ opening: Int) throws(Diagnostics) -> LessonQuestion {
    let text = quote.dropLast().map(\.content).joined(separator: " ").dropFirst("**Stop and think.**".count)
    let last = quote[quote.count - 1]
    let words = last.content.dropFirst().dropLast().split(separator: " ").map(String.init)
    guard quote.count > 1, last.content.hasPrefix("`./"), last.content.hasSuffix("`"), words.count == 5,
      Array(words[0...1]) == ["./grade", "quiz"], words[3] == "--question"
    else {
      throw fault(
        last.number, "a stop-and-think does not end with the command that asks its question",
        "end it with the line > `./grade quiz exercise1 --question id`")
    }
    return LessonQuestion(
      exercise: words[2], id: words[4], text: InlineReader.read(text.trimmingSpaces), line: opening)
  }

  // MARK: - Lists

  private struct ListMark {
    /// Nil for a bullet.
    let number: Int?
    /// The columns up to the item's text.
    let width: Int

    init?(_ text: Substring) {
      let indentation = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(indentation)
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if let first = rest.first, "-*+".contains(first), rest.dropFirst().first == " " {
        number = nil
        width = indentation + 2
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
      var inside = [Line(text: first.text.dropFirst(mark.width), number: first.number)]
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
        inside.append(
          Line(text: line.text.dropFirst(min(mark.width, line.indentation)), number: line.number))
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

  private mutating func table() -> Block? {
    guard let first = lines.first, first.content.hasPrefix("|"), let second = lines.dropFirst().first,
      let sides = Self.sides(second)
    else { return nil }
    let header = Self.cells(first.content)
    guard header.count == sides.count else { return nil }
    lines.removeFirst(2)
    var rows: [[[Inline]]] = []
    while let line = lines.first, line.content.hasPrefix("|") {
      let cells = Self.cells(line.content).prefix(header.count)
      rows.append(cells + Array(repeating: [], count: header.count - cells.count))
      lines.removeFirst()
    }
    return .table(MarkdownTable(header: header, sides: sides, rows: rows))
  }

  private static func sides(_ line: Line) -> [MarkdownTable.Side?]? {
    guard line.content.hasPrefix("|"), line.content.contains("-") else { return nil }
    var sides: [MarkdownTable.Side?] = []
    for cell in split(line.content) {
      let cell = cell[...].trimmingSpaces
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

  private static func cells(_ row: Substring) -> [[Inline]] {
    split(row).map { InlineReader.read($0[...].trimmingSpaces) }
  }

  /// The cells between the bars; a bar in a code span, or after a backslash outside one, is a letter like
  /// any other.
  private static func split(_ row: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isInCode = false
    var isEscaped = false
    for character in row.dropFirst() {
      if character == "|", isEscaped {
        cell.removeLast()
        cell.append(character)
      } else if character == "|", !isInCode {
        cells.append(cell)
        cell = ""
      } else {
        if character == "`" { isInCode.toggle() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isInCode && !isEscaped
    }
    if !cell.allSatisfy(\.isWhitespace) { cells.append(cell) }
    return cells
  }

  private func fault(_ line: Int, _ message: String, _ advice: String) -> Diagnostics {
    Diagnostics(Diagnostic(file: file, at: TextPosition(line: line), message, advice: advice))
  }
}
