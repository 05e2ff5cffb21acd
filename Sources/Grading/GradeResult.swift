import WireFormat

/// The verdict on a submission, as a value: reports render it, nothing prints while it is made.
package struct GradeResult: Sendable {
  package enum Verdict: String, Sendable {
    case passed, partial, failed, crashed, timedOut, memory, notRun, rejected
  }

  package struct Build: Sendable {
    package enum Status: String, Sendable { case ok, failed, rejected }
    package var status: Status
    package var diagnostics: [CompilerDiagnostic] = []
    /// Said where no diagnostic says it.
    package var message: String?
  }

  package struct Test: Sendable {
    /// `StrideTests/testFour`
    package var id: String
    package var verdict: Verdict
    package var failure: TestFailure?
    /// The student's own line where a crash happened.
    package var place: SourcePlace?
    package var seconds: Double
    /// How much of it XCTest waited around the test's own code.
    package var waited = 0.0
    /// What the student's code printed.
    package var output: String
    /// The functions it called, by index in the interface.
    package var functions: [Int]
    /// The test's own source.
    package var code = ""
  }

  package struct Part: Sendable {
    package var id: String
    package var title: String
    package var points: Double
    package var maxPoints: Double
    package var verdict: Verdict
    /// Why points are missing; for a network that was measured, also what was found where none are.
    package var message: String?
    package var tests: [Test]
  }

  package var exercise: String
  package var title: String
  package var seed: UInt64
  package var build: Build
  package var parts: [Part]
  /// Whether the exercise has other parts, which were not asked for.
  package var hasOtherParts = false
  /// What the reader should know besides: another suite than the course's, a weak sandbox.
  package var notes: [String] = []
  /// What took how long, in seconds, for those who measure the grader.
  package var times: [(phase: String, seconds: Double)] = []

  package var score: Double { parts.reduce(0) { $0 + $1.points } }
  package var maxScore: Double { parts.reduce(0) { $0 + $1.maxPoints } }
  package var isFull: Bool { build.status == .ok && score >= maxScore }

  /// 0 all points, 1 not all points, 2 the code did not build.
  package var exitStatus: Int32 { build.status != .ok ? 2 : isFull ? 0 : 1 }
}

extension GradeResult {
  /// The verdict on a submission that is not even built: refused at the door, with the reason.
  ///
  /// - Parameter parts: the ids of the parts that were asked for; nil for all.
  package static func rejected(
    _ plan: ExercisePlan, reason: String, parts: Set<String>? = nil, seed: UInt64
  ) -> GradeResult {
    var result = GradeResult(
      exercise: plan.id, title: plan.title, seed: seed, build: Build(status: .rejected, message: reason),
      parts: (plan.parts.map { ($0.id, $0.title, $0.points) }
        + (plan.build?.parts ?? []).map { ($0.id, $0.title, $0.points) })
        .filter { parts?.contains($0.0) ?? true }.map { id, title, points in
          Part(
            id: id, title: title, points: 0, maxPoints: points, verdict: .rejected, message: reason, tests: []
          )
        })
    result.hasOtherParts = result.parts.count < plan.partIDs.count
    return result
  }
}

/// A place in a student's source.
package struct SourcePlace: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var function: String
}
