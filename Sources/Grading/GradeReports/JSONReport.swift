import JSONText
import WireFormat

/// The verdict as JSON: the keys of the course's contract, in a fixed order.
package enum JSONReport: GradeReport {
  package static let name = "json"

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    let diagnostics = result.build.diagnostics.map { diagnostic in
      JSONText.object([
        ("file", JSONText.string(diagnostic.file)), ("line", "\(diagnostic.line)"),
        ("column", "\(diagnostic.column)"), ("severity", JSONText.string(diagnostic.severity)),
        ("message", JSONText.string(diagnostic.message)),
      ])
    }
    var build = [
      ("status", JSONText.string(result.build.status.rawValue)), ("diagnostics", JSONText.array(diagnostics)),
    ]
    if let message = result.build.message { build.append(("message", JSONText.string(message))) }
    return JSONText.object([
      ("exercise", JSONText.string(result.exercise)), ("score", JSONText.number(result.score)),
      ("maxScore", JSONText.number(result.maxScore)), ("seed", "\(result.seed)"),
      ("build", JSONText.object(build)),
      ("parts", JSONText.array(result.parts.map(part))),
      ("notes", JSONText.array(result.notes.map { JSONText.string($0) })),
    ]) + "\n"
  }

  private static func part(_ part: GradeResult.Part) -> String {
    JSONText.object([
      ("id", JSONText.string(part.id)), ("title", JSONText.string(part.title)),
      ("points", JSONText.number(part.points)), ("maxPoints", JSONText.number(part.maxPoints)),
      ("verdict", JSONText.string(part.verdict.rawValue)), ("message", JSONText.string(part.message)),
      ("tests", JSONText.array(part.tests.map(test))),
    ])
  }

  private static func test(_ test: GradeResult.Test) -> String {
    JSONText.object([
      ("id", JSONText.string(test.id)), ("verdict", JSONText.string(test.verdict.rawValue)),
      ("message", JSONText.string(test.failure.map { FailureText.sentence($0, place: test.place) })),
      ("seconds", JSONText.number(test.seconds)), ("output", JSONText.string(test.output)),
    ])
  }
}
