/// A sentence as it is written in English, with values in its gaps.
///
/// What a catalogue knows it by is the English text with its gaps numbered: `"\(3) of \(5) points"` is `{1} of {2} points`.
package struct Sentence: ExpressibleByStringInterpolation {
  fileprivate var english: String
  /// The text with numbered gaps; kept only where somebody will look for it.
  fileprivate var key = ""
  fileprivate var values: [String] = []

  package init(stringLiteral text: String) {
    english = text
    if Language.current.isTranslated { key = text }
  }

  package init(stringInterpolation interpolation: StringInterpolation) { self = interpolation.sentence }

  /// One sentence in two literals, where a line of code has no room for it.
  package static func + (first: Self, second: Self) -> Self {
    var sum = first
    sum.english += second.english
    guard Language.current.isTranslated else { return sum }
    for part in Gaps.parts(of: second.key) {
      switch part {
      case .text(let text): sum.key += text
      case .gap(let number):
        sum.values.append(second.values[number - 1])
        sum.key += Gaps.gap(sum.values.count)
      }
    }
    return sum
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sentence = Sentence(stringLiteral: "")
    private let isTranslated = Language.current.isTranslated

    package init(literalCapacity: Int, interpolationCount: Int) {
      sentence.english.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    package mutating func appendLiteral(_ text: String) {
      sentence.english += text
      if isTranslated { sentence.key += text }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }

    package mutating func appendInterpolation(_ value: String) {
      sentence.english += value
      guard isTranslated else { return }
      sentence.values.append(value)
      sentence.key += Gaps.gap(sentence.values.count)
    }
  }
}

/// The sentence in the language that the program speaks; in English where that has no words for it.
package func localized(_ sentence: Sentence) -> String {
  guard let translation = Language.current.translation(of: sentence.key) else { return sentence.english }
  var text = ""
  for part in Gaps.parts(of: translation) {
    switch part {
    case .text(let words): text += words
    case .gap(let number): text += number <= sentence.values.count ? sentence.values[number - 1] : ""
    }
  }
  return text
}
