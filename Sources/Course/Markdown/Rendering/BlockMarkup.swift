import Escaping

/// Blocks as a part of a page, well-formed as XML.
package struct BlockMarkup {
  private let commands: CourseCommands
  private let pictures: @Sendable (Picture) -> String

  /// - Parameters:
  ///   - commands: how commands are suggested.
  ///   - pictures: the address of a picture; its file's name unless it is given.
  package init(
    commands: CourseCommands = CourseCommands(),
    pictures: @escaping @Sendable (Picture) -> String = { $0.file }
  ) {
    self.commands = commands
    self.pictures = pictures
  }

  package func html(_ blocks: [Block]) -> String { blocks.map(html).joined(separator: "\n") }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      return "<h\(level)>\(html(text))</h\(level)>"
    case .paragraph(let text):
      return "<p>\(html(text))</p>"
    case .list(let start, let items):
      let tag = start == nil ? "ul" : "ol"
      let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      return "<\(tag)\(first)>\n" + items.map { "<li>\(item($0))</li>\n" }.joined() + "</\(tag)>"
    case .table(let table):
      return self.table(table, style: "plain")
    case .quote(let inside):
      return "<blockquote>\(html(inside))</blockquote>"
    case .code(_, let lines):
      return "<pre><code>\(Self.escaped(lines.joined(separator: "\n")))</code></pre>"
    case .formula(let lines):
      return "<pre class=\"formula\">\(Self.escaped(lines.joined(separator: "\n")))</pre>"
    case .embedded(let block):
      return block.content.html(commands)
    }
  }

  /// An item of one paragraph stands without a paragraph's space around it.
  private func item(_ blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let text) = blocks[0] { return html(text) }
    return html(blocks)
  }

  package func html(_ pieces: [Inline]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return Self.escaped(text)
      case .bold(let inside): return "<strong>\(html(inside))</strong>"
      case .italic(let inside): return "<em>\(html(inside))</em>"
      case .code(let code): return "<code>\(Self.escaped(code))</code>"
      case .formula(let formula): return formula.mathML
      case .picture(let picture):
        return
          "<img src=\"\(Self.escaped(pictures(picture)))\" alt=\"\(Self.escaped(picture.alternative))\"/>"
      case .link(let inside, let target):
        let address = LessonLink(target).map { "\($0.id).html" } ?? target
        // Anything but a page or a file beside this one would be a script.
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
        let isSafe = ["http", "https", "mailto"].contains(scheme) || !address.contains(":")
        return isSafe ? "<a href=\"\(Self.escaped(address))\">\(html(inside))</a>" : html(inside)
      }
    }.joined()
  }

  /// - Parameter style: the class, `plain` or `figure`.
  package func table(_ table: MarkdownTable, style: String) -> String {
    let sides = table.shownSides
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      cells.indices.map { column in
        let side: String =
          switch sides[column] {
          case .right: " class=\"right\""
          case .center: " class=\"center\""
          case .left: ""
          }
        return "<\(tag)\(side)>\(html(cells[column]))</\(tag)>"
      }.joined()
    }
    return "<table class=\"\(style)\">\n<thead><tr>\(row(table.header, "th"))</tr></thead>\n<tbody>\n"
      + table.rows.map { "<tr>\(row($0, "td"))</tr>\n" }.joined() + "</tbody></table>"
  }

  private static func escaped(_ text: String) -> String { MarkupText.escaped(text, keepingLines: true) }
}
