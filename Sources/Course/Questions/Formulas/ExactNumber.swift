import Mathematics
import TerminalText

/// A fraction of whole numbers of any size, known by its remainders by two primes and by its size: enough to tell whether two
/// are equal, however they were written, and nothing has as many digits as 2^98304.
///
/// Two different fractions whose numerators and denominators come from a typed formula agree in both remainders, and in their
/// size to ten digits, with a likelihood of about 2^-122.
package struct ExactNumber: Sendable, Equatable {
  /// By `primes`, each below 2^61.
  private let remainders: [UInt64]
  /// −1, 0 or 1.
  private let sign: Int
  /// log2 |value|; of no meaning where the value is 0.
  private let logarithm: Double
  /// The value where it is a whole number below 2^53.
  let small: Int?

  /// The largest primes below 2^61.
  private static let primes: [UInt64] = [(1 << 61) - 1, (1 << 61) - 31]

  /// The most that the logarithm to base 2 may be: numbers of 30 million digits.
  private static let largestLogarithm = 1e8

  private init?(remainders: [UInt64], sign: Int, logarithm: Double, small: Int?) {
    guard sign == 0 || abs(logarithm) <= Self.largestLogarithm else { return nil }
    self.remainders = remainders
    self.sign = sign
    self.logarithm = sign == 0 ? 0 : logarithm
    self.small = small
  }

  init?(_ number: Int) {
    let size = number.magnitude
    let remainders = Self.primes.map { prime in
      let rest = UInt64(size) % prime
      return number < 0 && rest > 0 ? prime - rest : rest
    }
    self.init(
      remainders: remainders, sign: number.signum(), logarithm: number == 0 ? 0 : log(Double(size)) / log(2),
      small: size < 1 << 53 ? number : nil)
  }

  package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    left.remainders == right.remainders && left.sign == right.sign
      && abs(left.logarithm - right.logarithm) <= 1e-9 * max(1, abs(left.logarithm))
  }

  /// About how large it is, as a power of ten: `≈ 8.3·10^29592`.
  var approximation: String? {
    guard sign != 0, logarithm.magnitude > 53 else { return nil }
    let decimal = logarithm * log(2) / log(10)
    let exponent = decimal.rounded(.down)
    let leading = (exp((decimal - exponent) * log(10)) * 10).rounded() / 10
    return "≈ \(sign < 0 ? "−" : "")\(NumberText.fixed(leading, decimals: 1))·10^\(Int(exponent))"
  }

  // MARK: - Arithmetic by a prime

  private static func times(_ left: UInt64, _ right: UInt64, _ prime: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return prime.dividingFullWidth(product).remainder
  }

  private static func raised(_ base: UInt64, _ exponent: UInt64, _ prime: UInt64) -> UInt64 {
    var (result, square, rest) = (1 as UInt64, base % prime, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = times(result, square, prime) }
      square = times(square, square, prime)
      rest >>= 1
    }
    return result
  }

  private static func combine(
    _ left: ExactNumber, _ right: ExactNumber, _ operation: (UInt64, UInt64, UInt64) -> UInt64
  ) -> [UInt64] {
    primes.indices.map { operation(left.remainders[$0], right.remainders[$0], primes[$0]) }
  }
}

extension ExactNumber: FormulaNumber {
  init?(digits: String) {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.utf8.count <= 100_000, let first = parts.first else { return nil }
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    var remainders = Self.primes.map { _ in 0 as UInt64 }
    let written = Array(first.utf8) + (parts.count == 2 ? Array(parts[1].utf8) : [])
    let significant = written.drop { $0 == 48 }
    for digit in significant {
      guard (48...57).contains(digit) else { return nil }
      for (index, prime) in Self.primes.enumerated() {
        remainders[index] = (Self.times(remainders[index], 10, prime) + UInt64(digit - 48)) % prime
      }
    }
    let leading = significant.prefix(17).reduce(0.0) { $0 * 10 + Double($1 - 48) }
    let rest = significant.count - min(17, significant.count)
    let whole = ExactNumber(
      remainders: remainders, sign: significant.isEmpty ? 0 : 1,
      logarithm: significant.isEmpty ? 0 : (log(leading) + Double(rest) * log(10)) / log(2),
      small: significant.count <= 15 ? significant.reduce(0) { $0 * 10 + Int($1 - 48) } : nil)
    guard let whole else { return nil }
    guard decimals > 0 else {
      self = whole
      return
    }
    guard let ten = ExactNumber(10), let scale = Self.power(ten, ExactNumber(decimals)!),
      let value = Self.quotient(whole, scale)
    else { return nil }
    self = value
  }

  /// Sums of numbers beyond all bounds stay beyond them.
  static func sum(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber {
    if left.sign == 0 { return right }
    if right.sign == 0 { return left }
    let remainders = combine(left, right) { ($0 + $1) % $2 }
    if let a = left.small, let b = right.small { return ExactNumber(a + b) ?? left }
    let (large, little) = left.logarithm >= right.logarithm ? (left, right) : (right, left)
    let ratio = exp((little.logarithm - large.logarithm) * log(2))
    let factor = large.sign == little.sign ? 1 + ratio : 1 - ratio
    guard factor > 0, !remainders.allSatisfy({ $0 == 0 }) else {
      return ExactNumber(remainders: remainders, sign: 0, logarithm: 0, small: 0)!
    }
    return ExactNumber(
      remainders: remainders, sign: large.sign, logarithm: large.logarithm + log(factor) / log(2), small: nil)
      ?? large
  }

  static func negated(_ number: ExactNumber) -> ExactNumber {
    let remainders = zip(number.remainders, primes).map { $0 == 0 ? 0 : $1 - $0 }
    return ExactNumber(
      remainders: remainders, sign: -number.sign, logarithm: number.logarithm, small: number.small.map { -$0 }
    )
      ?? number
  }

  static func product(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber {
    var small: Int?
    if let a = left.small, let b = right.small {
      let (product, hasOverflowed) = a.multipliedReportingOverflow(by: b)
      if !hasOverflowed, product.magnitude < 1 << 53 { small = product }
    }
    return ExactNumber(
      remainders: combine(left, right, times), sign: left.sign * right.sign,
      logarithm: min(largestLogarithm, max(-largestLogarithm, left.logarithm + right.logarithm)), small: small
    ) ?? left
  }

  static func quotient(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber? {
    guard right.sign != 0, !right.remainders.contains(0) else { return nil }
    var small: Int?
    if let a = left.small, let b = right.small, a % b == 0 { small = a / b }
    return ExactNumber(
      remainders: combine(left, right) { times($0, raised($1, $2 - 2, $2), $2) },
      sign: left.sign * right.sign,
      logarithm: left.logarithm - right.logarithm, small: small)
  }

  /// Whole exponents below 2^53, as long as the result has no more than 30 million digits.
  static func power(_ base: ExactNumber, _ exponent: ExactNumber) -> ExactNumber? {
    guard let exponent = exponent.small, base.sign != 0 || exponent >= 0 else { return nil }
    if exponent < 0 {
      guard let one = ExactNumber(1), let positive = power(base, negated(ExactNumber(exponent)!)) else {
        return nil
      }
      return quotient(one, positive)
    }
    let logarithm = base.logarithm * Double(exponent)
    guard logarithm.magnitude <= largestLogarithm else { return nil }
    var small: Int?
    if let number = base.small, logarithm < 52 || number.magnitude <= 1 {
      let value = AnswerArithmetic.power(Double(number), min(exponent, 64 + exponent % 2))
      small = Int(exactly: value)
    }
    return ExactNumber(
      remainders: primes.indices.map { raised(base.remainders[$0], UInt64(exponent), primes[$0]) },
      sign: exponent == 0 ? 1 : base.sign == 0 ? 0 : base.sign < 0 && exponent % 2 == 1 ? -1 : 1,
      logarithm: logarithm, small: small)
  }

  /// No functions of exact numbers.
  static func value(of function: Formula.Function, _ arguments: [ExactNumber]) -> ExactNumber? { nil }
}
