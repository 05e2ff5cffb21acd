import ArgumentParser
import Languages
import Sentences
import SystemFiles

/// The language that the program speaks.
///
/// It is chosen before the command line is parsed, so that help and what is said about mistakes are in it, too.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized("Speak this language instead of the environment's: \(Self.names)."), valueName: "language"))
  var language: Named<SpokenLanguages>?

  private static var names: String {
    SpokenLanguages.all.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
  }

  /// Speaks the language that the command line names, or that the environment asks for.
  ///
  /// - Parameter words: the command line, without the program's name.
  /// - Returns: the words without the option, which may stand anywhere; one that names no language of ours is left for the parser to
  ///   complain about.
  static func speak(_ words: [String]) -> [String] {
    var rest = words
    var chosen: Language?
    var index = 0
    while index < rest.count, rest[index] != "--" {
      let word = rest[index]
      if word == "--language", index + 1 < rest.count, let language = Language.named(rest[index + 1]) {
        chosen = language
        rest.removeSubrange(index...(index + 1))
      } else if word.hasPrefix("--language="),
        let language = Language.named(word.dropFirst("--language=".count))
      {
        chosen = language
        rest.remove(at: index)
      } else {
        index += 1
      }
    }
    Language.speak(chosen ?? Language.wanted { EnvironmentVariable.value(of: $0) })
    return rest
  }
}

/// The languages that are offered; the marked one is for those who look for sentences that no catalogue has.
enum SpokenLanguages: NamedList {
  static var all: [Language] { Language.all.filter { $0 !== Language.marked } }
  static func name(of language: Language) -> String { language.code }
}
