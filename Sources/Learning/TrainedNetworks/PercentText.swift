import TerminalText

/// Shares of 1 as people read them.
enum PercentText {
  /// With one decimal: `81.0 %`.
  static func text(_ share: Double) -> String {
    NumberText.fixed(share * 100, decimals: 1) + " %"
  }

  /// A bar of so many columns for 1, to an eighth of a column.
  static func bar(_ share: Double, width: Int) -> String {
    let eighths = Int((share * Double(width) * 8).rounded())
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(Array("▏▎▍▌▋▊▉")[rest - 1]) : "")
  }
}
