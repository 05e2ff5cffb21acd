import Sentences

extension Language {
  /// English with a mark around every sentence that a catalogue can have: what stands outside of the marks, no translator can reach.
  package static let marked = Language(
    code: "en-XA", name: "⟦English⟧", decimalMark: ".", groupMark: ",", words: { "⟦" + $0 + "⟧" })
}
