import Diagnostics
import Escaping
import XMLDocuments

/// What all exercises of a course share, from its `course.xml`.
package struct CourseSettings: Sendable {
  package let title: String
  package let summary: String?
  /// The quizzes' defaults, nil where the file leaves them out.
  package let pool: Int?
  package let attempts: Int?
  package let penalty: Double?
  /// The exercises at their places, in the order written; others follow by name.
  package let listed: [Listed]
  /// What learners can do at the end, in the order written.
  package let goals: [LearningGoal]

  /// An exercise's place in the course.
  package struct Listed: Sendable {
    package let id: String
    package let due: DueDate?
    let position: TextPosition
  }

  /// Something that learners can do at the end.
  package struct LearningGoal: Sendable {
    package let id: String
    package let text: String
  }

  /// Reads a `course.xml`.
  ///
  /// - Throws: `Diagnostics` with everything that is wrong.
  package static func load(contentsOf path: String) throws(Diagnostics) -> CourseSettings {
    let document = try ValidatedDocument(contentsOf: path, root: "course")
    let root = document.root
    var findings = document.findings
    let listed = listed(root, &findings)
    let goals = goals(root, &findings)
    guard !findings.hasErrors, let title = root["title"] else {
      throw findings.diagnostics
    }
    return CourseSettings(
      title: title, summary: root.element(named: "summary")?.text, pool: root["pool"].flatMap(wholeNumber),
      attempts: root["attempts"].flatMap(wholeNumber), penalty: root["penalty"].flatMap(number),
      listed: listed, goals: goals)
  }

  private static func listed(_ root: XMLElement, _ findings: inout FindingCollector) -> [Listed] {
    var lines: [String: Int] = [:]
    return root.elements(named: "exercise").compactMap { element in
      guard let ref = element.attribute("ref") else { return nil }
      if let line = lines[ref.value] {
        findings.report(
          at: ref.position, "\(ref.value) is already listed on line \(line)", advice: "list it once")
      }
      lines[ref.value] = element.position.line
      let due = element.attribute("due")
      let date = due.flatMap { DueDate($0.value) }
      if let due, date == nil, !findings.hasErrors {
        findings.report(
          at: due.position, "no calendar has the day \(due.value)", advice: "write one such as 2026-12-01")
      }
      return Listed(id: ref.value, due: date, position: ref.position)
    }
  }

  private static func goals(_ root: XMLElement, _ findings: inout FindingCollector) -> [LearningGoal] {
    var lines: [String: Int] = [:]
    return root.elements(named: "goal").compactMap { element in
      guard let id = element.attribute("id") else { return nil }
      if let line = lines[id.value] {
        findings.report(
          at: id.position, "the goal \(quoted(id.value)) is already on line \(line)",
          advice: "choose another id")
      }
      lines[id.value] = element.position.line
      if element.text.isEmpty {
        findings.report(
          at: element.position, "the goal \(quoted(id.value)) says nothing",
          advice: "write what learners can do, such as Say how far a unit sees.")
      }
      return LearningGoal(id: id.value, text: element.text)
    }
  }

  // The schema has seen to it that these are numbers in range; it lets spaces stand around them.
  private static func wholeNumber(_ text: String) -> Int? { Int(text.filter { !$0.isWhitespace }) }
  private static func number(_ text: String) -> Double? { Double(text.filter { !$0.isWhitespace }) }
}
