import ConvNet
import Escaping
import ExerciseKit
import Grading

/// What is said about a command line that cannot be understood.
enum UsageMessage {
  /// - Parameters:
  ///   - message: what the parser says.
  ///   - first: the first word of the command line.
  static func text(_ message: String, _ first: String?) -> String {
    var message = message
    if message.hasPrefix("Error: ") { message = "grade: " + message.dropFirst(7) }
    if let advice = meantCommand(first, message) { return advice }
    if message.contains("Missing expected argument '<exercise>'"), let exercises {
      let command = first.map { Grade.commandNames.contains($0) ? "\($0) " : "" } ?? ""
      message = message.replacing(
        "Missing expected argument '<exercise>'",
        with:
          "Name an exercise: \(exercises.joined(separator: ", ")). `./grade \(command)\(exercises[0])`, for example."
      )
    }
    return message
  }

  /// The first word names no command, and so was taken for an exercise.
  private static func meantCommand(_ first: String?, _ message: String) -> String? {
    guard let first, message.contains("Unexpected argument"), !first.hasPrefix("-"),
      !Grade.commandNames.contains(first), let nearest = nearestName(to: first, among: Grade.commandNames)
    else { return nil }
    return
      "grade: There is no command '\(DisplayText.escaped(first))'. Did you mean \(nearest)?\n`./grade --help` lists the commands."
  }

  private static var exercises: [String]? {
    guard let folder = CourseOptions.ownCourse, let course = try? Course(at: folder) else { return nil }
    return course.exercises.prefix(12).map(\.id)
  }
}
