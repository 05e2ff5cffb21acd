import Sentences
import TerminalText

/// A unit behind a number of bytes: `1.5 MiB`, `600 kB`.
enum ByteUnit: String, CaseIterable, Sendable {
  case kibibyte = "kib"
  case mebibyte = "mib"
  case gibibyte = "gib"
  case tebibyte = "tib"
  case kilobyte = "kb"
  case megabyte = "mb"
  case gigabyte = "gb"
  case terabyte = "tb"

  /// The unit of answers that may be read so.
  static var name: String { localized("bytes") }

  /// Whether a unit is of bytes: the reference's, or as an author writes it.
  static func isMeant(by unit: String) -> Bool { unit == name || unit == "bytes" }

  /// How many bytes it is: powers of 1024 with an i, of 1000 without.
  var size: Double {
    switch self {
    case .kibibyte: 1024
    case .mebibyte: 1_048_576
    case .gibibyte: 1_073_741_824
    case .tebibyte: 1_099_511_627_776
    case .kilobyte: 1e3
    case .megabyte: 1e6
    case .gigabyte: 1e9
    case .terabyte: 1e12
    }
  }

  private var words: [String] {
    let long = ["kibi", "mebi", "gibi", "tebi", "kilo", "mega", "giga", "tera"][
      Self.allCases.firstIndex(of: self)!]
    return [rawValue, long + "byte", long + "bytes"]
  }

  /// Takes the unit off the end of what was typed, in small plain letters; nil where there is none, and a plain `B` goes too.
  static func cut(from scalars: inout [Unicode.Scalar]) -> ByteUnit? {
    var end = scalars.count
    while end > 0, " .!".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    guard start < end, start > 0 else { return nil }
    let word = AnswerLexer.text(scalars[start..<end])
    let unit = allCases.first { $0.words.contains(word) }
    guard unit != nil || word == "b" || word == "byte" else { return nil }
    scalars.removeSubrange(start...)
    return unit
  }

  /// The number of bytes that so many of the unit are.
  func number(of read: ReadAnswer.Number) -> ReadAnswer.Number {
    ReadAnswer.Number(value: read.value * size, decimals: read.decimals, unit: self)
  }

  /// Whether the truth is what was written, rounded to two decimals of the unit or more.
  func isRight(_ truth: Double, _ read: ReadAnswer.Number) -> Bool {
    let (wanted, written) = (truth / size, read.value / size)
    if abs(wanted - written) <= 1e-9 * max(1, abs(wanted)) { return true }
    guard let decimals = read.decimals, decimals >= 2 else { return false }
    return abs(wanted - written) <= 0.5 * powerOfTen(-min(decimals, 9)) * (1 + 1e-9)
  }

  /// A number of bytes in the largest unit of 1024 in which it is at least 1: `1.5 MiB`; nil below a KiB.
  static func text(_ bytes: Double) -> String? {
    let units: [(ByteUnit, String)] = [
      (.tebibyte, "TiB"), (.gibibyte, "GiB"), (.mebibyte, "MiB"), (.kibibyte, "KiB"),
    ]
    guard let (unit, name) = units.first(where: { bytes >= $0.0.size }) else { return nil }
    return "\(NumberText.rounded(bytes / unit.size, decimals: 2)) \(name)"
  }
}
