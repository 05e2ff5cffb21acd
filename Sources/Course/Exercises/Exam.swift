import Diagnostics
import XMLDocuments

/// What makes a quiz an exam: `<exam minutes="60" questions="12" feedback="after"/>`.
package struct Exam: Sendable, Equatable {
  /// How long it takes at most; nil for one without an end.
  package let minutes: Int?
  /// How many questions one learner gets; nil for all.
  package let questions: Int?
  package let feedback: Feedback

  /// What is told once it is handed in.
  package enum Feedback: String, Sendable, CaseIterable {
    /// The points, and of each question the answer and why.
    case after
    /// The points of each question.
    case points
    /// That it was handed in.
    case none
  }

  /// Reads the element; nil for a quiz without one.
  init?(_ quiz: XMLElement, _ findings: inout FindingCollector) {
    let elements = quiz.elements(named: "exam")
    guard let element = elements.first else { return nil }
    if elements.count > 1 {
      findings.report(
        at: elements[1].position, "there is more than one <exam> in <quiz>", advice: "make one of them")
    }
    for rule in ["pool", "attempts", "penalty"] {
      guard let attribute = quiz.attribute(rule) else { continue }
      findings.report(
        at: attribute.position, "an exam has no \(rule): each answer counts once",
        advice: rule == "pool" ? "write questions=\"\(attribute.value)\" in <exam>" : "leave it out")
    }
    // The schema has seen to it that these are numbers.
    minutes = element["minutes"].flatMap { Int($0.filter { !$0.isWhitespace }) }
    questions = element["questions"].flatMap { Int($0.filter { !$0.isWhitespace }) }
    feedback = element["feedback"].flatMap(Feedback.init) ?? .after
  }
}
