/// Rounding in decimal digits.
package enum SignificantDigits {
  /// The nearest number with at most `count` significant decimal digits; halves go away from zero, as the shortest
  /// decimal that reads back as `value` has them.
  /// - Parameter value: finite.
  package static func rounded(_ value: Double, to count: Int) -> Double {
    let text = "\(abs(value))"
    let fields = text.split(separator: "e", maxSplits: 1)
    var exponent = fields.count > 1 ? Int(fields[1])! : 0
    let halves = fields[0].split(separator: ".", maxSplits: 1)
    var digits = halves.joined().utf8.map { Int($0) - 48 }
    exponent -= halves.count > 1 ? halves[1].count : 0
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    guard digits.count > count else { return value }
    exponent += digits.count - count
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp {
      var place = count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
      }
    }
    let magnitude = Double(digits.map(String.init).joined() + "e\(exponent)")!
    return value < 0 ? -magnitude : magnitude
  }
}
