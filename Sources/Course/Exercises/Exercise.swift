import Diagnostics
import XMLDocuments

/// One exercise of a course, as its `exercise.xml` describes it.
package struct Exercise: Sendable {
  /// Its name on the command line, and its folder's.
  package let id: String
  package let title: String
  /// The lesson's folder under `Courseware`.
  package let lesson: String?
  /// The ids of exercises to do first.
  package let requires: [String]
  /// Paragraphs separated by empty lines.
  package let summary: String?
  package let quiz: Quiz?
  package let task: ExerciseTask?
  /// The file it was read from.
  package let file: String
  /// Where the id is in it.
  package let idPosition: TextPosition
  /// What is odd but no error.
  package let warnings: [Diagnostic]
}

extension Exercise {
  /// Reads an exercise.
  ///
  /// - Parameters:
  ///   - path: the `exercise.xml`.
  ///   - folder: the exercise's folder; if given, its module and suites must be there.
  ///   - quiz: whether to read the questions; a grading does not wait for them.
  /// - Throws: `Diagnostics` with as many findings as one reading gives.
  package static func load(
    contentsOf path: String, in folder: String? = nil, quiz: Bool = true
  ) throws(Diagnostics) -> Exercise {
    let document = try ValidatedDocument(
      contentsOf: path, root: "exercise", skipping: quiz ? [] : ["quiz"])
    var reader = ExerciseReader(document)
    return try reader.read(folder: folder, quiz: quiz)
  }

  /// Reads an exercise from bytes; `file` is for messages.
  package static func load(bytes: [UInt8], file: String) throws(Diagnostics) -> Exercise {
    let document = try ValidatedDocument(XMLSource(bytes: bytes, file: file), root: "exercise")
    var reader = ExerciseReader(document)
    return try reader.read(folder: nil)
  }
}
