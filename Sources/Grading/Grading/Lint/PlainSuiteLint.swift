import Diagnostics
import Intake
import SystemFiles

/// What an exercise's ordinary XCTest suites cost a verdict, tried out.
struct PlainSuiteLint {
  let grader: Grader
  let sources: [String: [UInt8]]

  /// How often they are run: XCTest's waiting differs from one time to the next.
  private static let runs = 5
  /// A remark for every such suite: what deriving from `GradedTestCase` would save, as measured.
  ///
  /// - Throws: `GraderFault` with findings where a suite ends by itself.
  func findings() throws(GraderFault) -> [Diagnostic] {
    let sources = sources.sorted { $0.key < $1.key }.map {
      SourceFile(name: $0.key, originalPath: $0.key, bytes: $0.value)
    }
    var waits: [String: [Double]] = [:]
    for _ in 0..<Self.runs {
      for part in try grader.grade(sources, seed: 1).parts {
        for test in part.tests { waits[test.id, default: []].append(test.waited) }
      }
    }
    let (plan, manifest) = (grader.plan, grader.prepared.manifest)
    return manifest.plainSuites.sorted { $0.key < $1.key }.map { suite, place in
      let tests = (manifest.tests[suite] ?? []).compactMap { waits[$0] }
      let verdicts = (0..<Self.runs).map { run in tests.reduce(0) { $0 + ($1.count > run ? $1[run] : 0) } }
      let mean = verdicts.reduce(0, +) / Double(Self.runs)
      return Diagnostic(
        file: plan.places["suites/\(place.file)"] ?? place.file, at: TextPosition(line: place.line),
        "\(suite) is an XCTestCase and is graded as it is; around its \(tests.count) test\(tests.count == 1 ? "" : "s") XCTest "
          + "waits \(Self.milliseconds(mean)) a verdict (up to \(Self.milliseconds(verdicts.max() ?? 0)) in \(Self.runs) runs)",
        advice:
          "derived from GradedTestCase it saves these, and what starting the suite anew costs after each crash",
        severity: .warning)
    }
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(seconds < 0.0095 ? "\((seconds * 10_000).rounded() / 10)" : "\(Int((seconds * 1000).rounded()))") ms"
  }
}
