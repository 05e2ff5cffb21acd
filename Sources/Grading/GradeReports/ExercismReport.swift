import Escaping
import JSONText
import Sentences

/// The verdict as the `results.json` of Exercism's test runners, version 3.
/// Source: https://exercism.org/docs/building/tooling/test-runners/interface
package enum ExercismReport: GradeReport {
  package static let name = "exercism"

  /// The interface asks for 0 whenever results were written, whatever they are.
  package static func exitStatus(_ result: GradeResult) -> Int32 { 0 }

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    var fields = [("version", "3")]
    let obstacle = obstacle(result)
    if let obstacle {
      fields += [("status", JSONText.string("error")), ("message", JSONText.string(obstacle))]
    } else {
      let isPassed = result.parts.allSatisfy { $0.verdict == .passed }
      fields.append(("status", JSONText.string(isPassed ? "pass" : "fail")))
    }
    let tests = result.parts.enumerated().flatMap { index, part in
      part.tests.isEmpty && obstacle == nil
        ? [test(of: part, task: index + 1)] : part.tests.map { test($0, of: part, task: index + 1) }
    }
    fields.append(("tests", JSONText.array(tests)))
    return JSONText.object(fields) + "\n"
  }

  /// Why no test could be run; nil where one was: the interface calls everything else a failure.
  private static func obstacle(_ result: GradeResult) -> String? {
    let verdicts = result.parts.flatMap { part in part.tests.map(\.verdict) }
    guard result.build.status != .ok, verdicts.allSatisfy({ $0 == .notRun || $0 == .rejected }) else {
      return nil
    }
    let errors = result.build.diagnostics.filter { $0.severity == "error" }
      .map { "\($0.file):\($0.line):\($0.column): \($0.message)" }
    let lines = errors + [result.build.message].compactMap(\.self)
    let text = lines.isEmpty ? localized("The code does not compile.") : lines.joined(separator: "\n")
    return String(DisplayText.escaped(text, keepingLines: true).unicodeScalars.prefix(16_000))
  }

  /// A part that is checked otherwise than by tests.
  private static func test(of part: GradeResult.Part, task: Int) -> String {
    let status =
      part.verdict == .passed ? "pass" : [.failed, .partial].contains(part.verdict) ? "fail" : "error"
    var fields = [
      ("name", JSONText.string(part.title)), ("status", JSONText.string(status)),
      ("test_code", JSONText.string("")), ("task_id", "\(task)"),
    ]
    if let message = part.message, status != "pass" {
      fields.append(("message", JSONText.string(DisplayText.escaped(message, keepingLines: true))))
    }
    return JSONText.object(fields)
  }

  private static func test(_ test: GradeResult.Test, of part: GradeResult.Part, task: Int) -> String {
    let isWrong = test.verdict == .failed || test.verdict == .partial
    let status = test.verdict == .passed ? "pass" : isWrong ? "fail" : "error"
    var fields = [
      ("name", JSONText.string("\(part.title): \(test.id)")), ("status", JSONText.string(status)),
      ("test_code", JSONText.string(test.code)), ("task_id", "\(task)"),
    ]
    if let failure = test.failure {
      let sentence = FailureText.sentence(failure, place: test.place)
      fields.append(("message", JSONText.string(DisplayText.escaped(sentence, keepingLines: true))))
    }
    if !test.output.isEmpty {
      fields.append(("output", JSONText.string(cut(DisplayText.escaped(test.output, keepingLines: true)))))
    }
    return JSONText.object(fields)
  }

  /// Five hundred characters, as the interface asks, and a word about the rest.
  private static func cut(_ output: String) -> String {
    let end = "\n" + localized("… (cut)")
    return output.count <= 500 ? output : output.prefix(500 - end.count) + end
  }
}
