import Diagnostics
import SystemFiles

/// An exercise's place on disk: a Swift package with an `exercise.xml`.
package struct ExerciseFolder: Sendable, Hashable {
  /// The folder's name, which is the exercise's id.
  package let id: String
  package let path: String
  /// Where its solution is, whether or not there is one.
  package let solutionPath: String

  package var xmlPath: String { path + "/exercise.xml" }
  package var manifestPath: String { path + "/Package.swift" }

  /// The starter's sources.
  package func sourcesPath(module: String) -> String { "\(path)/Sources/\(module)" }
  /// The graded suites.
  package func testsPath(module: String) -> String { "\(path)/Tests/\(module)Tests" }
  /// The solution's sources, under the same file names as the starter's.
  package func solutionSourcesPath(module: String) -> String { "\(solutionPath)/Sources/\(module)" }

  package var hasSolution: Bool { Files.isFolder(solutionPath) }

  /// Reads the exercise's description alone: what a student did to the files around it is not looked at.
  ///
  /// - Throws: `Diagnostics` for everything that is wrong in exercise.xml by itself.
  ///
  /// - Parameter quiz: whether to read the questions as well.
  package func description(quiz: Bool = true) throws(Diagnostics) -> Exercise {
    try Exercise.load(contentsOf: xmlPath, quiz: quiz)
  }

  /// Reads the exercise and holds it and its folder to each other.
  ///
  /// - Throws: `Diagnostics` with everything that is wrong.
  package func load() throws(Diagnostics) -> Exercise {
    let exercise = try Exercise.load(contentsOf: xmlPath, in: path)
    guard exercise.id == id else {
      throw Diagnostics(
        Diagnostic(
          file: xmlPath, at: exercise.idPosition,
          "the exercise's id is \(quoted(exercise.id)), and its folder is called \(quoted(id))",
          advice: "make the two the same"))
    }
    return exercise
  }
}
