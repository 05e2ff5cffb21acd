import TerminalText

/// How much of an answer is right.
package struct Mark: Sendable, Equatable {
  /// Whether each number is right, in the answer's order.
  package var isRight: [Bool]

  /// Of a field that was left empty.
  package static let nothing = Mark(isRight: [false])

  package var isFull: Bool { isRight.allSatisfy(\.self) }
  /// The share of the points: a shape is marked per axis, a map per value.
  package var share: Double {
    isRight.isEmpty ? 0 : Double(isRight.filter(\.self).count) / Double(isRight.count)
  }
}

extension Answer {
  /// Holds what was read against the truth.
  package func mark(_ read: ReadAnswer) -> Mark {
    if case .choices(let count) = form {
      // Every choice is a small decision: taken or left.
      let (right, taken) = (Set(values), Set(read.values))
      let decisions = (1...count).map { right.contains(Double($0)) == taken.contains(Double($0)) }
      return Mark(isRight: right == taken ? decisions : values.count == 1 ? [false] : decisions)
    }
    switch form {
    case .names: return Mark(isRight: [read.values.count == 1 && values.contains(read.values[0])])
    case .formula(let key): return Mark(isRight: [read.formula.map(key.agrees) ?? false])
    case .exact(let number, _): return Mark(isRight: [read.exact == number])
    default: return Mark(isRight: zip(values, read.numbers).map { isRight($0, $1) })
    }
  }

  func isRight(_ truth: Double, _ read: ReadAnswer.Number) -> Bool {
    if let unit = read.unit { return unit.isRight(truth, read) }
    guard case .rounded(let decimals) = exactness else {
      // What was calculated may be off by a bit of a Double, as 0.1 + 0.2 is.
      let isComputed = read.decimals == nil || read.decimals == ReadAnswer.Number.computed
      return truth == read.value || isComputed && abs(truth - read.value) <= 1e-9
    }
    guard read.decimals != nil else { return abs(truth - read.value) <= 1e-9 * max(1, abs(truth)) }
    // Rounded as it should be, or with the further decimals cut off.
    let difference = abs(truth - read.value)
    let isCut = abs(read.value) <= abs(truth) && difference < powerOfTen(-decimals)
    return isCut || difference <= 0.5 * powerOfTen(-decimals) * (1 + 1e-9)
  }
}
