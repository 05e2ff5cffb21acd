import Sentences
import TerminalText

/// Names that a question is answered with: yes and no, layers, networks, values of an unknown, or words.
package struct Vocabulary: Sendable, Equatable {
  /// One name, and every way it may be typed.
  package struct Entry: Sendable, Equatable {
    /// As answers show it.
    package var name: String
    /// Further spellings.
    package var spellings: [String] = []
  }

  package var entries: [Entry]
  /// What to type, such as `yes or no`.
  package var wanted: String
  /// Whether a word that is none of the names is an answer, and wrong; else it is not read, which costs nothing.
  package var isOpen = false

  /// `no` and `yes`: a truth is its own index.
  package static var truth: Vocabulary {
    Vocabulary(
      entries: [
        Entry(
          name: localized("no"),
          spellings: [
            "n", "no", "false", "nein", "falsch", "does not fit", "it does not", "it doesn't", "passt nicht",
            "es passt nicht",
          ]),
        Entry(
          name: localized("yes"),
          spellings: [
            "y", "yes", "true", "j", "ja", "wahr", "fits", "it does", "it fits", "passt", "es passt",
          ]),
      ], wanted: localized("yes or no"))
  }

  /// The number of the entry that was typed, from 0; nil where it is none of them, or two.
  package func index(of typed: String) -> Int? {
    let wanted = Self.folded(typed)
    guard !wanted.isEmpty else { return nil }
    let found = entries.indices.filter { index in
      Self.folded(entries[index].name) == wanted
        || entries[index].spellings.contains { Self.folded($0) == wanted }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A typed text as it is compared: small plain letters without accents, one space for every space, hyphen and underscore,
  /// and without the words and signs that change nothing.
  package static func folded(_ text: String) -> String {
    var plain = ""
    let scalars = PlainText.scalars(text.prefix(1_000))
    for (index, scalar) in scalars.enumerated() {
      // -1 is no other way to write 1.
      let isSign =
        scalar == "-" && index + 1 < scalars.count && PlainText.isDigit(scalars[index + 1])
        && (index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "=")
      if isSign {
        plain += "-"
        continue
      }
      switch scalar {
      case "-", "_", " ", "\"", "“", "”", "'": plain += " "
      default: plain += base(of: scalar)
      }
    }
    var words = plain.split(separator: " ").map(String.init)
    while let last = words.last?.last, ".!?,;:".contains(last) {
      words[words.count - 1].removeLast()
      if words[words.count - 1].isEmpty { words.removeLast() }
    }
    // p = 2
    if let equals = words.lastIndex(of: "="), equals + 1 < words.count {
      words = Array(words[(equals + 1)...])
    }
    while words.count > 1, fillers.contains(words[0]) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// What may stand before a name.
  private static let fillers: Set<String> = [
    "the", "a", "an", "it", "is", "its", "it's", "answer", "i", "think", "say", "layer", "number", "network",
    "called", "der", "die", "das", "ein", "eine", "es", "ist", "antwort", "ich", "glaube", "denke", "schicht",
    "nummer", "netz",
  ]

  /// A letter without its accent; ß and the ligatures as two letters.
  private static func base(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(Character(scalar)) }
    switch scalar {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ø": return "o"
    default: break
    }
    // The canonical decomposition begins with the letter itself.
    let letters: [ClosedRange<UInt32>: String] = [
      0xE0...0xE5: "a", 0xE7...0xE7: "c", 0xE8...0xEB: "e", 0xEC...0xEF: "i", 0xF1...0xF1: "n",
      0xF2...0xF6: "o",
      0xF9...0xFC: "u", 0xFD...0xFD: "y",
    ]
    return letters.first { $0.key.contains(scalar.value) }?.value ?? String(Character(scalar))
  }

  /// `a, b or c`.
  package static func alternatives(_ names: [String]) -> String {
    names.count < 2
      ? names.joined()
      : localized("\(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1])")
  }
}
