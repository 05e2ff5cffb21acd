import Escaping

/// Text for a terminal: broken into lines of at most so many columns.
///
/// The text may be a stranger's: it is read once, scalar by scalar, and no line grows with a character that has a million marks.
package enum WrappedText {
  /// Harmful characters become escapes.
  ///
  /// - Parameter indent: what each line begins with.
  package static func lines(_ text: String, width: Int, indent: String = "") -> [String] {
    // What becomes an escape is wider than it was.
    let shown = DisplayText.escaped(text.replacing("\r\n", with: "\n"), keepingLines: true)
    return lines(shown.unicodeScalars, width: width, indent: indent)
  }

  /// The beginning of a line: what fits into so many columns.
  package static func beginning(_ text: some StringProtocol, columns: Int) -> String {
    var cells = Cells()
    for scalar in text.unicodeScalars {
      guard cells.columns + cells.width(of: scalar) <= columns else { break }
      cells.append(scalar)
    }
    return String(cells.scalars)
  }

  /// The same for scalars one by one, as they are; each is asked for once.
  package static func lines(
    _ scalars: some Sequence<Unicode.Scalar>, width: Int, indent: String
  ) -> [String] {
    var page = Page(indent: indent, room: max(1, width - indent.unicodeScalars.count))
    var hasReturn = false
    for scalar in scalars {
      // A return belongs to the line break after it.
      if hasReturn, scalar != "\n" { page.add("\r") }
      hasReturn = scalar == "\r"
      switch scalar {
      case "\n": page.endParagraph()
      case " ": page.endWord()
      case "\r": break
      default: page.add(scalar)
      }
    }
    if hasReturn { page.add("\r") }
    page.endParagraph()
    return page.lines
  }

  /// Scalars in the columns of a terminal. Marks sit on the letter before them, so many and no more.
  private struct Cells {
    private(set) var scalars = String.UnicodeScalarView()
    private(set) var columns = 0
    private var marks = 0
    private var isJoining = false

    /// More than any language needs.
    private static let marksPerLetter = 16

    var isEmpty: Bool { scalars.isEmpty }

    /// The columns that a scalar would take after these.
    func width(of scalar: Unicode.Scalar) -> Int {
      guard !scalar.isASCII, !scalars.isEmpty, marks < Self.marksPerLetter else { return 1 }
      return isJoining || Self.isMark(scalar) ? 0 : 1
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      let width = width(of: scalar)
      columns += width
      marks = width > 0 ? 0 : marks + 1
      isJoining = scalar.value == 0x200D
      scalars.append(scalar)
    }

    /// Appends a word after a space.
    mutating func append(_ word: Cells) {
      if !isEmpty {
        scalars.append(" ")
        columns += 1
      }
      scalars.append(contentsOf: word.scalars)
      columns += word.columns
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
      // Vowels and final consonants of Korean syllables, and the colours of skin.
      default: (0x1160...0x11FF).contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value)
      }
    }
  }

  private struct Page {
    let indent: String
    /// The columns of a line.
    let room: Int
    var lines: [String] = []
    private var line = Cells()
    private var word = Cells()

    init(indent: String, room: Int) { (self.indent, self.room) = (indent, room) }

    mutating func add(_ scalar: Unicode.Scalar) {
      // A word longer than a line is cut rather than left to the terminal.
      if word.columns + word.width(of: scalar) > room {
        endLine()
        line = word
        endLine()
        word = Cells()
      }
      word.append(scalar)
    }

    mutating func endWord() {
      guard !word.isEmpty else { return }
      if line.columns + 1 + word.columns > room { endLine() }
      line.append(word)
      word = Cells()
    }

    mutating func endParagraph() {
      endWord()
      lines.append(indent + String(line.scalars))
      line = Cells()
    }

    private mutating func endLine() {
      guard !line.isEmpty else { return }
      lines.append(indent + String(line.scalars))
      line = Cells()
    }
  }
}
