import Diagnostics
import XMLDocuments

/// What all exercises of a course share, from its `course.xml`.
package struct CourseSettings: Sendable {
  package let title: String
  package let summary: String?
  /// The quizzes' defaults, nil where the file leaves them out.
  package let pool: Int?
  package let attempts: Int?
  package let penalty: Double?

  /// Reads a `course.xml`.
  ///
  /// - Throws: `Diagnostics` with everything that is wrong.
  package static func load(contentsOf path: String) throws(Diagnostics) -> CourseSettings {
    let document = try ValidatedDocument(contentsOf: path, root: "course")
    let root = document.root
    guard !document.findings.hasErrors, let title = root["title"] else {
      throw document.findings.diagnostics
    }
    return CourseSettings(
      title: title, summary: root.element(named: "summary")?.text, pool: root["pool"].flatMap(wholeNumber),
      attempts: root["attempts"].flatMap(wholeNumber), penalty: root["penalty"].flatMap(number))
  }

  // The schema has seen to it that these are numbers in range; it lets spaces stand around them.
  private static func wholeNumber(_ text: String) -> Int? { Int(text.filter { !$0.isWhitespace }) }
  private static func number(_ text: String) -> Double? { Double(text.filter { !$0.isWhitespace }) }
}
