/// What a person typed with one character for each of its look-alikes: keyboards, phones and copied text have a dozen kinds
/// of minus, of digits and of spaces.
enum PlainText {
  /// The text in plain characters; what has no plain look-alike stays as it is.
  ///
  /// - Parameter levelingCase: whether capitals become small letters.
  static func scalars(_ text: some StringProtocol, levelingCase: Bool = true) -> [Unicode.Scalar] {
    let typed = text.unicodeScalars.filter { !isInvisible($0) }
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(typed.count)
    for (index, scalar) in typed.enumerated() {
      // A narrow space within a number groups its digits.
      if scalar == "\u{202F}" || scalar == "\u{2009}", let before = plain.last, isDigit(before),
        index + 1 < typed.count, isDigit(Self.plain(typed[index + 1], levelingCase))
      {
        plain.append("'")
      } else {
        plain.append(Self.plain(scalar, levelingCase))
      }
    }
    return plain
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2064}", "\u{2066}"..."\u{2069}",
      "\u{FEFF}", "\u{FE0E}", "\u{FE0F}":
      true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar, _ levelingCase: Bool) -> Unicode.Scalar {
    switch scalar {
    // Every hyphen, dash and minus, the long-vowel mark of a Japanese keyboard included.
    case "\u{2010}"..."\u{2015}", "\u{2043}", "\u{2212}", "\u{02D7}", "\u{058A}", "\u{05BE}", "\u{1806}",
      "\u{2500}", "\u{2501}", "\u{2796}", "\u{2E17}", "\u{2E1A}", "\u{30FC}", "\u{FE31}", "\u{FE32}",
      "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{FF70}":
      return "-"
    case "\u{2795}", "\u{FE62}": return "+"
    case "\u{00D7}", "\u{2715}", "\u{2716}", "\u{2A2F}", "\u{2A09}", "\u{0445}", "\u{0425}": return "x"
    case "\u{00B7}", "\u{22C5}", "\u{2219}", "\u{2217}", "\u{2022}": return "*"
    case "\u{2044}", "\u{2215}", "\u{00F7}", "\u{2797}": return "/"
    case "\u{3001}", "\u{FE50}", "\u{060C}", "\u{FF64}": return ","
    case "\u{3002}", "\u{066B}", "\u{FF61}": return "."
    case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}", "\u{066C}", "\u{00B4}", "`": return "'"
    case "\u{066A}", "\u{FE6A}": return "%"
    case "\u{2248}", "\u{2243}", "\u{223C}": return "~"
    case "\u{FF01}"..."\u{FF5E}":
      return plain(Unicode.Scalar(scalar.value - 0xFEE0)!, levelingCase)
    case "A"..."Z" where levelingCase: return Unicode.Scalar(scalar.value + 32)!
    default: break
    }
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
      return Unicode.Scalar(UInt8(48 + Int(value)))
    }
    if properties.isWhitespace { return " " }
    guard levelingCase else { return scalar }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first! : scalar
  }
}
