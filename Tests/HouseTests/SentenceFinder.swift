import Foundation
import Sentences

/// The sentences of a Swift file that a catalogue is to have: the literals in `localized(…)`, as `Sentence` makes keys of them.
struct SentenceFinder {
  struct Use: Equatable {
    var line: Int
    /// nil for what is not made of literals alone.
    var key: String?
  }

  private let text: [Character]
  private var place = 0

  init(_ text: String) { self.text = Array(text) }

  static func uses(in text: String) -> [Use] {
    var finder = SentenceFinder(text)
    var found: [Use] = []
    while let use = finder.next() { found.append(use) }
    return found
  }

  private mutating func next() -> Use? {
    while place < text.count {
      if isAt("//") {
        while place < text.count, text[place] != "\n" { place += 1 }
      } else if isAt("func localized(") {
        place += "func localized(".count
      } else if isAt("localized("), place == 0 || !isWord(text[place - 1]) {
        let line = 1 + text[..<place].count { $0 == "\n" }
        place += "localized(".count
        guard let key = literals() else { return Use(line: line, key: nil) }
        return Use(line: line, key: key)
      } else {
        place += 1
      }
    }
    return nil
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private func isAt(_ word: String) -> Bool { text[place...].starts(with: word) }

  private mutating func skipSpace() {
    while place < text.count, text[place].isWhitespace { place += 1 }
  }

  /// Literals with plus signs between them, up to the closing parenthesis. The place stays behind what is read, so that sentences
  /// inside of values are found, too.
  private mutating func literals() -> String? {
    let start = place
    var key = ""
    var gaps = 0
    repeat {
      skipSpace()
      guard isAt("\"") else { return nil }
      key += literal(&gaps)
      skipSpace()
    } while take("+")
    guard isAt(")") else { return nil }
    place = start
    return key
  }

  private mutating func take(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    place += word.count
    return true
  }

  private mutating func literal(_ gaps: inout Int) -> String {
    let isLong = isAt("\"\"\"")
    let mark = isLong ? "\"\"\"" : "\""
    place += mark.count
    // What a gap or an escape stands for is kept apart from the lines until these have lost their indentation.
    var source = ""
    while place < text.count, !take(mark) {
      if take("\\(") {
        gaps += 1
        source += Gaps.gap(gaps)
        skipValue()
      } else if take("\\u{") {
        let digits = String(text[place...].prefix { $0 != "}" })
        place += digits.count + 1
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
          source.append(Character(scalar))
        }
      } else if isLong, take("\\\n") {
        source += "\u{0}\n"
      } else if take("\\n") {
        source += "\u{1}"
      } else if take("\\") {
        source.append(text[place])
        place += 1
      } else {
        source.append(text[place])
        place += 1
      }
    }
    guard isLong else { return source.replacing("\u{1}", with: "\n") }
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.last?.count ?? 0
    return lines.dropFirst().dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
      .replacing("\u{0}\n", with: "").replacing("\u{1}", with: "\n")
  }

  /// What stands in `\(…)`, with literals and parentheses of its own.
  private mutating func skipValue() {
    var depth = 1
    while place < text.count, depth > 0 {
      if isAt("\"") {
        var gaps = 0
        _ = literal(&gaps)
        continue
      }
      if text[place] == "(" { depth += 1 }
      if text[place] == ")" { depth -= 1 }
      place += 1
    }
  }
}
