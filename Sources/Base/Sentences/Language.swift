/// A language that the program speaks: its words for our sentences, and how it writes numbers.
package final class Language: Sendable {
  /// As in LANG and in ISO 639: `de`.
  package let code: String
  /// What those who speak it call it: `Deutsch`.
  package let name: String
  /// Between the ones and the tenths.
  package let decimalMark: String
  /// Between groups of three digits.
  package let groupMark: String
  private let words: (@Sendable (_ key: String) -> String?)?

  /// - Parameter words: what the language says for a sentence with numbered gaps (`Gaps`); nil for English, in which our sentences are
  ///   written.
  package init(
    code: String, name: String, decimalMark: String, groupMark: String,
    words: (@Sendable (_ key: String) -> String?)?
  ) {
    self.code = code
    self.name = name
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.words = words
  }

  /// What our sentences are written in.
  package static let english = Language(
    code: "en", name: "English", decimalMark: ".", groupMark: ",", words: nil)

  /// The one that the program speaks.
  package static var current: Language { spoken }

  private nonisolated(unsafe) static var spoken = english

  /// Speaks the language from now on. Called once, before the first sentence and before there is a second thread.
  package static func speak(_ language: Language) { spoken = language }

  /// What `body` has where the program speaks another language, which it does no longer than that. Only one thread may speak meanwhile.
  package static func speaking<Value>(_ language: Language, _ body: () -> Value) -> Value {
    let own = spoken
    spoken = language
    defer { spoken = own }
    return body()
  }

  var isTranslated: Bool { words != nil }

  /// nil where there is none, and in English.
  func translation(of key: String) -> String? { words?(key) }

  /// What stands between the items of a list of numbers: a comma, where that is no part of the numbers.
  package var listMark: String { decimalMark == "," ? "; " : ", " }
}
