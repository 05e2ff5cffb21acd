/// Reads running text: code spans first, as nothing inside them means anything, then links, bold and italic.
///
/// A mark that has no partner stands for itself.
struct InlineReader {
  private let characters: [Character]
  private var index = 0
  /// Where a piece seemed to begin and had no end: tried once, so that many open brackets do not take
  /// forever.
  private var deadEnds: Set<Int> = []
  private var nesting = 0
  private static let maximumNesting = 16

  static func read(_ text: some StringProtocol) -> [Inline] {
    var reader = InlineReader(characters: Array(text))
    return reader.read(until: nil)
  }

  private init(characters: [Character]) { self.characters = characters }

  /// - Parameter mark: what ends the piece; nil for the end of the text.
  private mutating func read(until mark: [Character]?) -> [Inline] {
    var pieces: [Inline] = []
    var text = ""
    func flushed() -> [Inline] { text.isEmpty ? [] : [.text(text)] }
    while index < characters.count {
      if let mark, stands(mark), closes(mark) { break }
      if let piece = span() {
        pieces += flushed() + [piece]
        text = ""
      } else {
        if characters[index] == "\\", index + 1 < characters.count, Self.isPunctuation(characters[index + 1])
        {
          index += 1
        }
        text.append(characters[index])
        index += 1
      }
    }
    return pieces + flushed()
  }

  /// The piece that begins here, read to its end; nil, and nothing read, where none does.
  private mutating func span() -> Inline? {
    guard "`[<*_".contains(characters[index]), nesting < Self.maximumNesting, !deadEnds.contains(index) else {
      return nil
    }
    let start = index
    nesting += 1
    defer { nesting -= 1 }
    let piece: Inline? =
      switch characters[index] {
      case "`": codeSpan()
      case "[": link()
      case "<": address()
      default: emphasis()
      }
    if piece == nil { deadEnds.insert(start) }
    return piece
  }

  private mutating func codeSpan() -> Inline? {
    let ticks = characters[index...].prefix { $0 == "`" }.count
    var end = index + ticks
    while end < characters.count {
      let run = characters[end...].prefix { $0 == "`" }.count
      if run == ticks {
        var code = String(characters[(index + ticks)..<end])
        // One space at each end lets a span begin or end with a back quote.
        if code.hasPrefix(" "), code.hasSuffix(" "), code.contains(where: { $0 != " " }) {
          code = String(code.dropFirst().dropLast())
        }
        index = end + ticks
        return .code(code)
      }
      end += max(1, run)
    }
    return nil
  }

  private mutating func link() -> Inline? {
    let start = index
    index += 1
    let inside = read(until: ["]"])
    guard stands(["]", "("]), let end = characters[index...].firstIndex(of: ")") else {
      index = start
      return nil
    }
    let target = String(characters[(index + 2)..<end])
    index = end + 1
    return .link(inside, target: target)
  }

  private mutating func address() -> Inline? {
    guard let end = characters[index...].firstIndex(of: ">") else { return nil }
    let address = String(characters[(index + 1)..<end])
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(" ") else {
      return nil
    }
    index = end + 1
    return .link([.text(address)], target: address)
  }

  private mutating func emphasis() -> Inline? {
    let character = characters[index]
    let start = index
    for mark in [[character, character], [character]] where stands(mark) && opens(mark) {
      index = start + mark.count
      let inside = read(until: mark)
      if stands(mark), !inside.isEmpty {
        index += mark.count
        return mark.count == 2 ? .bold(inside) : .italic(inside)
      }
      index = start
    }
    return nil
  }

  private func stands(_ mark: [Character]) -> Bool { characters[index...].starts(with: mark) }

  /// A mark opens before a letter; an underscore, so that `n_in` is a word, only after a space.
  private func opens(_ mark: [Character]) -> Bool {
    let next = index + mark.count
    guard next < characters.count, !characters[next].isWhitespace else { return false }
    return mark[0] != "_" || index == 0 || !Self.isWordLike(characters[index - 1])
  }

  private func closes(_ mark: [Character]) -> Bool {
    if mark == ["]"] { return true }
    guard index > 0, !characters[index - 1].isWhitespace else { return false }
    let next = index + mark.count
    // The one of `**` is not the end of `*`.
    if mark.count == 1, stands([mark[0], mark[0]]) { return false }
    return mark[0] != "_" || next >= characters.count || !Self.isWordLike(characters[next])
  }

  private static func isWordLike(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isASCII && (character.isPunctuation || character.isSymbol)
  }
}
