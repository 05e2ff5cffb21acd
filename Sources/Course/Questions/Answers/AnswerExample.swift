import Sentences
import TerminalText

/// What may be typed, in words and with an example whose numbers are none of the answer's: nonsense must not show what is right.
///
/// Which example is taken follows from the answer's bits, so that a missing one says nothing either.
struct AnswerExample {
  let answer: Answer

  /// What to type.
  var wanted: String {
    let count = answer.values.count
    switch answer.form {
    case .names(let vocabulary): return vocabulary.wanted
    case .formula(let key):
      let variables = Vocabulary.alternatives(key.variables)
      return localized("a formula in \(variables), such as \(key.example)")
    case .exact: return localized("a number, or arithmetic such as \(exampleOfPower)")
    case .number where ByteUnit.isMeant(by: answer.unit):
      return localized("a number of bytes, such as \(numbers(1)[0]), or with a unit, such as 1.5 KiB")
    case .number:
      return answer.unit == "%"
        ? localized("a number, such as \(numbers(1)[0])")
        : localized("one number, such as \(numbers(1)[0])")
    case .axes:
      return count > 1
        ? localized("a number, such as \(numbers(1)[0]), or \(count) of them, one for each axis")
        : localized("a number, such as \(numbers(1)[0])")
    case .shape:
      let example = numbers(count).joined(separator: "x")
      return count == 1
        ? localized("one number, such as \(example)")
        : localized("\(count) numbers, such as \(example)")
    case .maps(let rows, let columns): return wantedMaps(count, rows, columns)
    case .choices: return ChoiceReader.wanted
    }
  }

  private func wantedMaps(_ count: Int, _ rows: Int, _ columns: Int) -> String {
    let maps = count / max(1, rows * columns)
    let example = numbers(2)
    if rows * columns == 1 {
      return maps == 1
        ? localized("one number, such as \(example[0])")
        : localized("\(maps) numbers, one for each map, such as \(example[0]) // -\(example[1])")
    }
    let row = (0..<min(4, columns)).map { example[$0 % 2] }.joined(separator: " ") + (columns > 4 ? " …" : "")
    let lines = rows == 1 ? row : "\(row) / \(row)" + (rows > 2 ? " / …" : "")
    if maps > 1 {
      return rows == 1
        ? localized("\(count) numbers: 1 row of \(columns), such as \(lines), for each of \(maps) maps")
        : localized(
          "\(count) numbers: \(rows) rows of \(columns), such as \(lines), for each of \(maps) maps")
    }
    return rows == 1
      ? localized("\(count) numbers: 1 row of \(columns), such as \(lines)")
      : localized("\(count) numbers: \(rows) rows of \(columns), such as \(lines)")
  }

  /// Different numbers of a usual magnitude, none of them in the answer, nor one of the answer's without its sign.
  private func numbers(_ count: Int) -> [String] {
    let usual = self.usual
    let start = Int(hash % UInt64(usual.count))
    let others = (10...(10 + answer.values.count + count)).map(Double.init)
    let candidates = usual[start...] + usual[..<start] + others.filter { !usual.contains($0) }
    return candidates.filter { !isAnswer($0) }.prefix(count).map(NumberText.ungrouped)
  }

  private var usual: [Double] {
    switch answer.form {
    case .number, .axes:
      if answer.unit == "%" { return [62.25, 37.75, 12.25, 81.25, 43.75, 56.25] }
      return answer.form == .number
        ? [2750, 1430, 5610, 3920, 7340, 6180, 4820] : [18, 26, 38, 42, 54, 58, 70, 74]
    case .shape: return [90, 74, 70, 58, 54, 42, 38, 26, 18]
    case .maps, .choices, .names, .formula, .exact: return [1, 2, 3, 4, 5, 6, 7, 8, 9]
    }
  }

  private var exampleOfPower: String {
    if case .exact(let number, _) = answer.form,
      number == ExactNumber(7).flatMap({ .power($0, ExactNumber(30)!) })
    {
      return "3^40"
    }
    return "7^30"
  }

  private func isAnswer(_ number: Double) -> Bool {
    let distance = answer.exactness == .exact ? 1e-9 : 0.5
    return answer.values.contains { abs($0.magnitude - number) < distance }
  }

  private var hash: UInt64 {
    let mixed = answer.values.reduce(17 as UInt64) { ($0 ^ $1.bitPattern) &* 0x9E37_79B9_7F4A_7C15 }
    return mixed >> 33
  }
}
