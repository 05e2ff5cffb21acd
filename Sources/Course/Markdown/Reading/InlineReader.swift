import Diagnostics
import MathText

/// Reads running text: code spans and formulas first, as nothing inside them means anything, then links, bold and italic.
///
/// A mark that has no partner stands for itself. Unlike CommonMark's, a star between two factors, as in `2*k*3` or `(a)*(b)`, is
/// no mark: arithmetic is more frequent here than italics inside a word.
struct InlineReader {
  private let source: SourceText
  private let characters: [Character]
  /// The characters of ASCII as bytes, 0 for the others: most of them are looked at once.
  private let codes: [UInt8]
  private var context: ReadingContext
  private var index = 0
  /// Where a piece seemed to begin and had no end: tried once, so that many open brackets do not take
  /// forever.
  private var deadEnds: Set<Int> = []
  /// How many back quotes in a row are known to be missing from here on.
  private var missingTicks: Set<Int> = []
  /// The last place where a link's text could end.
  private let lastTarget: Int
  private var nesting = 0
  private static let maximumNesting = 8
  /// More than anybody reads in one piece; a mark without its partner is looked for in all of it.
  private static let mostCharacters = 3_000
  /// How far the end of an address, a formula, a link's text, or of bold and italic text is looked for.
  private static let longestSpan = 1_000

  /// - Throws: `Diagnostics` at a formula or a picture that is wrong.
  static func read(_ lines: [SourceLine], _ context: inout ReadingContext) throws(Diagnostics) -> [Inline] {
    var reader = InlineReader(SourceText(lines), context)
    guard reader.characters.count <= mostCharacters else {
      throw context.fault(
        reader.source.position(0), "the paragraph has more than \(mostCharacters) characters", "divide it")
    }
    let pieces = try reader.read(until: nil)
    context = reader.context
    return pieces
  }

  private init(_ source: SourceText, _ context: ReadingContext) {
    self.source = source
    let characters = source.characters
    self.characters = characters
    let codes = characters.map { $0.asciiValue ?? 0 }
    self.codes = codes
    lastTarget =
      codes.indices.last {
        codes[$0] == UInt8(ascii: "(") && $0 > 0 && codes[$0 - 1] == UInt8(ascii: "]")
      } ?? -1
    self.context = context
  }

  /// - Parameter mark: what ends the piece; nil for the end of the text.
  private mutating func read(until mark: [Character]?) throws(Diagnostics) -> [Inline] {
    var pieces: [Inline] = []
    var text = ""
    func flushed() -> [Inline] { text.isEmpty ? [] : [.text(text)] }
    let end = mark == nil ? characters.count : min(characters.count, index + Self.longestSpan)
    while index < end {
      if codes[index] > UInt8(ascii: " "), !Self.isSpecial[Int(codes[index])] {
        text.append(characters[index])
        index += 1
        continue
      }
      if let mark, stands(mark), closes(mark) { break }
      if let piece = try span() {
        pieces += flushed() + [piece]
        text = ""
      } else {
        text += next(after: text)
      }
    }
    return pieces + flushed()
  }

  /// A character that stands for itself, a brace with what is in it, or nothing for one space of several.
  private mutating func next(after text: String) -> String {
    var character = characters[index]
    if context.hasPlaceholders, character == "{" || character == "}" { return brace() }
    if character == "\\", index + 1 < characters.count, Self.isPunctuation(characters[index + 1]) {
      index += 1
      character = characters[index]
      if context.hasPlaceholders, character == "{" || character == "}" {
        index += 1
        return "\(character)\(character)"
      }
    } else if character == " " || character == "\t" {
      index += 1
      return text.hasSuffix(" ") ? "" : " "
    }
    index += 1
    return String(character)
  }

  /// The braces that begin here, as they are written.
  private mutating func brace() -> String {
    let text = Self.brace(at: index, in: characters)
    if text != "{{", text != "}}" {
      context.braces.append(.init(text: text, position: source.position(index)))
    }
    index += text.count
    return text
  }

  /// `{n}`, `{{`, `}}`, or a brace without its partner.
  private static func brace(at index: Int, in characters: [Character]) -> String {
    let rest = characters[(index + 1)...]
    if rest.first == characters[index] { return String(characters[index...(index + 1)]) }
    guard characters[index] == "{", let end = rest.firstIndex(where: { $0 == "{" || $0 == "}" }),
      characters[end] == "}"
    else { return String(characters[index]) }
    return String(characters[index...end])
  }

  /// Notes the braces of text that is shown as it is.
  static func noteBraces(in line: SourceLine, _ context: inout ReadingContext) {
    guard context.hasPlaceholders, line.text.contains(where: { $0 == "{" || $0 == "}" }) else { return }
    let characters = Array(line.text)
    var index = 0
    while index < characters.count {
      guard characters[index] == "{" || characters[index] == "}" else {
        index += 1
        continue
      }
      let text = brace(at: index, in: characters)
      if text != "{{", text != "}}" {
        context.braces.append(.init(text: text, position: line.dropping(index).position))
      }
      index += text.count
    }
  }

  /// What is no letter like any other, or not everywhere.
  private static let isSpecial = (0..<256).map { "`[<*_$!]\\{}".utf8.contains(UInt8($0)) }
  private static let beginsSpan = (0..<256).map { "`[<*_$!".utf8.contains(UInt8($0)) }

  /// The piece that begins here, read to its end; nil, and nothing read, where none does.
  private mutating func span() throws(Diagnostics) -> Inline? {
    guard Self.beginsSpan[Int(codes[index])], nesting < Self.maximumNesting, !deadEnds.contains(index)
    else { return nil }
    let start = index
    let braces = context.braces.count
    nesting += 1
    defer { nesting -= 1 }
    let piece: Inline? =
      switch characters[index] {
      case "`": codeSpan()
      case "[": try link()
      case "<": address()
      case "$": try formula()
      case "!": try picture()
      default: try emphasis()
      }
    if piece == nil {
      deadEnds.insert(start)
      context.braces.removeLast(context.braces.count - braces)
    }
    return piece
  }

  private mutating func codeSpan() -> Inline? {
    let ticks = characters[index...].prefix { $0 == "`" }.count
    guard !missingTicks.contains(ticks) else { return nil }
    var end = index + ticks
    while end < characters.count {
      let run = characters[end...].prefix { $0 == "`" }.count
      if run == ticks {
        note(from: index + ticks, to: end)
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
    missingTicks.insert(ticks)
    return nil
  }

  /// Notes the braces between two places.
  private mutating func note(from start: Int, to end: Int) {
    let place = source.position(start)
    Self.noteBraces(
      in: SourceLine(String(characters[start..<end])[...], number: place.line, column: place.column ?? 1),
      &context)
  }

  // MARK: - Links and pictures

  private mutating func link() throws(Diagnostics) -> Inline? {
    guard index < lastTarget else { return nil }
    let start = index
    index += 1
    let inside = try read(until: ["]"])
    guard let target = target() else {
      index = start
      return nil
    }
    return .link(inside, target: target)
  }

  /// What stands between `](` and `)`; nil, and nothing read, where that is not here.
  private mutating func target() -> String? {
    guard stands(["]", "("]), let end = characters[index...].prefix(Self.longestSpan).firstIndex(of: ")")
    else { return nil }
    let target = String(characters[(index + 2)..<end])
    guard !target.contains(where: \.isWhitespace) else { return nil }
    note(from: index + 2, to: end)
    index = end + 1
    return target
  }

  private mutating func picture() throws(Diagnostics) -> Inline? {
    guard stands(["!", "["]), index < lastTarget else { return nil }
    let start = index
    let place = source.position(start)
    index += 2
    let alternative = try read(until: ["]"]).plainText
    guard let file = target() else {
      index = start
      return nil
    }
    guard !alternative.allSatisfy(\.isWhitespace) else {
      throw context.fault(
        place, "the picture \(file) has no alternative text",
        "write what it shows in the brackets, for whoever cannot see it: ![what it shows](\(file))")
    }
    guard !file.isEmpty else {
      throw context.fault(place, "the picture names no file", "write it in the parentheses: (file.png)")
    }
    return .picture(Picture(alternative: alternative, file: file, position: place))
  }

  private mutating func address() -> Inline? {
    guard let end = characters[index...].prefix(Self.longestSpan).firstIndex(of: ">") else { return nil }
    let address = String(characters[(index + 1)..<end])
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(" ") else {
      return nil
    }
    note(from: index + 1, to: end)
    index = end + 1
    return .link([.text(address)], target: address)
  }

  // MARK: - Formulas

  /// A formula begins before something that is no space, and ends after such; the end is not before a digit, so that `$5` and
  /// `$6` are money.
  private mutating func formula() throws(Diagnostics) -> Inline? {
    let start = index
    guard let end = endOfFormula() else {
      if isMeantAsFormula(start) {
        throw context.fault(
          source.position(start), "the formula is not closed",
          "add a $ right after it, or write \\$ for a dollar sign")
      }
      return nil
    }
    let inside = Array(characters[(start + 1)..<end])
    do throws(MathFault) {
      let formula = try MathFormula(inside, hasPlaceholders: context.hasPlaceholders)
      for placeholder in formula.placeholders {
        context.braces.append(
          .init(text: placeholder.text, position: source.position(start + 1 + placeholder.offset)))
      }
      index = end + 1
      return .formula(formula)
    } catch {
      throw context.fault(source.position(start + 1 + error.offset), error.problem, error.advice)
    }
  }

  private func endOfFormula() -> Int? {
    guard index + 1 < characters.count, !characters[index + 1].isWhitespace,
      characters[index + 1] != "$"
    else { return nil }
    var end = index + 1
    while end < min(characters.count, index + Self.longestSpan) {
      if characters[end] == "\\" {
        end += 2
        continue
      }
      if characters[end] == "$" {
        let next = end + 1 < characters.count ? characters[end + 1] : " "
        if !characters[end - 1].isWhitespace, !next.isNumber { return end }
      }
      end += 1
    }
    return nil
  }

  /// Whether commands of TeX follow a dollar sign that nothing closes.
  private func isMeantAsFormula(_ start: Int) -> Bool {
    guard start + 1 < characters.count, !characters[start + 1].isWhitespace else { return false }
    let rest = characters[(start + 1)...].prefix(Self.longestSpan)
    return rest.indices.dropLast().contains {
      characters[$0] == "\\" && characters[$0 + 1].isLetter && characters[$0 + 1].isASCII
    }
  }

  // MARK: - Emphasis

  private mutating func emphasis() throws(Diagnostics) -> Inline? {
    let character = characters[index]
    let start = index
    // More than *** is a line of stars.
    guard characters[index...].prefix(while: { $0 == character }).count < 4 else { return nil }
    for mark in [[character, character], [character]] where stands(mark) && opens(mark) {
      index = start + mark.count
      let braces = context.braces.count
      let inside = try read(until: mark)
      if stands(mark), !inside.isEmpty {
        index += mark.count
        return mark.count == 2 ? .bold(inside) : .italic(inside)
      }
      context.braces.removeLast(context.braces.count - braces)
      index = start
    }
    return nil
  }

  private func stands(_ mark: [Character]) -> Bool { characters[index...].starts(with: mark) }

  /// A mark opens before a letter, and not after one: `n_in` is a word, `2*k` a product.
  private func opens(_ mark: [Character]) -> Bool {
    let next = index + mark.count
    guard next < characters.count, !characters[next].isWhitespace else { return false }
    guard index > 0 else { return true }
    let before = characters[index - 1]
    return !Self.isWordLike(before) && !(mark[0] == "*" && ")]}".contains(before))
  }

  private func closes(_ mark: [Character]) -> Bool {
    if mark == ["]"] { return true }
    guard index > 0, !characters[index - 1].isWhitespace else { return false }
    let next = index + mark.count
    // The one of `**` is not the end of `*`.
    if mark.count == 1, stands([mark[0], mark[0]]) { return false }
    guard next < characters.count else { return true }
    let after = characters[next]
    return !Self.isWordLike(after) && !(mark[0] == "*" && "([{".contains(after))
  }

  private static func isWordLike(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isASCII && (character.isPunctuation || character.isSymbol)
  }
}
