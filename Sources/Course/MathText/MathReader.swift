import Diagnostics

/// Why a formula cannot be read.
package struct MathFault: Error, Hashable, Sendable {
  /// The characters before the place.
  package let offset: Int
  package let problem: String
  package let advice: String
}

/// Reads the part of TeX that formulas of a course need.
///
/// Braces group after `^`, `_` and a command. Elsewhere they group as well, or are placeholders, where a text has them: in
/// `\frac{{n} - 1}{s}` the outer braces are the numerator's, and `{n}` is the drawn value.
struct MathReader {
  private let characters: [Character]
  private let hasPlaceholders: Bool
  private var index = 0
  private var nesting = 0
  /// What stood in placeholders, each with its offset.
  private(set) var placeholders: [(offset: Int, text: String)] = []

  private static let mostNested = 32

  init(_ characters: [Character], hasPlaceholders: Bool) {
    self.characters = characters
    self.hasPlaceholders = hasPlaceholders
  }

  /// The whole formula.
  mutating func read() throws(MathFault) -> MathNode {
    let nodes = try row { _ in false }
    guard index == characters.count else {
      throw fault("there is a } without its {", "delete it, or write \\} for the brace itself")
    }
    guard !nodes.isEmpty else { throw fault("the formula is empty", "write \\$ for a dollar sign", at: 0) }
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  // MARK: - Rows

  /// Pieces up to the end, a closing brace, or what `ends` says.
  private mutating func row(until ends: (borrowing MathReader) -> Bool) throws(MathFault) -> [MathNode] {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.mostNested else {
      throw fault("the formula is nested more than \(Self.mostNested) deep", "write it more simply")
    }
    var nodes: [MathNode] = []
    while let character = peek, character != "}", !ends(self) {
      if character.isWhitespace {
        index += 1
      } else if character == "^" || character == "_" {
        guard let base = nodes.popLast() else {
          throw fault("\(character) has nothing before it", "write what it belongs to")
        }
        nodes.append(try scripts(of: base))
      } else {
        nodes.append(try piece())
      }
    }
    return nodes
  }

  private mutating func scripts(of base: MathNode) throws(MathFault) -> MathNode {
    var below: MathNode?
    var above: MathNode?
    while let mark = peek, mark == "^" || mark == "_" {
      guard (mark == "^" ? above : below) == nil else {
        throw fault("there are two \(mark) after one another", "put braces around the first with its base")
      }
      index += 1
      let script = try argument(of: String(mark))
      if mark == "^" { above = script } else { below = script }
      skipSpaces()
    }
    return .scripts(base, below: below, above: above)
  }

  /// What `^`, `_` or a command is about: a group in braces, or one piece.
  private mutating func argument(of name: String) throws(MathFault) -> MathNode {
    skipSpaces()
    guard let character = peek, !"}^_&".contains(character) else {
      throw fault("\(name) has nothing after it", "write it in braces: \(name){…}")
    }
    guard character == "{" else {
      // One digit alone, as in TeX.
      if character.isNumber {
        index += 1
        return .number(String(character))
      }
      return try piece()
    }
    return try group()
  }

  /// A group whose brace is here.
  private mutating func group() throws(MathFault) -> MathNode {
    let start = index
    index += 1
    let nodes = try row { _ in false }
    guard peek == "}" else { throw fault("the { is not closed", "add a }", at: start) }
    index += 1
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  // MARK: - Pieces

  private mutating func piece() throws(MathFault) -> MathNode {
    let character = characters[index]
    if character == "\\" { return try command() }
    if character == "{" { return hasPlaceholders ? try placeholder() : try group() }
    if character.isASCII, character.isNumber { return number() }
    if let symbol = MathSymbols.characters[character] {
      index += 1
      return .symbol(symbol)
    }
    guard character.isLetter || character.isNumber || character.isSymbol else {
      throw fault(
        "“\(character)” has no meaning in a formula", "leave it out, or write words as \\text{…}")
    }
    index += 1
    return .identifier(String(character))
  }

  /// Digits, with a point or groups of three between them.
  private mutating func number() -> MathNode {
    var digits = ""
    while let character = peek {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isDigit = character.isASCII && character.isNumber
      guard isDigit || (character == "." || character == ",") && next.isASCII && next.isNumber else { break }
      digits.append(character)
      index += 1
    }
    return .number(digits)
  }

  private mutating func placeholder() throws(MathFault) -> MathNode {
    let start = index
    guard let end = characters[(start + 1)...].firstIndex(where: { $0 == "}" || $0 == "{" }),
      characters[end] == "}"
    else {
      throw fault("the { is not closed", "write a drawn value as {name}, and a brace meant as such as \\{")
    }
    index = end + 1
    let text = String(characters[start...end])
    placeholders.append((start, text))
    return .value(text)
  }

  // MARK: - Commands

  private mutating func command() throws(MathFault) -> MathNode {
    let start = index
    let name = commandName()
    switch name {
    case "frac", "dfrac", "tfrac":
      let above = try argument(of: "\\\(name)")
      return .fraction(above, try argument(of: "\\\(name)"))
    case "sqrt":
      skipSpaces()
      var degree: MathNode?
      if peek == "[" {
        index += 1
        let nodes = try row { $0.peek == "]" }
        guard peek == "]" else { throw fault("the [ of \\sqrt is not closed", "add a ]", at: start) }
        index += 1
        degree = nodes.count == 1 ? nodes[0] : .row(nodes)
      }
      return .root(try argument(of: "\\sqrt"), index: degree)
    case "text", "mathrm", "operatorname":
      return try words(of: name)
    case "mathbf", "boldsymbol": return .bold(try argument(of: "\\\(name)"))
    case "mathcal": return try argument(of: "\\mathcal")
    case "mathbb":
      guard case .identifier(let letter) = try argument(of: "\\mathbb"), let first = letter.first,
        let text = MathSymbols.blackboard[first]
      else {
        throw fault("\\mathbb has no such letter", "use one of R, N, Z, Q, C, E", at: start)
      }
      return .symbol(MathSymbol(text, letter, .letter))
    case "left": return try fenced(from: start)
    case "right":
      throw fault("\\right has no \\left before it", "add \\left, or leave \\right out", at: start)
    default: break
    }
    if let accent = MathAccent(rawValue: name) { return .accent(accent, try argument(of: "\\\(name)")) }
    if let symbol = MathSymbols.commands[name] { return .symbol(symbol) }
    if MathSymbols.functions.contains(name) { return .identifier(name) }
    throw fault(
      "there is no command \\\(name)",
      nearestName(to: name, among: MathSymbols.names).map { "did you mean \\\($0)?" }
        ?? (name == "begin"
          ? "write a matrix as a table or a listing"
          : "write words as \\text{…}; the guide for instructors lists the commands"),
      at: start)
  }

  private mutating func commandName() -> String {
    index += 1
    var name = ""
    while let character = peek, character.isASCII, character.isLetter {
      name.append(character)
      index += 1
    }
    if name.isEmpty, let character = peek {
      name.append(character)
      index += 1
    }
    return name
  }

  /// Words in braces, as they are written.
  private mutating func words(of name: String) throws(MathFault) -> MathNode {
    skipSpaces()
    guard peek == "{" else {
      throw fault("\\\(name) has no braces after it", "write \\\(name){…}")
    }
    let start = index
    index += 1
    var pieces: [MathNode] = []
    var text = ""
    while let character = peek, character != "}" {
      if character == "{", hasPlaceholders {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(try placeholder())
        continue
      }
      if character == "\\", index + 1 < characters.count { index += 1 }
      text.append(characters[index])
      index += 1
    }
    guard peek == "}" else { throw fault("the { is not closed", "add a }", at: start) }
    index += 1
    if name != "text", pieces.isEmpty, !text.isEmpty { return .identifier(text) }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces.count == 1 ? pieces[0] : .row(pieces)
  }

  private mutating func fenced(from start: Int) throws(MathFault) -> MathNode {
    let open = try delimiter()
    let nodes = try row { $0.stands("\\right") }
    guard stands("\\right") else {
      throw fault("\\left has no \\right after it", "add \\right and what closes", at: start)
    }
    _ = commandName()
    return .fenced(open, nodes.count == 1 ? nodes[0] : .row(nodes), try delimiter())
  }

  private mutating func delimiter() throws(MathFault) -> MathSymbol {
    skipSpaces()
    guard let character = peek else { throw fault("a bracket is missing", "write (, [, \\lfloor or .") }
    let found: MathSymbol?
    let start = index
    if character == "\\" {
      found = MathSymbols.commands[commandName()]
    } else {
      index += 1
      if character == "." { return MathSymbol("", "", .open) }
      found = MathSymbols.characters[character]
    }
    guard let found, [.open, .close, .ordinary].contains(found.role) else {
      throw fault("\\left and \\right need a bracket here", "write (, [, |, \\{, \\lfloor or .", at: start)
    }
    return found
  }

  // MARK: - Characters

  private var peek: Character? { index < characters.count ? characters[index] : nil }

  /// Whether a command with this name is here.
  private func stands(_ command: String) -> Bool {
    let end = index + command.count
    guard characters[index...].starts(with: command) else { return false }
    return end == characters.count || !characters[end].isLetter
  }

  private mutating func skipSpaces() {
    while let character = peek, character.isWhitespace { index += 1 }
  }

  private func fault(_ problem: String, _ advice: String, at offset: Int? = nil) -> MathFault {
    MathFault(offset: offset ?? min(index, characters.count), problem: problem, advice: advice)
  }
}
