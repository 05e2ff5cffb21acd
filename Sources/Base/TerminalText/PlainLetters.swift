/// Text for a terminal whose locale is not UTF-8: ASCII alone.
package enum PlainLetters {
  /// Whether the environment's locale has no more, as POSIX reads it: the first of the three that says something.
  ///
  /// - Parameter variable: the value of an environment variable.
  package static func areNeeded(_ variable: (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? "C"
    let plain = locale.lowercased().filter { $0 != "-" }
    return !plain.contains("utf8")
  }

  /// The text in plain letters. Drawings keep their columns; a line that longer spellings would make wider than `width` gets the
  /// short ones.
  package static func spelled(_ text: String, width: Int = .max) -> String {
    guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line -> String in
      guard !line.allSatisfy(\.isASCII) else { return String(line) }
      let long = spelled(line, isShort: false)
      return long.utf8.count > width ? spelled(line, isShort: true) : long
    }.joined(separator: "\n")
  }

  private static func spelled(_ line: Substring.UnicodeScalarView, isShort: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line {
      if scalar.isASCII {
        result.append(scalar)
      } else if let letter = letters[scalar] {
        result.append(letter)
      } else if let (short, long) = spellings[scalar] {
        result.append(contentsOf: (isShort ? short : long).unicodeScalars)
      } else if let base = base(of: scalar) {
        result.append(base)
      } else if !isInvisible(scalar) {
        result.append("?")
      }
    }
    return String(result)
  }

  /// A mark that sits on another letter, or that is not seen at all.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// `e` of `é`: the letter below the marks.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let name = scalar.properties.name ?? ""
    for (prefix, isSmall) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)]
    where name.hasPrefix(prefix) {
      guard let letter = name.dropFirst(prefix.count).split(separator: " ").first, letter.utf8.count == 1,
        let capital = letter.unicodeScalars.first, capital.isASCII
      else { return nil }
      return isSmall ? Unicode.Scalar(capital.value + 32) : capital
    }
    return nil
  }

  /// One column for one column.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [
      "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "·": ".", "×": "x", "’": "'", "‘": "'", "“": "\"",
      "”": "\"", "„": "\"", "•": "*", "✓": "+", "✗": "x", "◐": "o", "■": "#", "□": "o", "▀": "#", "▄": "#",
      "░": ".", "▒": ":", "▓": "*", "⋅": ".", "∂": "d", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4",
      "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "ᵢ": "i", "ⱼ": "j", "▶": ">", "◀": "<", "▲": "^",
      "▼": "v", "↓": "v", "↑": "^", "│": "|", "┃": "|", "║": "|", "═": "=", "━": "=", "─": "-", "⟨": "<",
      "⟩": ">", "∗": "*", "\u{A0}": " ", "\u{202F}": " ", "⋮": ":", "●": "*", "○": "o",
    ]
    // Corners and crossings of lines, and bars from low to high.
    for value in 0x2500...0x257F as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(value), letters[scalar] == nil { letters[scalar] = "+" }
    }
    for (index, letter) in "_.-~=+*#".unicodeScalars.enumerated() {
      if let scalar = Unicode.Scalar(0x2581 + UInt32(index)) { letters[scalar] = letter }
    }
    for value in 0x2588...0x258F as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(value), letters[scalar] == nil { letters[scalar] = "#" }
    }
    letters["█"] = "#"
    return letters
  }()

  /// What reads better in more than one letter, with one for where there is no room.
  private static let spellings: [Unicode.Scalar: (short: String, long: String)] = [
    "→": (">", "->"), "←": ("<", "<-"), "…": (".", "..."), "≤": ("<", "<="), "≥": (">", ">="),
    "≈": ("~", "~="), "≠": ("#", "!="), "±": ("~", "+-"), "⌊": ("[", "floor("), "⌋": ("]", ")"),
    "⌈": ("[", "ceil("), "⌉": ("]", ")"), "Σ": ("S", "sum"), "⁻": ("-", "^-"), "γ": ("g", "gamma"),
    "μ": ("u", "mu"), "σ": ("s", "sigma"), "ε": ("e", "epsilon"), "β": ("b", "beta"), "ß": ("s", "ss"),
    "ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "Ä": ("A", "Ae"), "Ö": ("O", "Oe"),
    "Ü": ("U", "Ue"), "½": ("?", "1/2"), "¼": ("?", "1/4"), "°": ("o", " deg"),
  ]
}
