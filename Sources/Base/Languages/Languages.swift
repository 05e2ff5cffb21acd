import Sentences

extension Language {
  /// A language is a file with its words, and a line here. The first is what the program speaks where nothing is said.
  package static let all: [Language] = [.english, .german, .marked]

  /// The language that a code or a locale names: `de`, `de_AT.UTF-8`; nil where we do not speak it.
  package static func named(_ locale: some StringProtocol) -> Language? {
    let code = locale.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : Character($0.lowercased()) }
    let lower = String(code)
    return all.first { $0.code.lowercased() == lower }
      ?? all.first { lower.hasPrefix($0.code.lowercased() + "-") }
  }

  /// The language that the environment asks for, as gettext reads it: a list in LANGUAGE, else the locale of messages; where that is
  /// `C` or says nothing, English.
  ///
  /// - Parameter variable: the value of an environment variable.
  package static func wanted(_ variable: (String) -> String?) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? "C"
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard name != "C", name != "POSIX" else { return .english }
    let list = (variable("LANGUAGE") ?? "").split(separator: ":").map(String.init)
    return (list + [locale]).lazy.compactMap { named($0) }.first ?? .english
  }
}
