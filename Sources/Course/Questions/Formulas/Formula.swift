/// A formula that somebody typed, as a tree: it is worked out, and never run.
indirect enum Formula: Sendable, Equatable {
  case number(String)
  case variable(String)
  case negated(Formula)
  case sum(Formula, Formula)
  case product(Formula, Formula)
  case quotient(Formula, Formula)
  case power(Formula, Formula)
  case call(Function, [Formula])

  /// What may be called by its name, besides the brackets ⌊ ⌋ and ⌈ ⌉.
  enum Function: String, CaseIterable, Sendable {
    case floor, ceil, min, max

    /// How many arguments it takes at least, and at most.
    var arguments: ClosedRange<Int> { self == .floor || self == .ceil ? 1...1 : 2...16 }
  }

  /// Its value where the variables have these; nil where it has none: a division by 0, a root, a number beyond all bounds.
  func value<Number: FormulaNumber>(_ values: [String: Number]) -> Number? {
    switch self {
    case .number(let digits): return Number(digits: digits)
    case .variable(let name): return values[name]
    case .negated(let inner): return inner.value(values).map(Number.negated)
    case .sum(let left, let right):
      guard let left = left.value(values), let right = right.value(values) else { return nil }
      return Number.sum(left, right)
    case .product(let left, let right):
      guard let left = left.value(values), let right = right.value(values) else { return nil }
      return Number.product(left, right)
    case .quotient(let left, let right):
      guard let left = left.value(values), let right = right.value(values) else { return nil }
      return Number.quotient(left, right)
    case .power(let base, let exponent):
      guard let base = base.value(values), let exponent = exponent.value(values) else { return nil }
      return Number.power(base, exponent)
    case .call(let function, let arguments):
      var numbers: [Number] = []
      for argument in arguments {
        guard let number = argument.value(values) else { return nil }
        numbers.append(number)
      }
      return Number.value(of: function, numbers)
    }
  }

  /// The variables in it.
  var variables: Set<String> {
    switch self {
    case .number: []
    case .variable(let name): [name]
    case .negated(let inner): inner.variables
    case .sum(let left, let right), .product(let left, let right), .quotient(let left, let right),
      .power(let left, let right):
      left.variables.union(right.variables)
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.variables) }
    }
  }
}
