import Diagnostics
import Escaping
import SystemFiles

/// The mutants that an author has marked as no mistakes: `Solutions/ID/equivalent-mutants` has each as `check --mutants` prints it,
/// with a line that says why nothing changes.
///
///     Solutions/exercise1/Sources/Exercise1/Padding.swift:14: off by one
///     -  (0..<kernel).first { padding in
///     +  (0..<kernel + 1).first { padding in
///     because a padding of a whole kernel is never the first that fits
struct EquivalentMutants {
  struct Entry {
    /// Where it stands in the author's file, from 1.
    var position: Int
    var file: String
    var hunk: Mutant.Hunk
    var reason: String
  }

  let path: String
  private(set) var entries: [Entry] = []

  private static let form =
    "write what `grade check --mutants` prints of it, and below that a line `because …`"

  /// Reads the file at `path`; there are none where it is missing.
  ///
  /// - Throws: `Diagnostics` for an entry that is not whole.
  init(at path: String) throws(Diagnostics) {
    self.path = path
    guard let text = try? Files.text(path) else { return }
    var findings: [Diagnostic] = []
    var current: Entry?
    func finish() {
      guard let entry = current else { return }
      current = nil
      guard !entry.reason.isEmpty, !entry.hunk.removed.isEmpty || !entry.hunk.added.isEmpty else {
        let missing = entry.reason.isEmpty ? "no line `because …`" : "no lines with - and +"
        return findings.append(
          Diagnostic(
            file: path, at: TextPosition(line: entry.position), "this entry has \(missing)", advice: Self.form
          ))
      }
      entries.append(entry)
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      switch line.first {
      case nil: finish()
      case "#" where current == nil: continue
      case "-" where current?.reason.isEmpty == true: current?.hunk.removed.append(String(line.dropFirst()))
      case "+" where current?.reason.isEmpty == true: current?.hunk.added.append(String(line.dropFirst()))
      default:
        let because = "because "
        if current != nil, line.hasPrefix(because) || current?.reason.isEmpty == false {
          let words = line.hasPrefix(because) ? line.dropFirst(because.count) : " \(line)"
          current?.reason += words
          continue
        }
        finish()
        let fields = line.split(separator: ":")
        guard fields.count > 1, let number = Int(fields[1]), let name = fields[0].split(separator: "/").last
        else {
          findings.append(
            Diagnostic(
              file: path, at: TextPosition(line: index + 1), "this line names no file and line",
              advice: Self.form))
          continue
        }
        current = Entry(
          position: index + 1, file: String(name), hunk: .init(line: number, removed: [], added: []),
          reason: "")
      }
    }
    finish()
    guard findings.isEmpty else { throw Diagnostics(findings) }
  }

  /// The marked ones of `mutants`, by their numbers, with the entries that mark them.
  ///
  /// - Throws: `Diagnostics` for every entry that matches no mutant, or more than one.
  func matches(in mutants: [Mutant]) throws(Diagnostics) -> [Int: Entry] {
    var found: [Int: Entry] = [:]
    var findings: [Diagnostic] = []
    for entry in entries {
      let same = mutants.indices.filter {
        mutants[$0].file == entry.file && mutants[$0].hunk.isSame(as: entry.hunk)
      }
      let near = same.filter { mutants[$0].hunk.line == entry.hunk.line }
      let chosen = same.count == 1 ? same : near
      if chosen.count == 1, found[chosen[0]] == nil {
        found[chosen[0]] = entry
        continue
      }
      let lines = listedNames(same.map { "\(mutants[$0].hunk.line)" })
      findings.append(
        Diagnostic(
          file: path, at: TextPosition(line: entry.position),
          same.isEmpty
            ? "no mutant of \(entry.file) is like this entry"
            : chosen.count == 1
              ? "this entry is there twice" : "mutants in lines \(lines) are like this entry",
          advice: same.isEmpty || chosen.count == 1
            ? "delete it; where the solution has changed, mark the mutant anew" : "name one of the lines"))
    }
    guard findings.isEmpty else { throw Diagnostics(findings) }
    return found
  }
}
