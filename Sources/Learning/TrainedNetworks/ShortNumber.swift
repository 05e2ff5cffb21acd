import TerminalText

/// Numbers where there is little room.
enum ShortNumber {
  /// With three digits or more; one below 0.1 with as many as show two of its digits, `0.0042`, and a very small one as `2e-07`.
  static func text(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 || size >= 0.1 {
      return NumberText.rounded(value, decimals: size < 10 ? 2 : size < 100 ? 1 : 0)
    }
    if size >= 0.0001 { return NumberText.rounded(value, decimals: size < 0.001 ? 5 : size < 0.01 ? 4 : 3) }
    var (digit, exponent) = (size, 0)
    while digit < 1 { (digit, exponent) = (digit * 10, exponent + 1) }
    return "\(value < 0 ? "−" : "")\(Int(digit))e-\(exponent)"
  }
}
