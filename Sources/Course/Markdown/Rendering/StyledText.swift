import Escaping
import NetworkReports
import Sentences

/// Running text in pieces, each with how it is set apart.
package struct StyledText {
  package struct Piece {
    var text: String
    var emphasis: TerminalStyle.Emphasis?
  }

  /// A word is what no line break may divide; its pieces stand close together.
  package private(set) var words: [[Piece]] = []

  /// - Parameters:
  ///   - label: words before the text.
  ///   - labelEmphasis: how they stand out.
  package init(
    _ pieces: [Inline], _ style: TerminalStyle, label: String = "",
    labelEmphasis: TerminalStyle.Emphasis? = .prompt
  ) {
    words = label.split(separator: " ").map { [Piece(text: String($0), emphasis: labelEmphasis)] }
    var isOpen = false
    func add(_ text: String, _ emphasis: TerminalStyle.Emphasis?, keepsSpaces: Bool) {
      for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
        .enumerated()
      {
        if index > 0 {
          if keepsSpaces, isOpen {
            words[words.count - 1].append(Piece(text: " ", emphasis: emphasis))
          } else {
            isOpen = false
          }
        }
        if part.isEmpty { continue }
        if !isOpen { words.append([]) }
        // A question's text may be a stranger's.
        let shown = DisplayText.escaped(style.spelled(String(part)))
        words[words.count - 1].append(Piece(text: shown, emphasis: emphasis))
        isOpen = true
      }
    }
    /// Code stays on one line, as long as that is short enough; a large matrix may go on in the next after
    /// each row.
    func addCode(_ code: String) {
      let rows = code.displayWidth <= 30 ? [code[...]] : code.split(separator: " / ")
      for (index, row) in rows.enumerated() {
        let text = index < rows.count - 1 ? row + " /" : row
        add(String(text), .code, keepsSpaces: text.displayWidth <= 60)
        if index < rows.count - 1 { isOpen = false }
      }
    }
    func visit(_ pieces: [Inline], _ emphasis: TerminalStyle.Emphasis?) {
      for piece in pieces {
        switch piece {
        case .text(let text): add(text, emphasis, keepsSpaces: false)
        case .bold(let inside): visit(inside, .bold)
        case .italic(let inside): visit(inside, .italic)
        case .code(let code):
          // In colour the colour says what the back quotes say without it.
          addCode(style.usesColor ? code : "`\(code)`")
        case .formula(let formula):
          // A short one stays on one line.
          let text = formula.text(isASCII: style.isASCII)
          add(text, emphasis, keepsSpaces: text.displayWidth <= 30)
        case .picture(let picture): add(picture.words, emphasis ?? .faint, keepsSpaces: false)
        case .link(let inside, let target):
          visit(inside, emphasis)
          if let lesson = LessonLink(target) {
            add(" (" + localized("lesson \(lesson.id)") + ")", nil, keepsSpaces: false)
          } else if inside.plainText != target {
            add(" (\(target))", nil, keepsSpaces: false)
          }
        }
      }
    }
    visit(pieces, nil)
    keepArithmeticTogether()
  }

  /// Joins `6 − 3` and the like into one word: a line does not end at an operator.
  private mutating func keepArithmeticTogether() {
    var joined: [[Piece]] = []
    var isOpen = false
    for word in words {
      let isOperator = word.count == 1 && ["·", "−", "+", "/", "×", "*", "-"].contains(word[0].text)
      if isOperator || isOpen, let last = joined.last, Self.width(last) + 1 + Self.width(word) <= 24 {
        joined[joined.count - 1] += [Piece(text: " ", emphasis: nil)] + word
      } else {
        joined.append(word)
      }
      isOpen = isOperator
    }
    words = joined
  }

  /// The width of the text on one line.
  var width: Int { words.reduce(-1) { $0 + 1 + Self.width($1) } }

  /// The longest word, below which wrapping has to divide words.
  var longestWord: Int { words.reduce(0) { max($0, Self.width($1)) } }

  private static func width(_ word: [Piece]) -> Int { word.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text in lines no wider than `width`, without spaces at the ends.
  ///
  /// - Parameter emphasis: for pieces that have none of their own.
  package func wrapped(
    to width: Int, _ style: TerminalStyle, _ emphasis: TerminalStyle.Emphasis? = nil
  ) -> [(text: String, width: Int)] {
    let width = max(1, width)
    var lines: [(text: String, width: Int)] = []
    for word in words.flatMap({ Self.divided($0, width) }) {
      let wordWidth = Self.width(word)
      let text = word.map { style.paint($0.text, $0.emphasis ?? emphasis) }.joined()
      if let last = lines.last, last.width + 1 + wordWidth <= width {
        lines[lines.count - 1] = (last.text + " " + text, last.width + 1 + wordWidth)
      } else {
        lines.append((text, wordWidth))
      }
    }
    return lines
  }

  /// A word that is wider than a line, in parts that are not.
  private static func divided(_ word: [Piece], _ width: Int) -> [[Piece]] {
    guard Self.width(word) > width else { return [word] }
    var parts: [[Piece]] = [[]]
    var used = 0
    for piece in word {
      var text = ""
      for character in piece.text {
        if used + character.displayWidth > width, used > 0 {
          if !text.isEmpty { parts[parts.count - 1].append(Piece(text: text, emphasis: piece.emphasis)) }
          parts.append([])
          (text, used) = ("", 0)
        }
        text.append(character)
        used += character.displayWidth
      }
      if !text.isEmpty { parts[parts.count - 1].append(Piece(text: text, emphasis: piece.emphasis)) }
    }
    return parts
  }
}

/// A link from one lesson to another, `../03-parameter-count/lesson.md`.
package struct LessonLink {
  /// The other lesson's id.
  package let id: String

  package init?(_ target: String) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "..", parts[2] == "lesson.md" else { return nil }
    id = String(parts[1])
  }
}
