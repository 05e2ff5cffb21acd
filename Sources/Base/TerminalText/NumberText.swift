import Sentences

/// Numbers as people read them, with the marks of the language that the program speaks.
package enum NumberText {
  /// `34,944`; `1.5`; `−1`.
  package static func exact(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 9.1e15 else { return trimmed("\(value)") }
    let digits = String(Int(abs(value)))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, digits.count > 4, (digits.count - index) % 3 == 0 {
        grouped += Language.current.groupMark
      }
      grouped.append(digit)
    }
    return (value < 0 ? "−" : "") + grouped
  }

  /// With at most so many decimals, and none that are 0 where the number is whole; half to even on the binary value, as
  /// the table of `grade analyze` and C's printf do.
  package static func rounded(_ value: Double, decimals: Int) -> String {
    let scaled = (value * powerOfTen(decimals)).rounded(.toNearestOrEven)
    guard scaled.magnitude < 9e15 else { return trimmed("\(value)") }
    let whole = Int(scaled.magnitude) / Int(powerOfTen(decimals))
    let rest = Int(scaled.magnitude) % Int(powerOfTen(decimals))
    let sign = scaled < 0 ? "−" : ""
    if rest == 0 { return sign + exact(Double(whole)) }
    let digits = String(rest)
    return sign + exact(Double(whole)) + Language.current.decimalMark
      + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// With exactly so many decimals: `2.50`; half to even on the binary value.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    let scaled = (value * powerOfTen(decimals)).rounded(.toNearestOrEven)
    guard scaled.magnitude < 9e15 else { return trimmed("\(value)") }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "−" : "") + padded.dropLast(decimals)
      + (decimals > 0 ? Language.current.decimalMark + padded.suffix(decimals) : "")
  }

  private static func trimmed(_ text: String) -> String {
    let marked =
      Language.current.decimalMark == "." ? text : text.replacing(".", with: Language.current.decimalMark)
    return marked.hasPrefix("-") ? "−" + marked.dropFirst() : marked
  }
}

/// 10^exponent for small exponents.
package func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}
