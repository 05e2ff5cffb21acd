import Escaping
import Preparation
import Sentences
import SystemFiles

/// Files of the starter that a student's folder no longer has, and the way to get them back.
package struct LostFiles: Sendable, Equatable {
  /// The names of the files.
  package let names: [String]
  /// Whether nothing of the starter is left.
  package let isAll: Bool
  /// Where they were.
  package let folder: String
  /// The command that brings them back.
  package let command: String

  /// Nil where nothing is lost.
  package init?(of plan: ExercisePlan, commands: CourseCommands = CourseCommands()) {
    let there = Files.paths(below: plan.starterFolder, suffix: "").map { path in
      (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
    }
    names = plan.starter.keys.filter { !there.contains($0.lowercased()) }.sorted()
    guard !names.isEmpty else { return nil }
    isAll = names.count == plan.starter.count
    folder = plan.starterFolder
    command = commands("reset \(plan.id) --missing")
  }

  /// What is missing, and what to do.
  package var sentence: String {
    let (listed, place) = (
      names.map { DisplayText.escaped($0) }.joined(separator: ", "), DisplayText.escaped(folder)
    )
    return names.count == 1
      ? localized(
        "\(listed) is missing from \(place). `\(command)` brings back what is missing, and leaves your other files alone."
      )
      : localized(
        "\(listed) are missing from \(place). `\(command)` brings back what is missing, and leaves your other files alone."
      )
  }
}
