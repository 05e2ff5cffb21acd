import ArgumentParser
import ExerciseKit
import Grading

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which course a command is about.
struct CourseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use the course in this folder instead of ours.", valueName: "dir"))
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

  /// ` --course DIR` as it was given, for commands that are suggested.
  var argument: String { course.map { " --course \(ShellWord.quoted($0))" } ?? "" }

  func load() throws -> Course { try Course(at: try path()) }

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
    case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}

/// The terminal that a command talks to.
enum Terminal {
  /// In columns: what the terminal has, 80 elsewhere, and never more than can be read.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40
    else { return 80 }
    return min(Int(size.ws_col), 100)
  }

  /// How many processors there are to compute with.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static func print(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = write(STDOUT_FILENO, bytes.baseAddress! + offset, bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          // Whoever stopped reading has seen enough; a report that a full disk cut short must not look whole.
          if errno == EPIPE { return }
          say("grade: the output cannot be written: \(String(cString: strerror(errno)))\nIs the disk full?")
          exit(70)
        }
        offset += count
      }
    }
  }

  /// Writes on standard error without ending the line.
  static func sayInPlace(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress!, $0.count) }
  }

  /// Says what is going on, on standard error.
  static func say(_ text: String) {
    var line = text + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress!, $0.count) }
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
/// - Parameter quiz: whether to read the questions as well.
func exercise(
  _ id: String, in course: Course, quiz: Bool = true
) throws -> (folder: ExerciseFolder, exercise: Exercise) {
  let folder = try exerciseFolder(id, in: course)
  return (folder, try folder.description(quiz: quiz))
}

/// Finds an exercise's folder; a name that does not exist is a wrong usage.
func exerciseFolder(_ id: String, in course: Course) throws -> ExerciseFolder {
  do {
    return try course.exercise(id)
  } catch {
    Terminal.say("\(error)")
    throw ExitCode(64)
  }
}

/// A word of a command line.
enum ShellWord {
  /// The word, in quotation marks where a shell would not leave it alone.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_-./~+:@%=,".unicodeScalars.contains(scalar)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
