import Diagnostics
import SystemFiles
import XMLDocuments

/// A lesson's place on disk: `Courseware/NN-name/lesson.md`.
package struct LessonFile: Sendable, Hashable {
  /// The folder's name, such as `03-parameter-count`.
  package let id: String
  package let path: String

  package init(id: String, path: String) {
    self.id = id
    self.path = path
  }

  /// The lessons of a course in natural order, found by scanning; none of them is read yet.
  ///
  /// - Throws: `Diagnostics` that say where it looked, when there is none.
  package static func all(inCourse path: String) throws(Diagnostics) -> [LessonFile] {
    let folder = path + "/Courseware"
    let names: [String]
    do throws(SystemFailure) {
      names = try FileTree.names(in: folder)
    } catch {
      throw Diagnostics(
        Diagnostic(
          file: folder,
          Files.exists(folder)
            ? "cannot be read: \(error.message)" : "there is no such folder",
          advice: "a course has its lessons in a folder called Courseware; check --course"))
    }
    let lessons = names.map { LessonFile(id: $0, path: "\(folder)/\($0)/lesson.md") }
      .filter { Files.exists($0.path) }
    if lessons.isEmpty {
      throw Diagnostics(
        Diagnostic(
          file: folder, "no folder in it has a lesson.md",
          advice: "add a lesson as a folder, such as \(folder)/01-convolution/lesson.md"))
    }
    return lessons
  }

  /// The lesson's text.
  ///
  /// - Throws: `Diagnostics` when it cannot be read, is too big, or is not UTF-8.
  package func text() throws(Diagnostics) -> String {
    String(decoding: try XMLSource(contentsOf: path).bytes, as: UTF8.self)
  }
}
