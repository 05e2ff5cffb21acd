import Diagnostics
import Sentences
import SystemFiles

/// Why what was typed names no exercise: sentences with what to type instead.
package struct ExerciseNotFound: Error, Hashable, CustomStringConvertible {
  package let description: String
}

extension Course {
  /// The exercise that someone means: its id in any case, as a shell completes it (`exercise3/`, `./exercise3`,
  /// `Exercises/exercise3`, a file in it, a path from the root), its number (`3`, `ex3`, `exercise-3`), or its Swift module.
  ///
  /// - Parameter commands: what else may have been meant, such as the names of commands.
  /// - Throws: `ExerciseNotFound` when none is meant, several are, or a folder elsewhere is.
  package func exercise(
    named typed: String, commands: [String] = []
  ) throws(ExerciseNotFound) -> ExerciseFolder {
    if let exercise = exercises.first(where: { $0.id == typed }) { return exercise }
    let isPath = typed.contains("/") || typed == "." || typed == ".."
    if isPath, let place = Self.realPath(typed) {
      if let exercise = exercises.first(where: { Self.holds($0.path, place) }) { return exercise }
      throw outside(typed)
    }
    // Of a path that leads nowhere from here, the folder below Exercises is what was meant, or else the last word.
    let words = typed.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
    let afterExercises = words.lastIndex(of: "Exercises").flatMap { index in
      index + 1 < words.count ? words[index + 1] : nil
    }
    let word = afterExercises ?? words.last ?? typed
    let found = meant(by: word)
    if let exercise = found.first, found.count == 1 { return exercise }
    throw notFound(word.isEmpty ? typed : word, found, commands)
  }

  private func meant(by word: String) -> [ExerciseFolder] {
    let plain = Self.plain(word)
    guard !plain.isEmpty else { return [] }
    let same = exercises.filter { $0.id == word }
    if !same.isEmpty { return same }
    let alike = exercises.filter { Self.plain($0.id) == plain }
    if !alike.isEmpty { return alike }
    // A number, with the beginning of the word before it or without.
    guard let (letters, number) = Self.numbered(plain) else { return [] }
    return exercises.filter { exercise in
      Self.numbered(Self.plain(exercise.id)).map { $0.number == number && $0.letters.hasPrefix(letters) }
        ?? false
    }
  }

  /// In small letters, without what people put between words.
  private static func plain(_ text: String) -> String {
    text.lowercased().filter { !"-_ .:#".contains($0) }
  }

  /// `exercise` and 3 of `exercise3`; nil without a number at the end.
  private static func numbered(_ text: String) -> (letters: String, number: Int)? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, let number = Int(text.suffix(digits)) else { return nil }
    return (String(text.dropLast(digits)), number)
  }

  /// Whether `place`, a path without links, is the folder or in it.
  private static func holds(_ folder: String, _ place: String) -> Bool {
    guard let folder = realPath(folder) else { return false }
    return place == folder || place.hasPrefix(folder + "/")
  }

  private static func realPath(_ path: String) -> String? {
    Files.exists(path) ? Files.realPath(path) : nil
  }

  // MARK: - What to do instead

  private func outside(_ typed: String) -> ExerciseNotFound {
    let last = typed.split(separator: "/").last.map(String.init) ?? typed
    let found = meant(by: last)
    let own =
      found.count == 1
      ? localized(
        "`\(commands(found[0].id))` grades your own; `\(commands("\(found[0].id) --submission …"))` grades what is there."
      ) : list
    return ExerciseNotFound(
      description: localized(
        "\"\(shortened(typed))\" is not in \(exercisesPath), where this course's exercises are.")
        + "\n\(own)")
  }

  private func notFound(
    _ word: String, _ found: [ExerciseFolder], _ commands: [String]
  ) -> ExerciseNotFound {
    guard found.count < 2 else {
      return ExerciseNotFound(
        description: localized(
          "\"\(shortened(word))\" could be \(found.map(\.id).joined(separator: localized(" or "))). Name one of them."
        ))
    }
    let ids = exercises.map(\.id)
    let typed = shortened(word)
    let problem =
      nearestName(to: word, among: ids + commands).map {
        localized("there is no exercise \"\(typed)\"; did you mean \($0)?")
      } ?? localized("there is no exercise \"\(typed)\".")
    return ExerciseNotFound(description: "\(problem)\n\(list)")
  }

  /// At most as many as a person looks through.
  private var list: String {
    let names = listedNames(exercises.map(\.id))
    let list = self.commands("list")
    return exercises.count == 1
      ? localized("The only exercise is \(names); `\(list)` says what each is about.")
      : localized("The exercises are \(names); `\(list)` says what each is about.")
  }
}
