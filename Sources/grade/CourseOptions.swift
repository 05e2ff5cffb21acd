import ArgumentParser
import Diagnostics
import Escaping
import Exercises
import Preparation
import Sentences
import SystemFiles
import Toolchains

/// Which course a command is about.
struct CourseOptions: ParsableArguments {
  @OptionGroup var languageOptions: LanguageOptions

  @Option(
    help: ArgumentHelp(localized("Use the course in this folder instead of ours."), valueName: "dir"),
    completion: .directory)
  var course: String?

  /// The folder of the course.
  func path() throws -> String {
    course ?? Self.ownCourse ?? "."
  }

  /// The course that this program belongs to: it is built below it.
  static var ownCourse: String? {
    let program = Files.realPath("/proc/self/exe").split(separator: "/", omittingEmptySubsequences: false)
    for count in stride(from: program.count - 1, to: 1, by: -1) {
      let folder = program.prefix(count).joined(separator: "/")
      if Files.isFolder("\(folder)/Exercises") { return folder }
    }
    return nil
  }

  /// The folder of the images that networks learn from, where none is named.
  func dataFolder() throws -> String { try path() + "/.grade/data/cifar10" }

  /// Where the training of an exercise's network is kept, where no file is named.
  func checkpoint(of exercise: String) throws -> String {
    try path() + "/.grade/checkpoints/\(exercise).safetensors"
  }

  /// Commands on this course, to be suggested.
  var commands: CourseCommands { CourseCommands(course: course) }

  func load() throws -> Course {
    var course = try Course(at: try path())
    course.commands = commands
    return course
  }

  /// The published files of our own course; a course that was named is taken as it is.
  func original(cache: CacheFolder) throws -> OriginalCourse? {
    course == nil ? OriginalCourse(of: try path(), cache: cache) : nil
  }
}

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardStream.output.isTerminal && EnvironmentVariable.value(of: "NO_COLOR").map(\.isEmpty) ?? true
    }
  }
}

/// Runs a command's body; what it throws becomes a message and the right exit status.
func reportingFaults(_ status: Int32 = 70, _ body: () throws -> Void) throws {
  do {
    try body()
  } catch let fault as GraderFault {
    Terminal.say("grade: \(fault)")
    throw ExitCode(70)
  } catch let diagnostics as Diagnostics {
    Terminal.say("\(diagnostics)")
    throw ExitCode(status)
  }
}

/// Runs a command's body and tells its exit status: what it throws becomes a message.
func exitStatus(_ body: () throws -> Void) throws -> Int32 {
  do {
    try reportingFaults(1, body)
    return 0
  } catch let code as ExitCode {
    return code.rawValue
  }
}

/// Finds an exercise and reads its description; a name that does not exist is a wrong usage.
///
/// - Parameters:
///   - quiz: whether to read the questions as well.
///   - commands: what may have been meant besides.
func exercise(
  _ id: String, in course: Course, quiz: Bool = true, commands: [String] = []
) throws -> (folder: ExerciseFolder, exercise: Exercise) {
  let folder = try exerciseFolder(id, in: course, commands: commands)
  return (folder, try folder.description(quiz: quiz))
}

/// Finds an exercise's folder; a name that does not exist is a wrong usage.
///
/// - Parameter commands: what may have been meant besides.
func exerciseFolder(
  _ id: String, in course: Course, commands: [String] = []
) throws -> ExerciseFolder {
  do throws(ExerciseNotFound) {
    return try course.exercise(named: id, commands: commands)
  } catch {
    let words = lostExercise(id, in: course) ?? "\(error)"
    Terminal.say("grade: \(DisplayText.escaped(words, keepingLines: true))")
    throw ExitCode(64)
  }
}

/// What to do about an exercise that was published with our course, and whose folder or description is gone; nil for any other.
private func lostExercise(_ id: String, in course: Course) -> String? {
  guard course.commands.course == nil, let products = try? SupportProducts.besideThisProgram(),
    let cache = try? CacheFolder.standard(products: products),
    let original = OriginalCourse(of: course.path, cache: cache),
    let folder = try? Course(at: original.path).exercise(named: id)
  else { return nil }
  let place = "Exercises/\(folder.id)"
  // What else is in the folder may be the student's work.
  let lost = Files.isFolder("\(course.path)/\(place)") ? "\(place)/exercise.xml" : place
  return
    localized(
      "\(course.path)/\(lost) is missing.\n`git -C \(ShellWord.quoted(course.path)) restore \(lost)` brings it back."
    )
}
