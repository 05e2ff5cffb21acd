/// Finds the numbers in what a person typed, whatever stands between them.
///
/// Words are passed over: units, names, `r =`. An x, a comma or a semicolon between numbers separates them, a slash between
/// digits makes a fraction, `·10^9` and `e9` a power of ten.
struct NumberScanner {
  /// A number and how it was written.
  struct Found: Equatable {
    var number: ReadAnswer.Number
    /// The digits alone, if there is nothing else.
    var digits: String?
  }

  /// Whether `34,944` is one number.
  let groupsThousands: Bool
  /// Whether `85,71` is one number.
  let hasDecimalCommas: Bool
  private let text: [Character]
  private var position = 0

  /// Longer answers than this are cut off.
  private static let longestText = 20_000

  init(_ text: String, groupsThousands: Bool, hasDecimalCommas: Bool) {
    self.text = text.prefix(Self.longestText).map(Self.plain)
    self.groupsThousands = groupsThousands
    self.hasDecimalCommas = hasDecimalCommas && !text.contains(".")
  }

  /// One character for each of its look-alikes.
  private static func plain(_ character: Character) -> Character {
    switch character {
    case "×", "✕", "✖", "X", "*", "·": "x"
    case "−", "–": "-"
    case "⁄": "/"
    case "’": "'"
    case "E": "e"
    default: character.isWhitespace ? " " : character
    }
  }

  mutating func numbers() -> [Found] {
    var found: [Found] = []
    while position < text.count {
      if let number = number() {
        found.append(number)
      } else if text[position].isLetter, text[position] != "x" || !isDigit(position + 1) {
        skipWord()
      } else {
        position += 1
      }
    }
    return found
  }

  /// `34 944`: groups of three digits after a first one of at most three; nil for other numbers.
  static func joiningThousands(_ found: [Found]) -> ReadAnswer.Number? {
    guard let first = found.first?.digits, first.count <= 3 else { return nil }
    var digits = first
    for next in found.dropFirst() {
      guard let group = next.digits, group.count == 3 else { return nil }
      digits += group
    }
    return Double(digits).map { ReadAnswer.Number(value: $0, decimals: 0) }
  }

  // MARK: - Pieces

  private func isDigit(_ index: Int) -> Bool {
    index < text.count && text[index].isASCII && text[index].isNumber
  }
  private func has(_ character: Character, at index: Int) -> Bool {
    index < text.count && text[index] == character
  }

  /// A word with the digits in it, such as `conv1`.
  private mutating func skipWord() {
    while position < text.count, text[position].isLetter || text[position].isNumber { position += 1 }
  }

  /// The number that begins here; nil where none does.
  private mutating func number() -> Found? {
    let start = position
    guard let first = decimal() else {
      position = start
      return nil
    }
    if has("/", at: position), isDigit(position + 1) {
      position += 1
      if let second = decimal(), second.number.value != 0 {
        return Found(
          number: .init(value: first.number.value / second.number.value, decimals: nil), digits: nil)
      }
      position = start + 1
      return nil
    }
    return first
  }

  private mutating func decimal() -> Found? {
    var literal = ""
    var isPlain = true
    if has("-", at: position) || has("+", at: position) {
      literal.append(text[position])
      position += 1
      isPlain = false
    }
    guard isDigit(position) || has(".", at: position) && isDigit(position + 1) else { return nil }
    if !isDigit(position) { literal += "0" }
    takeDigits(&literal)
    while groupsThousands, has(",", at: position) || has("'", at: position) || has("_", at: position),
      groupLength(position + 1) == 3
    {
      position += 1
      takeDigits(&literal)
      isPlain = false
    }
    var decimals = 0
    let hasComma = hasDecimalCommas && has(",", at: position) && isDigit(position + 1)
    if has(".", at: position) && isDigit(position + 1) || hasComma {
      position += 1
      literal += "."
      let before = literal.count
      takeDigits(&literal)
      decimals = literal.count - before
      isPlain = false
    } else if has(".", at: position) {
      position += 1
    }
    if let exponent = exponent() {
      literal += "e\(exponent)"
      decimals = max(0, decimals - exponent)
      isPlain = false
    }
    guard let value = Double(literal) else { return nil }
    return Found(number: .init(value: value, decimals: decimals), digits: isPlain ? literal : nil)
  }

  private mutating func takeDigits(_ literal: inout String) {
    while isDigit(position) {
      if literal.count < 400 { literal.append(text[position]) }
      position += 1
    }
  }

  /// How many digits stand here.
  private func groupLength(_ index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end - index
  }

  /// `e9`, `x10^9`, `·10⁹`; nil where there is none.
  private mutating func exponent() -> Int? {
    let start = position
    if has("e", at: position) {
      position += 1
    } else {
      while has(" ", at: position) { position += 1 }
      guard has("x", at: position) else { return back(to: start) }
      position += 1
      while has(" ", at: position) { position += 1 }
      guard has("1", at: position), has("0", at: position + 1) else { return back(to: start) }
      position += 2
      if let raised = raisedNumber() { return raised }
      guard has("^", at: position) else { return back(to: start) }
      position += 1
    }
    let isNegative = has("-", at: position)
    if isNegative || has("+", at: position) { position += 1 }
    var digits = ""
    takeDigits(&digits)
    guard !digits.isEmpty else { return back(to: start) }
    let exponent = min(400, Int(digits) ?? 400)
    return isNegative ? -exponent : exponent
  }

  private mutating func raisedNumber() -> Int? {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var number: Int?
    while position < text.count, let digit = raised.firstIndex(of: text[position]), number ?? 0 < 40 {
      number = (number ?? 0) * 10 + digit
      position += 1
    }
    return number
  }

  private mutating func back(to start: Int) -> Int? {
    position = start
    return nil
  }
}
