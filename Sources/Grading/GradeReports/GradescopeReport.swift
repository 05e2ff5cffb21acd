import Escaping
import JSONText
import Sentences

/// The verdict as Gradescope's `results.json`.
/// Source: https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
package enum GradescopeReport: GradeReport {
  package static let name = "gradescope"

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    JSONText.object([
      // The total is said, so that nobody adds up rounded parts of parts.
      ("score", JSONText.number(result.score)), ("output", JSONText.string(summary(result))),
      ("output_format", JSONText.string("text")), ("visibility", JSONText.string("visible")),
      // What the grader itself prints is nobody's business but the course's.
      ("stdout_visibility", JSONText.string("hidden")),
      ("tests", JSONText.array(result.parts.flatMap(tests))),
      (
        "extra_data",
        JSONText.object([("exercise", JSONText.string(result.exercise)), ("seed", "\(result.seed)")])
      ),
    ]) + "\n"
  }

  private static func summary(_ result: GradeResult) -> String {
    var lines = [
      "\(result.title): \(FailureText.score(result))"
    ]
    if result.build.status == .failed { lines.append(localized("The code does not compile:")) }
    if result.build.status == .rejected { lines.append(localized("The submission was not accepted:")) }
    lines += result.build.diagnostics.prefix(20).map {
      "\($0.file):\($0.line): \($0.severity): \($0.message)"
    }
    if let message = result.build.message { lines.append(message) }
    return DisplayText.escaped((lines + result.notes).joined(separator: "\n"), keepingLines: true)
  }

  private static func tests(_ part: GradeResult.Part) -> [String] {
    guard !part.tests.isEmpty else {
      return [
        entry(
          part, name: part.title, number: part.id, part.points, part.maxPoints, part.verdict,
          part.message ?? "")
      ]
    }
    let points = dealt(part)
    // Where some tests pass and nothing was earned, the part is given whole or not at all.
    let isWhole = part.points == 0 && part.tests.contains { $0.verdict == .passed }
    return part.tests.enumerated().map { index, test in
      var message = test.failure.map { FailureText.sentence($0, place: test.place) } ?? ""
      if isWhole, test.verdict == .passed {
        message = localized("Passed; the part has its points when all its tests pass.")
      }
      let printed =
        test.output.isEmpty ? "" : "\n" + localized("Your code printed:") + "\n" + test.output.prefix(2000)
      return entry(
        part, name: "\(part.title): \(test.id)", number: "\(part.id).\(index + 1)", points[index].score,
        points[index].most, test.verdict, message + printed)
    }
  }

  /// The points of each test and the most it could have. What passes is worth what it earned and looks like it: a green
  /// test without its points, or a red one with some, would be read wrongly. What is lacking, failing tests lack.
  private static func dealt(_ part: GradeResult.Part) -> [(score: Double, most: Double)] {
    // A measurement, such as an accuracy, is one test that may earn a part of the points.
    func earns(_ test: GradeResult.Test) -> Bool { test.verdict == .passed || test.verdict == .partial }
    let passing = part.tests.count { $0.verdict == .passed }
    let isMeasured = part.tests.contains { $0.verdict == .partial }
    var shares = Shares(of: part.points, among: part.tests.count(where: earns))
    guard !isMeasured, passing < part.tests.count else {
      var most = Shares(of: part.maxPoints, among: part.tests.count)
      return part.tests.map { (earns($0) ? shares.next() : 0, most.next()) }
    }
    var lacking = Shares(of: part.maxPoints - part.points, among: part.tests.count - passing)
    return part.tests.map { test in
      guard earns(test) else { return (0, lacking.next()) }
      let share = shares.next()
      return (share, share)
    }
  }

  private static func entry(
    _ part: GradeResult.Part, name: String, number: String, _ score: Double, _ maximum: Double,
    _ verdict: GradeResult.Verdict, _ output: String
  ) -> String {
    JSONText.object([
      ("name", JSONText.string(name)), ("name_format", JSONText.string("text")),
      ("number", JSONText.string(number)), ("score", JSONText.number(score)),
      ("max_score", JSONText.number(maximum)),
      ("status", JSONText.string(verdict == .passed ? "passed" : "failed")),
      ("output", JSONText.string(DisplayText.escaped(output, keepingLines: true))),
      ("output_format", JSONText.string("text")),
      ("tags", JSONText.array([JSONText.string("part \(part.id)")])),
      ("visibility", JSONText.string("visible")),
    ])
  }

  /// Points dealt in hundredths, so that the shares add up to the whole.
  private struct Shares {
    private var hundredths: Int
    private var takers: Int

    init(of points: Double, among takers: Int) {
      hundredths = Int((points * 100).rounded())
      self.takers = takers
    }

    mutating func next() -> Double {
      guard takers > 0 else { return 0 }
      let share = hundredths / takers
      hundredths -= share
      takers -= 1
      return Double(share) / 100
    }
  }
}
