import Diagnostics
import Escaping
import Exercises
import Sentences

/// What is said about a command line that cannot be understood.
enum UsageMessage {
  /// - Parameters:
  ///   - message: what the parser says.
  ///   - words: the command line, without the program's name.
  static func text(_ message: String, _ words: [String]) -> String {
    var message = message
    if message.hasPrefix("Error: ") { message = "grade: " + message.dropFirst(7) }
    if let advice = surplus(in: words, message) ?? meantCommand(words.first, message) { return advice }
    return WrongChoice.reworded(message) ?? withExercises(message, words)
  }

  /// The message with the exercises of the line's course, where it lacks one.
  private static func withExercises(_ message: String, _ words: [String]) -> String {
    let missing = "Missing expected argument '<exercise>'"
    guard message.contains(missing) else { return message }
    let line = CommandLineWords(["grade"] + words)
    let exercises = line.exercises.prefix(12)
    guard let first = exercises.first else { return message }
    let command = words.first.map { Grade.commandNames.contains($0) ? "\($0) " : "" } ?? ""
    let (names, example) = (exercises.joined(separator: ", "), line.commands("\(command)\(first)"))
    return message.replacing(
      missing, with: localized("Name an exercise: \(names). `\(example)`, for example."))
  }

  // MARK: - More words than a command takes

  private static func isSurplus(_ message: String) -> Bool {
    message.contains("Unexpected argument") || message.contains("unexpected arguments")
  }

  /// Several exercises, a part without `--part`, a command behind the exercise: what to type instead; nil for anything else.
  private static func surplus(in words: [String], _ message: String) -> String? {
    guard isSurplus(message), let (command, rest) = split(words, message),
      let thing = command.thing
    else { return nil }
    let isNamed = words.first.map(Grade.commandNames.contains) ?? false
    let line = CommandLineWords(["grade"] + words)
    // `./grade hnit exercise3` names a command that does not exist.
    guard isNamed || line.names(thing) else { return nil }
    let name = type(of: command).configuration.commandName ?? ""
    let verb = isNamed ? words.first! == "new" ? "new \(name) " : "\(name) " : ""
    let suggested = command.courseOptions.commands
    if let option = type(of: command).pieces {
      let pieces = option.pieces(line)
      if rest.allSatisfy({ pieces.contains($0) }) {
        let options = rest.map { "\(option.name) \(ShellWord.quoted($0))" }
        return advice(
          localized("'\(rest[0])' needs \(option.name) before it."),
          [suggested("\(verb)\(ShellWord.quoted(thing)) \(options.joined(separator: " "))")])
      }
    }
    if !isNamed, rest.count == 1, Grade.commandNames.contains(rest[0]) {
      return advice(
        localized("The command stands before the exercise."),
        [suggested("\(rest[0]) \(ShellWord.quoted(thing))")])
    }
    return advice(
      type(of: command).oneAtATime, ([thing] + rest).prefix(12).map { suggested(verb + ShellWord.quoted($0)) }
    )
  }

  private static func advice(_ sentence: String, _ commands: [String]) -> String {
    "grade: \(sentence) "
      + (commands.count > 1 ? localized("Type these one after the other:") : localized("Type:")) + "\n"
      + commands.map { "  \($0)" }.joined(separator: "\n")
  }

  /// The command without the words that are too many, and those; nil where it is about several things, or wrong without them as well.
  private static func split(_ words: [String], _ message: String) -> (any NamesOneThing, [String])? {
    var kept = words
    var surplus: [String] = []
    for place in words.indices.reversed()
    where !words[place].hasPrefix("-") && message.contains("'\(words[place])'") {
      surplus.insert(kept.remove(at: place), at: 0)
      guard let command = try? Grade.parseAsRoot(kept) else { continue }
      return (command as? any NamesOneThing).map { ($0, surplus) }
    }
    return nil
  }

  /// The first word names no command, and so was taken for an exercise.
  private static func meantCommand(_ first: String?, _ message: String) -> String? {
    guard let first, isSurplus(message), !first.hasPrefix("-"),
      !Grade.commandNames.contains(first)
    else { return nil }
    let advice =
      nearestName(to: first, among: Grade.commandNames).map { localized("Did you mean \($0)?") }
      ?? localized("The commands are \(Grade.commandNames.joined(separator: ", ")).")
    return "grade: " + localized("There is no command '\(first)'.") + " \(advice)\n"
      + localized("`./grade --help` says what each does.")
  }
}
