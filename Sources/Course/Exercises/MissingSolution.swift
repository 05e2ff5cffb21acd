import Diagnostics
import Questions
import SystemFiles

/// A task without a solution: nothing then proves that its suites can be passed.
package enum MissingSolution {
  package static func findings(_ exercise: Exercise, in folder: ExerciseFolder) -> [Diagnostic] {
    guard let task = exercise.task, !task.gradedParts.isEmpty else { return [] }
    let path = folder.solutionSourcesPath(module: task.module)
    guard FileTree.swiftFiles(in: path).isEmpty else { return [] }
    return [
      Diagnostic(
        file: folder.xmlPath, at: exercise.idPosition, "\(exercise.id) has no solution",
        advice: "write \(path)/…, file by file as the starter: \(proof)", severity: .warning)
    ]
  }

  private static let proof = "`check` proves the suites by it, and `solution` shows it"
}
