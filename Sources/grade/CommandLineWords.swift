import Escaping
import Exercises
import SystemFiles

/// The words of a command line, as a shell has them: the course and the exercise that it is about, and their names.
struct CommandLineWords: Sendable {
  /// Without the program's name and without the word that is being typed.
  private let words: [String]

  /// - Parameters:
  ///   - line: the words, with the program's name first.
  ///   - index: which of them is being typed; nil for none.
  init(_ line: [String], typing index: Int? = nil) {
    words = line.indices.filter { $0 > 0 && $0 != index }.map { Self.unquoted(line[$0]) }
  }

  /// The course behind `--course`, or our own.
  var course: Course? {
    guard let folder = courseFolder else { return nil }
    return try? Course(at: folder)
  }

  /// The exercise that is named: where a number is an option's value and another word names one, that word does.
  var exercise: ExerciseFolder? {
    guard let course else { return nil }
    let named = words.indices.filter { !words[$0].hasPrefix("-") && !Grade.commandNames.contains(words[$0]) }
    let (values, free) = (
      named.filter { $0 > 0 && words[$0 - 1].hasPrefix("--") },
      named.filter { $0 == 0 || !words[$0 - 1].hasPrefix("--") }
    )
    return (free + values).lazy.compactMap { try? course.exercise(named: words[$0]) }.first
  }

  /// Whether a word names an exercise of the course.
  func names(_ exercise: String) -> Bool { (try? course?.exercise(named: exercise)) != nil }

  /// Commands on the course of the line, to be suggested.
  var commands: CourseCommands { CourseCommands(course: namedCourse) }

  var exercises: [String] { course?.exercises.map(\.id) ?? [] }

  /// The exercises that have questions.
  var quizzes: [String] {
    course?.exercises.filter { (try? $0.description())?.quiz != nil }.map(\.id) ?? []
  }

  var lessons: [String] {
    courseFolder.flatMap { try? LessonFile.all(inCourse: $0) }?.map(\.id) ?? []
  }

  /// The parts of the exercise.
  var parts: [String] {
    exercise.flatMap { try? $0.description(quiz: false) }?.task?.gradedParts.map(\.id) ?? []
  }

  /// The questions of the exercise.
  var questions: [String] { exercise.flatMap { try? $0.description() }?.quiz?.questions.map(\.id) ?? [] }

  private var courseFolder: String? { namedCourse ?? CourseOptions.ownCourse }

  /// The folder behind `--course`.
  private var namedCourse: String? {
    guard let place = words.firstIndex(where: { $0 == "--course" || $0.hasPrefix("--course=") }) else {
      return nil
    }
    // bash has the = as a word of its own.
    let next = words[(place + 1)...].first { $0 != "=" }
    let folder = words[place] == "--course" ? next : String(words[place].dropFirst("--course=".count))
    guard let folder, folder.hasPrefix("~/"), let home = EnvironmentVariable.value(of: "HOME") else {
      return folder
    }
    return home + folder.dropFirst()
  }

  /// A word as the program would get it, of the ways to quote that people use in names.
  private static func unquoted(_ word: String) -> String {
    var text = ""
    var isEscaped = false
    var quote: Character?
    for character in word {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        text.append(character)
      }
    }
    return text
  }
}
