import AnalysisReports

/// Running text in pieces, each with how it is set apart.
struct StyledText {
  struct Piece {
    var text: String
    var emphasis: TerminalStyle.Emphasis?
  }

  /// A word is what no line break may divide; its pieces stand close together.
  private(set) var words: [[Piece]] = []

  /// - Parameter label: words that stand out before the text.
  init(_ pieces: [Inline], _ style: TerminalStyle, label: String = "") {
    words = label.split(separator: " ").map { [Piece(text: String($0), emphasis: .prompt)] }
    var isOpen = false
    func add(_ text: String, _ emphasis: TerminalStyle.Emphasis?, keepsSpaces: Bool) {
      for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).enumerated() {
        if index > 0 {
          if keepsSpaces, isOpen {
            words[words.count - 1].append(Piece(text: " ", emphasis: emphasis))
          } else {
            isOpen = false
          }
        }
        if part.isEmpty { continue }
        if !isOpen { words.append([]) }
        words[words.count - 1].append(Piece(text: style.spelled(String(part)), emphasis: emphasis))
        isOpen = true
      }
    }
    func visit(_ pieces: [Inline], _ emphasis: TerminalStyle.Emphasis?) {
      for piece in pieces {
        switch piece {
        case .text(let text): add(text, emphasis, keepsSpaces: false)
        case .bold(let inside): visit(inside, .bold)
        case .italic(let inside): visit(inside, .italic)
        case .code(let code):
          // In colour the colour says what the back quotes say without it; short code stays on one line.
          let text = style.usesColor ? code : "`\(code)`"
          add(text, .code, keepsSpaces: text.displayWidth <= 24)
        case .link(let inside, let target):
          visit(inside, emphasis)
          if let lesson = LessonLink(target) {
            add(" (lesson \(lesson.id))", nil, keepsSpaces: false)
          } else if inside.plainText != target {
            add(" (\(target))", nil, keepsSpaces: false)
          }
        }
      }
    }
    visit(pieces, nil)
  }

  /// The width of the text on one line.
  var width: Int { words.reduce(-1) { $0 + 1 + Self.width($1) } }

  /// The longest word, below which wrapping has to divide words.
  var longestWord: Int { words.reduce(0) { max($0, Self.width($1)) } }

  private static func width(_ word: [Piece]) -> Int { word.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text in lines no wider than `width`, without spaces at the ends.
  ///
  /// - Parameter emphasis: for pieces that have none of their own.
  func wrapped(
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
struct LessonLink {
  /// The other lesson's id.
  let id: String

  init?(_ target: String) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "..", parts[2] == "lesson.md" else { return nil }
    id = String(parts[1])
  }
}
