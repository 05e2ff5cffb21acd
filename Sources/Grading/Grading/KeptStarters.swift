import Clocks
import Exercises
import SystemFiles

/// The starters of a course that is not a git clone, kept in its folder `.grade/starters` when the course is first built or graded:
/// students edit the only other copy.
package enum KeptStarters {
  private static func folder(_ course: String) -> String { "\(course)/.grade/starters" }

  /// Keeps the sources of every exercise that are not kept yet. A folder that cannot be written to costs nobody a verdict.
  package static func keep(_ course: Course) {
    // A clone knows what was published.
    guard !Files.exists("\(course.path)/.git") || SearchPath.find("git") == nil else { return }
    for exercise in course.exercises where !Files.exists("\(folder(course.path))/\(exercise.id)") {
      try? keep(exercise, in: folder(course.path))
    }
  }

  /// Keeps them whole or not at all.
  private static func keep(_ exercise: ExerciseFolder, in folder: String) throws(GraderFault) {
    let draft = "\(folder)/.\(exercise.id).\(MonotonicClock.now)"
    defer { Files.remove(draft) }
    for path in Files.paths(below: "\(exercise.path)/Sources", suffix: "") {
      let copy = "\(draft)/Sources/\(path)"
      try Files.makeFolder(String(copy[..<copy.lastIndex(of: "/")!]))
      try Files.write(try Files.read("\(exercise.path)/Sources/\(path)"), to: copy, durably: true)
    }
    guard Files.isFolder(draft) else { return }
    try Files.rename(draft, to: "\(folder)/\(exercise.id)")
  }

  /// The kept sources of a module, by path; empty where none are kept.
  package static func starter(
    of exercise: String, module: String, course: String
  ) throws(GraderFault) -> [String: [UInt8]] {
    try StarterReset.files(in: "\(folder(course))/\(exercise)/Sources/\(module)")
  }
}
