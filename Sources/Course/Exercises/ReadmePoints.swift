import Diagnostics
import Questions
import SystemFiles
import TerminalText

/// An exercise's README held to its `exercise.xml`: in a table with a column of points, a row that begins with a part's id
/// gives that part's.
package enum ReadmePoints {
  /// What students would be misled by; a README without such rows, or none at all, is right.
  package static func findings(_ exercise: Exercise, in folder: ExerciseFolder) -> [Diagnostic] {
    let path = folder.path + "/README.md"
    guard let parts = exercise.task?.gradedParts, FileTree.isRegularFile(path),
      let bytes = try? RegularFile.read(path, limit: sizeLimit)
    else { return [] }
    var findings: [Diagnostic] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    // Which column has points, while in a table.
    var column: Int?
    var isInTable = false
    for (index, line) in lines.enumerated() {
      guard line.first == "|" else {
        isInTable = false
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      if !isInTable {
        column = cells.firstIndex { headers.contains($0.lowercased()) }
        isInTable = true
        continue
      }
      guard let column, column < cells.count, let id = cells[0].split(separator: " ").first,
        let part = parts.first(where: { $0.id == id }),
        let points = Double(cells[column].prefix { $0.isNumber || $0 == "." })
      else { continue }
      if points != part.points {
        findings.append(
          Diagnostic(
            file: path, at: TextPosition(line: index + 1),
            "part \(part.id) is worth \(NumberText.exact(points)) here and \(NumberText.exact(part.points)) in "
              + "exercise.xml",
            advice: "make the two equal", severity: .warning))
      }
    }
    return findings
  }

  private static let sizeLimit = 1 << 20
  /// What the column is called, in small letters.
  private static let headers: Set = ["points", "punkte"]
}
