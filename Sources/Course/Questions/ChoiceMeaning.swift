/// What a choice says to whoever reads it: two that say the same cannot be one right and one wrong.
enum ChoiceMeaning {
  /// The first two of the texts that say the same; nil where all differ.
  static func coincidence(in texts: [String]) -> (first: Int, second: Int)? {
    var seen: [[Piece]: Int] = [:]
    for (index, text) in texts.enumerated() {
      if let first = seen.updateValue(index, forKey: pieces(of: text, levelingCase: false)) {
        return (first, index)
      }
    }
    return nil
  }

  /// The one of the texts that somebody typed out, whose case does not count; nil where it is none of them, or several.
  static func index(of typed: String, in texts: [String]) -> Int? {
    let wanted = pieces(of: typed, levelingCase: true)
    let found = texts.indices.filter { pieces(of: texts[$0], levelingCase: true) == wanted }
    return found.count == 1 ? found[0] : nil
  }

  private enum Piece: Hashable {
    case number(Double)
    case text(String)
  }

  /// The text with its numbers as values, so that 1/2, 0.5 and 2/4 are one, and 34,944 is 34944; white space does not count
  /// but between words, nor does a full stop at the end.
  private static func pieces(of text: String, levelingCase: Bool) -> [Piece] {
    var scalars = PlainText.scalars(text, levelingCase: levelingCase)[...]
    while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
    var pieces: [Piece] = []
    var word = ""
    var position = scalars.startIndex
    func isDigit(_ index: Int) -> Bool { index < scalars.endIndex && PlainText.isDigit(scalars[index]) }
    func decimal() -> Double? {
      var digits = ""
      var hasPoint = false
      while position < scalars.endIndex {
        if isDigit(position) {
          digits.unicodeScalars.append(scalars[position])
        } else if scalars[position] == ".", !hasPoint, isDigit(position + 1) {
          hasPoint = true
          digits += "."
        } else if scalars[position] == ",", !hasPoint, isDigit(position + 1), isDigit(position + 2),
          isDigit(position + 3), !isDigit(position + 4), !digits.isEmpty
        {
          // Groups of three.
        } else {
          break
        }
        position += 1
      }
      return Double(digits)
    }
    func flush() {
      if !word.isEmpty { pieces.append(.text(word)) }
      word = ""
    }
    while position < scalars.endIndex {
      let scalar = scalars[position]
      // The 1 of conv1 is part of a name.
      let isName = word.unicodeScalars.last.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
      if isDigit(position), !isName || word.hasSuffix("x"), let value = decimal() {
        flush()
        var number = value
        if position < scalars.endIndex, scalars[position] == "/", isDigit(position + 1) {
          let slash = position
          position += 1
          if let denominator = decimal(), denominator != 0 { number /= denominator } else { position = slash }
        }
        pieces.append(.number(number))
      } else if scalar == " " {
        flush()
        position += 1
      } else {
        word.unicodeScalars.append(scalar)
        position += 1
      }
    }
    flush()
    return pieces
  }
}
