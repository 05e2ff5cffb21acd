import Diagnostics
import Escaping
import SystemFiles

/// A course on disk: its exercises under `Exercises`, found by scanning, and their solutions under `Solutions`.
package struct Course: Sendable {
  /// The course's folder, as it was given.
  package let path: String
  /// In the order of `course.xml`; those it does not list follow in natural order, exercise2 before exercise10.
  package let exercises: [ExerciseFolder]
  /// What `course.xml` says, or what is wrong with it; no settings for a course without one.
  private let readSettings: Result<CourseSettings?, Diagnostics>
  /// How commands on this course are suggested.
  package var commands = CourseCommands()

  package var exercisesPath: String { path + "/Exercises" }

  /// Finds the exercises of a course; none of their files is read yet.
  ///
  /// - Throws: `Diagnostics` that say where it looked, when there is no course or no exercise in it.
  package init(at path: String) throws(Diagnostics) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let path = String(trimmed)
    self.path = path
    guard Files.isFolder(path) else {
      throw Diagnostics(
        Diagnostic(
          file: path, Files.exists(path) ? "is not a folder" : "there is no such folder",
          advice: "give the folder that holds the course's Exercises"))
    }
    let folder = path + "/Exercises"
    let names: [String]
    do throws(SystemFailure) {
      names = try FileTree.names(in: folder)
    } catch {
      let isMissing = !Files.exists(folder)
      throw Diagnostics(
        Diagnostic(
          file: folder,
          isMissing ? "there is no such folder" : "cannot be read: \(error.message)",
          advice: isMissing
            ? "a course has its exercises in a folder called Exercises; check --course"
            : "give yourself the right to read it"))
    }
    let found = names.filter { Files.exists("\(folder)/\($0)/exercise.xml") }.map { name in
      ExerciseFolder(id: name, path: "\(folder)/\(name)", solutionPath: "\(path)/Solutions/\(name)")
    }
    readSettings = Self.readSettings(folder + "/course.xml")
    // What is wrong in the file is told where its settings are wanted.
    exercises = Self.ordered(found, by: (try? readSettings.get())?.listed ?? [])
    if exercises.isEmpty {
      throw Diagnostics(
        Diagnostic(
          file: folder, "no folder in it has an exercise.xml",
          advice: "add an exercise as a folder, such as \(folder)/exercise1/exercise.xml"))
    }
  }

  private static func readSettings(_ file: String) -> Result<CourseSettings?, Diagnostics> {
    do throws(Diagnostics) {
      return .success(Files.exists(file) ? try CourseSettings.load(contentsOf: file) : nil)
    } catch {
      return .failure(error)
    }
  }

  /// The exercises as the course lists them.
  private static func ordered(
    _ found: [ExerciseFolder], by listed: [CourseSettings.Listed]
  ) -> [ExerciseFolder] {
    let first = listed.compactMap { listed in found.first { $0.id == listed.id } }
    return first + found.filter { exercise in !first.contains(exercise) }
  }

  /// The exercise with an id.
  ///
  /// - Throws: `Diagnostics` with the nearest id, when there is none.
  package func exercise(_ id: String) throws(Diagnostics) -> ExerciseFolder {
    if let exercise = exercises.first(where: { $0.id == id }) { return exercise }
    throw Diagnostics(
      Diagnostic(
        file: exercisesPath, "there is no exercise \(quoted(id))",
        advice: nameAdvice(for: id, among: exercises.map(\.id), orList: "the exercises are")))
  }

  /// Title and quiz defaults from `Exercises/course.xml`; nil for a course without one.
  ///
  /// - Throws: `Diagnostics` when the file is there and wrong.
  package func settings() throws(Diagnostics) -> CourseSettings? { try readSettings.get() }
}
