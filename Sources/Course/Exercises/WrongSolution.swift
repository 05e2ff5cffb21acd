import Diagnostics
import SystemFiles

/// A solution with a mistake that students make: `Solutions/ID/Wrong/NAME` holds the changed files, and ABOUT says which part has to
/// lose points for it.
package struct WrongSolution: Sendable {
  /// Its folder.
  package let path: String
  /// The part that has to lose points.
  package let part: String
  /// Which misconception it is.
  package let about: String
  /// The files that it changes, by name; the others are the solution's.
  package let files: [String: [UInt8]]

  private static let form =
    "write `part: ` and the part's id in its first line, and then which misconception it is"

  /// Reads one.
  ///
  /// - Parameters:
  ///   - parts: the ids of the exercise's parts.
  ///   - names: of the solution's files.
  /// - Throws: `Diagnostics` for what is wrong in its folder.
  package init(at path: String, parts: [String], names: Set<String>) throws(Diagnostics) {
    let about = "\(path)/ABOUT"
    guard let text = try? Files.text(about) else {
      throw Diagnostics(Diagnostic(file: about, "there is no such file", advice: Self.form))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let words = lines[0].split(separator: " ")
    guard words.count == 2, words[0] == "part:" else {
      throw Diagnostics(
        Diagnostic(
          file: about, at: TextPosition(line: 1), "the first line does not name a part", advice: Self.form))
    }
    let part = String(words[1])
    guard parts.contains(part) else {
      throw Diagnostics(
        Diagnostic(
          file: about, at: TextPosition(line: 1), "there is no part \(quoted(part))",
          advice: nameAdvice(for: part, among: parts, orList: "the parts are")))
    }
    let sentence = lines.dropFirst().joined(separator: " ").split(separator: " ").joined(separator: " ")
    guard !sentence.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: about, at: TextPosition(line: 2), "it does not say which misconception this is",
          advice: "add a sentence"))
    }
    var files: [String: [UInt8]] = [:]
    for name in Files.paths(below: path, suffix: ".swift") {
      guard names.contains(name) else {
        throw Diagnostics(
          Diagnostic(
            file: "\(path)/\(name)", "the solution has no file of this name",
            advice: nameAdvice(for: name, among: names.sorted(), orList: "its files are")))
      }
      files[name] = try? Files.read("\(path)/\(name)")
    }
    guard !files.isEmpty else {
      throw Diagnostics(
        Diagnostic(file: path, "there is no Swift file", advice: "add the solution's file, with the mistake"))
    }
    (self.path, self.part, self.about, self.files) = (path, part, sentence, files)
  }
}

extension ExerciseFolder {
  /// The folders of its wrong solutions.
  package var wrongSolutionPaths: [String] {
    let folder = "\(solutionPath)/Wrong"
    return FileTree.folders(in: folder).map { "\(folder)/\($0)" }
  }
}
