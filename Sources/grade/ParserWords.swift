import Sentences

/// What the parser of command lines says by itself, in the language that the program speaks: the headings of help, and complaints.
///
/// The parser knows English alone; all that it says is found here by its form, and said again.
enum ParserWords {
  /// A page of help; nil for anything else, and in English.
  static func help(_ text: String) -> String? {
    guard Language.current !== Language.english, text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
    else { return nil }
    return said(text)
  }

  /// What is said of a wrong command line, with how it is used.
  static func complaint(_ text: String) -> String {
    Language.current === Language.english ? text : said(text)
  }

  private static func said(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (form, words) in forms {
        if let found = String(line).wholeMatch(of: form) { return words(found.output) }
      }
      return Self.label(String(line))
    }
    return values(lines.joined(separator: "\n"))
  }

  /// Whole lines that the parser writes.
  private static var forms: [(form: Regex<AnyRegexOutput>, words: (AnyRegexOutput) -> String)] {
    [
      (Regex(#/OVERVIEW: (.*)/#), { localized("OVERVIEW:") + " \(part($0, 1))" }),
      (Regex(#/USAGE: (.*)/#), { localized("USAGE:") + " \(names(part($0, 1)))" }),
      (Regex(#/Usage: (.*)/#), { localized("Usage:") + " \(names(part($0, 1)))" }),
      (
        Regex(#/Help:  (.*?)  (.*)/#),
        { localized("Help:") + "  \(names(part($0, 1)))  \(part($0, 2))" }
      ),
      (Regex(#/ARGUMENTS:/#), { _ in localized("ARGUMENTS:") }),
      (Regex(#/OPTIONS:/#), { _ in localized("OPTIONS:") }),
      (Regex(#/SUBCOMMANDS:/#), { _ in localized("SUBCOMMANDS:") }),
      (
        Regex(#/  See '(.*) <subcommand>' for detailed help\./#),
        { "  " + localized("See '\(part($0, 1)) <subcommand>' for detailed help.") }
      ),
      (
        Regex(#/  See '(.*)' for more information\./#),
        { "  " + localized("See '\(part($0, 1))' for more information.") }
      ),
      (
        Regex(#/(?:grade: )?Unknown option '([^']*)'\. Did you mean '([^']*)'\?/#),
        { "grade: " + localized("Unknown option '\(part($0, 1))'. Did you mean '\(part($0, 2))'?") }
      ),
      (
        Regex(#/(?:grade: )?Unknown option '([^']*)'/#),
        { "grade: " + localized("Unknown option '\(part($0, 1))'") }
      ),
      (
        Regex(#/(?:grade: )?Missing value for '(.*)'/#),
        { "grade: " + localized("Missing value for '\(names(part($0, 1)))'") }
      ),
      (
        Regex(#/(?:grade: )?Missing expected argument '(.*)'/#),
        { "grade: " + localized("Missing expected argument '\(names(part($0, 1)))'") }
      ),
      (
        Regex(#/(?:grade: )?Unexpected argument '(.*)'/#),
        { "grade: " + localized("Unexpected argument '\(part($0, 1))'") }
      ),
      (
        Regex(#/(?:grade: )?(\d+) unexpected arguments: (.*)/#),
        { "grade: " + localized("\(part($0, 1)) unexpected arguments: \(part($0, 2))") }
      ),
      (
        Regex(#/(?:grade: )?The option '(.*)' does not take any value, but '(.*)' was specified\./#),
        {
          "grade: "
            + localized(
              "The option '\(part($0, 1))' does not take any value, but '\(part($0, 2))' was specified.")
        }
      ),
      (
        Regex(#/(?:grade: )?The value '(.*)' is invalid for '(.*)'/#),
        { "grade: " + localized("The value '\(part($0, 1))' is invalid for '\(names(part($0, 2)))'") }
      ),
      (
        Regex(#/(?:grade: )?Missing required subcommand\./#),
        { _ in "grade: " + localized("Missing required subcommand.") }
      ),
    ]
  }

  private static func part(_ found: AnyRegexOutput, _ number: Int) -> String {
    found[number].substring.map(String.init) ?? ""
  }

  /// How wide the column is that labels stand in.
  private static let labelWidth = 26

  /// A line of a list of arguments, options or commands: its label in our words, and what it does in the column where it was.
  private static func label(_ line: String) -> String {
    guard line.prefixMatch(of: #/  (?:<|-|[a-z]+ \(default\))/#) != nil else { return line }
    let (start, text) = (line.prefix(labelWidth), line.dropFirst(labelWidth))
    guard text.isEmpty || start.last == " " && text.first != " " else { return line }
    let words = String(start.prefix(through: start.lastIndex { $0 != " " } ?? start.startIndex))
    let label = names(words).replacing("(default)", with: localized("(default)"))
    guard !text.isEmpty else { return label }
    let column = String(repeating: " ", count: labelWidth)
    return label.count < labelWidth
      ? label + column.dropFirst(label.count) + fixed(String(text))
      : label + "\n" + column + fixed(String(text))
  }

  /// What the parser says of its own options.
  private static func fixed(_ text: String) -> String {
    switch text {
    case "Show help information.": localized("Show help information.")
    case "Show subcommand help information.": localized("Show subcommand help information.")
    case "Show the version.": localized("Show the version.")
    default: text
    }
  }

  /// What stands behind the help of an option; it may be broken over two lines.
  private static func values(_ text: String) -> String {
    text.replacing("(values:", with: localized("(values:")).replacing(
      "(default:", with: localized("(default:")
    )
    .replacing("; default:", with: localized("; default:"))
  }

  /// The text with the names of values, such as `<dir>`, in our words.
  private static func names(_ text: String) -> String {
    text.replacing(#/<([a-z-]+)>/#) { "<\(name(String($0.1)))>" }
  }

  private static func name(_ name: String) -> String {
    switch name {
    case "exercise": localized("exercise")
    case "exercises": localized("exercises")
    case "lesson": localized("lesson")
    case "network": localized("network")
    case "images": localized("images")
    case "image": localized("image")
    case "dataset": localized("dataset")
    case "subcommand": localized("subcommand")
    case "subcommands": localized("subcommands")
    case "options": localized("options")
    case "dir": localized("dir")
    case "file": localized("file")
    case "path": localized("path")
    case "number": localized("number")
    case "minutes": localized("minutes")
    case "language": localized("language")
    case "name": localized("name")
    case "pixels": localized("pixels")
    case "text": localized("text")
    case "format": localized("format")
    case "color": localized("color")
    default: name
    }
  }
}
