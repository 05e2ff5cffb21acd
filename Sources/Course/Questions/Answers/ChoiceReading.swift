import Diagnostics
import Escaping
import Sentences

/// Reads which choices were taken: `a`, `(a)`, `a) c)`, `A.`, `ac`, `1 3`, `option b`.
struct ChoiceReader {
  /// How many choices there are.
  let count: Int

  /// What to type; no letter is named, for it might be the right one.
  static var wanted: String { localized("the letters of your choices, with a space between two") }

  /// Words that may stand beside a letter.
  private static let joints: Set<String> = [
    "and", "und", "option", "options", "answer", "answers", "choice", "choices", "letter", "letters", "is",
    "the", "optionen", "antwort", "antworten", "wahl", "buchstabe", "buchstaben", "ist", "sind", "der", "die",
  ]
  /// Words that letters make, and that mean something else.
  private static let words: Set<String> = [
    "or", "not", "no", "all", "none", "any", "both", "nor", "oder", "nicht", "nein",
    "alle", "keine", "beide",
  ]

  /// - Throws: `UnreadableAnswer` where anything in it is no choice.
  func read(_ text: String) throws(UnreadableAnswer) -> ReadAnswer {
    var scalars = PlainText.scalars(text.prefix(1_000))[...]
    while let last = scalars.last, " .!?".unicodeScalars.contains(last) { scalars.removeLast() }
    var numbers: Set<Int> = []
    for word in scalars.split(whereSeparator: { " \t,;&+".unicodeScalars.contains($0) }) {
      let shown = Self.text(word)
      if Self.joints.contains(shown.lowercased()), word.count > 1 { continue }
      numbers.formUnion(try choices(Self.withoutBrackets(word), shown))
    }
    guard !numbers.isEmpty else {
      throw UnreadableAnswer(description: localized("Wanted: \(Self.wanted)."))
    }
    return ReadAnswer(numbers: numbers.sorted().map { ReadAnswer.Number(value: Double($0), decimals: 0) })
  }

  /// The numbers that a word names.
  private func choices(_ word: ArraySlice<Unicode.Scalar>, _ shown: String) throws(UnreadableAnswer) -> [Int]
  {
    let text = Self.text(word)
    if !word.isEmpty, word.allSatisfy(PlainText.isDigit) {
      guard let number = Int(text), (1...count).contains(number) else { throw none(shown) }
      return [number]
    }
    let letters = word.map { Int($0.value) - 96 }
    guard !letters.isEmpty, letters.allSatisfy({ (1...count).contains($0) }), !Self.words.contains(text)
    else {
      throw none(shown)
    }
    // Letters written together are in order; others are a word.
    guard zip(letters, letters.dropFirst()).allSatisfy({ $0 < $1 }) else { throw none(shown) }
    return letters
  }

  private func none(_ word: String) -> UnreadableAnswer {
    let (shown, last) = (shortened(DisplayText.escaped(word)), QuestionInstance.letter(count - 1))
    return UnreadableAnswer(
      description: localized("“\(shown)” is none of a to \(last). Wanted: \(Self.wanted)."))
  }

  /// `a` of `(a)`, `[a]`, `a)`, `a.` and `a:`.
  private static func withoutBrackets(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var word = word
    let isOpen = word.first == "(" || word.first == "["
    if isOpen { word.removeFirst() }
    if let last = word.last,
      isOpen ? ")]".unicodeScalars.contains(last) : ")].:".unicodeScalars.contains(last)
    {
      word.removeLast()
    }
    return word
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
