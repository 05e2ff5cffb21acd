import GradeReports
import Preparation
import Sentences
import WireFormat

/// From outcomes to points. What did not report success is not a success.
enum Scoring {
  static func test(
    _ name: String, _ outcome: SuiteRun.Outcome?, isBuilt: Bool,
    locate: ([UInt64]) -> (SourcePlace, trap: String?)?
  ) -> GradeResult.Test {
    guard let outcome else {
      let reason =
        isBuilt
        ? localized("The test did not report a result.")
        : localized("Not run, because the code does not compile.")
      return GradeResult.Test(
        id: name, verdict: .notRun, failure: TestFailure(kind: .notRun, message: reason), place: nil,
        seconds: 0,
        output: "", functions: [])
    }
    var test = GradeResult.Test(
      id: name, verdict: .passed, failure: outcome.failure, place: nil, seconds: outcome.seconds,
      output: ownOutput(outcome.output), functions: outcome.functions)
    guard let failure = outcome.failure else { return test }
    test.verdict = verdict(failure.kind)
    if !failure.addresses.isEmpty, let (place, trap) = locate(failure.addresses) {
      test.place = place
      if let trap, !failure.message.contains("Fatal error") {
        test.failure?.message = localized("The function stopped with: \(trap)")
      }
    }
    return test
  }

  /// What the student's code printed, without the stack trace that the Swift runtime adds when it stops.
  private static func ownOutput(_ output: String) -> String {
    output.firstRange(of: "Current stack trace:\n").map { String(output[..<$0.lowerBound]) } ?? output
  }

  static func part(_ part: ExercisePlan.Part, _ tests: [GradeResult.Test]) -> GradeResult.Part {
    // A test that skipped itself counts neither way.
    let counted = tests.filter { $0.failure?.kind != .skipped }
    let passed = counted.filter { $0.verdict == .passed }.count
    let isFull = !counted.isEmpty && passed == counted.count
    // Cut to hundredths, so that no part of a part rounds up to the whole.
    let exact = part.rule.points(part.points, passed: passed, of: counted.count)
    let points = isFull ? exact : (exact * 100).rounded(.down) / 100
    let first = counted.first { $0.verdict != .passed }
    let verdict = isFull ? .passed : points > 0 ? .partial : first?.verdict ?? .notRun
    return GradeResult.Part(
      id: part.id, title: part.title, points: points, maxPoints: part.points, verdict: verdict,
      message: isFull
        ? nil
        : first.flatMap { test in test.failure.map { FailureText.sentence($0, place: test.place) } }
          ?? localized("The part has no tests."),
      tests: tests)
  }

  private static func verdict(_ kind: TestFailure.Kind) -> GradeResult.Verdict {
    switch kind {
    case .failed, .internalFault: .failed
    case .crashed: .crashed
    case .timedOut: .timedOut
    case .memory: .memory
    case .notRun, .skipped: .notRun
    }
  }
}
