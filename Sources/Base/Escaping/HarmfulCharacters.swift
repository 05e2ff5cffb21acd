/// The one table of characters that strangers' text may not bring along: they steer a terminal, turn a line round, or
/// hide what stands there. Every output escapes these, each in its own way.
package enum HarmfulCharacters {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1f,  // C0: escape sequences, carriage returns, tabs and line feeds (which some outputs keep)
    0x7f...0x9f,  // DEL and C1, whose U+009B begins an escape sequence as well
    0xad...0xad,  // soft hyphen
    0x34f...0x34f,  // combining grapheme joiner
    0x61c...0x61c,  // Arabic letter mark
    0x115f...0x1160,  // Hangul fillers
    0x17b4...0x17b5,  // Khmer inherent vowels
    0x180b...0x180f,  // Mongolian variation selectors and vowel separator
    0x200b...0x200f,  // zero-width space, joiners, marks of direction
    0x2028...0x202e,  // line and paragraph separators, embeddings and overrides of direction
    0x2060...0x206f,  // word joiner, invisible operators, isolates, deprecated controls
    0x2800...0x2800,  // the Braille pattern without dots
    0x3164...0x3164,  // Hangul filler
    0xe000...0xf8ff,  // private use: what it shows, if anything, nobody else knows
    0xfdd0...0xfdef,  // no characters at all
    0xfe00...0xfe0f,  // variation selectors
    0xfeff...0xfeff,  // byte order mark
    0xffa0...0xffa0,  // half-width Hangul filler
    0xfff0...0xfffb,  // unassigned and to be ignored, interlinear annotation
    0x1bca0...0x1bca3,  // shorthand controls
    0x1d173...0x1d17a,  // musical controls
    0xe0000...0xe0fff,  // tags, and variation selectors that can carry hidden text
    0xf0000...0x10ffff,  // private use as well
  ]

  /// Whether the character is in the table, wherever it stands.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    // Nearly all text: printable ASCII.
    if (0x20..<0x7f).contains(value) { return false }
    // The last two of each plane are no characters at all; XML forbids the first such pair.
    if value & 0xfffe == 0xfffe { return true }
    return ranges.contains { $0.contains(value) }
  }

  /// Whether a character of the table does its proper work between these two, and the text could not be read without
  /// it: a joiner between letters or in an emoji, the look of an emoji, the variant of an ideograph or a Mongolian letter.
  static func belongs(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x200c, 0x200d: return next.map { joins(previous) && joins($0) } ?? false
    // Letters of few strokes have no variants; a run of them could carry a hidden text, selector by selector.
    case 0xfe0e...0xfe0f: return previous.properties.isEmoji
    case 0xfe00...0xfe02: return hasVariants(previous)
    case 0x180b...0x180d, 0x180f: return isMongolian(previous)
    case 0x180e: return isMongolian(previous) && next.map(isMongolian) ?? false
    case 0xe0100...0xe01ef: return previous.properties.isIdeographic
    default: return false
    }
  }

  private static func isMongolian(_ scalar: Unicode.Scalar) -> Bool {
    (0x1820...0x18aa).contains(scalar.value)
  }

  /// Ideographs with their punctuation, mathematical operators, and letters of Myanmar and Phags-pa: what Unicode's
  /// list of standardized variation sequences is about.
  private static func hasVariants(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1000...0x109f, 0x2200...0x22ff, 0x2a00...0x2aff, 0x3001...0x3002, 0xa840...0xa877, 0xaa60...0xaa7f,
      0xff01...0xff1f:
      return true
    default: return scalar.properties.isIdeographic
    }
  }

  /// Letters with their marks beyond Latin, Greek and Cyrillic, which have nothing to join, and emoji.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0xfe0f { return true }
    guard scalar.value >= 0x590 else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || properties.isEmoji || properties.isEmojiModifier
  }
}
