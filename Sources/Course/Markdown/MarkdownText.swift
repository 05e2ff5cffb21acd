import Diagnostics
import Escaping
import TerminalText
import XMLDocuments

/// A text that somebody wrote in Markdown, read: a question's sentence, a hint, a feedback.
package struct MarkdownText: Hashable, Sendable {
  package let blocks: [Block]
  /// The letters alone, an empty line between two blocks.
  package let plain: String
  /// Whether it is paragraphs of plain letters, and no more.
  package let isPlain: Bool

  package init(_ blocks: [Block]) {
    self.blocks = blocks
    plain = blocks.count == 1 ? blocks[0].plainText : blocks.map(\.plainText).joined(separator: "\n\n")
    isPlain = blocks.allSatisfy(\.isPlain)
  }

  /// Letters as they are, whatever they look like.
  package init(plain: String) {
    blocks = plain.isEmpty ? [] : [.paragraph([.text(plain)])]
    self.plain = plain
    isPlain = true
  }

  /// Reads what stands in an element. Lines may be set in like the XML around them.
  ///
  /// - Throws: `Diagnostics` at the line, for a fence or a formula that is not closed and the like.
  package init(_ element: XMLElement, _ context: inout ReadingContext) throws(Diagnostics) {
    // Exercises are read at the start of commands, and most texts have no mark in them.
    if !Self.mayHaveMarks(element) {
      let text = element.text
      // Most are one paragraph, and the others are divided where a line break is left.
      let paragraphs =
        text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").map(String.init) : [text]
      self.init(paragraphs.filter { !$0.isEmpty }.map { .paragraph([.text($0)]) })
    } else if element.rawText.utf8.count > Self.mostBytes {
      throw context.fault(
        element.position, "the text has more than \(Self.mostBytes) bytes", "nobody reads so much: divide it")
    } else {
      self.init(try BlockReader.read(ElementLines.lines(of: element), &context))
    }
  }

  /// Of a text with marks in it.
  private static let mostBytes = 100_000

  /// Whether something in an element could begin a mark: no more than a look at each byte and its neighbours.
  private static func mayHaveMarks(_ element: XMLElement) -> Bool {
    element.children.contains { child in
      guard case .text(var text) = child else { return false }
      return text.withUTF8 { bytes in
        var isLineStart = true
        for (index, byte) in bytes.enumerated() {
          let space = UInt8(ascii: " ")
          let before = index > 0 ? bytes[index - 1] : space
          let after = index + 1 < bytes.count ? bytes[index + 1] : space
          switch byte {
          case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "["): return true
          // Arithmetic and names: 2*k, n_in.
          case UInt8(ascii: "*"), UInt8(ascii: "_"):
            if after > space, !endsWord[Int(before)] { return true }
          case UInt8(ascii: "<"): if after == UInt8(ascii: "h") { return true }
          default: break
          }
          if isLineStart, beginsBlock[Int(byte)] { return true }
          isLineStart = byte == UInt8(ascii: "\n") || isLineStart && byte <= space
        }
        return false
      }
    }
  }

  /// What a star or an underscore behind it belongs to.
  private static let endsWord = table("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  /// What may have a meaning at the start of a line.
  private static let beginsBlock = table("-+*#>|0123456789")

  private static func table(_ characters: String) -> [Bool] {
    var table = Array(repeating: false, count: 256)
    for byte in characters.utf8 { table[Int(byte)] = true }
    return table
  }

  /// The same with every text written anew.
  package func mapped<Failure: Error>(
    _ text: (String) throws(Failure) -> String
  ) throws(Failure) -> MarkdownText {
    MarkdownText(try blocks.mapped(text))
  }

  /// Every text in it, formulas' placeholders among them.
  package var texts: [String] {
    var texts: [String] = []
    _ = mapped {
      texts.append($0)
      return $0
    }
    return texts
  }

  package var pictures: [Picture] { blocks.pictures }

  /// What is said in words, piece by piece, without code and formulas.
  package var sentences: [String] { blocks.flatMap(\.sentences) }

  /// Whether its last block is a paragraph.
  package var endsWithSentence: Bool {
    if case .paragraph? = blocks.last { true } else { blocks.isEmpty }
  }

  /// Without a word at its beginning; nil where it begins otherwise.
  package func droppingPrefix(_ prefix: String) -> MarkdownText? {
    guard case .paragraph(var pieces) = blocks.first, case .text(var text) = pieces.first,
      text.hasPrefix(prefix)
    else { return nil }
    text.removeFirst(prefix.count)
    pieces[0] = .text(text.prefix(1).uppercased() + text.dropFirst())
    return MarkdownText([.paragraph(pieces)] + blocks.dropFirst())
  }

  /// As lines for a terminal, no wider than the style's width where words allow it.
  ///
  /// - Parameters:
  ///   - label: words before the text, on its first line.
  ///   - hanging: how far lines after the first are set in.
  package func lines(_ style: TerminalStyle, label: String = "", hanging: Int = 0) -> [String] {
    if isPlain {
      return WrappedText.lines(label + plain, width: style.width - hanging).enumerated().map {
        $0.offset == 0 ? $0.element : String(repeating: " ", count: hanging) + $0.element
      }
    }
    var lines: [String] = []
    let renderer = BlockLines(style)
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append("") }
      if index == 0, case .paragraph(let text) = block {
        let styled = StyledText(text, style, label: label, labelEmphasis: nil)
        lines += styled.wrapped(to: style.width - hanging, style).map(\.text)
      } else {
        if index == 0, !label.isEmpty { lines += [label.trimmingEnd, ""] }
        lines += renderer.lines(block, width: style.width - hanging)
      }
    }
    return lines.enumerated().map {
      $0.offset == 0 || $0.element.isEmpty
        ? $0.element : String(repeating: " ", count: hanging) + $0.element
    }
  }

  /// As a part of a page.
  package var html: String { BlockMarkup().html(blocks) }
}

extension Block {
  fileprivate var isPlain: Bool {
    guard case .paragraph(let pieces) = self else { return false }
    return pieces.allSatisfy { if case .text = $0 { true } else { false } }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
