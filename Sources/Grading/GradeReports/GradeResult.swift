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

    package init(status: Status, diagnostics: [CompilerDiagnostic] = [], message: String? = nil) {
      self.status = status
      self.diagnostics = diagnostics
      self.message = message
    }
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

    package init(
      id: String, verdict: Verdict, failure: TestFailure? = nil, place: SourcePlace? = nil, seconds: Double,
      waited: Double = 0.0, output: String, functions: [Int], code: String = ""
    ) {
      self.id = id
      self.verdict = verdict
      self.failure = failure
      self.place = place
      self.seconds = seconds
      self.waited = waited
      self.output = output
      self.functions = functions
      self.code = code
    }
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

    package init(
      id: String, title: String, points: Double, maxPoints: Double, verdict: Verdict, message: String? = nil,
      tests: [Test]
    ) {
      self.id = id
      self.title = title
      self.points = points
      self.maxPoints = maxPoints
      self.verdict = verdict
      self.message = message
      self.tests = tests
    }
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

  package init(
    exercise: String, title: String, seed: UInt64, build: Build, parts: [Part], notes: [String] = []
  ) {
    self.exercise = exercise
    self.title = title
    self.seed = seed
    self.build = build
    self.parts = parts
    self.notes = notes
  }

  package var score: Double { parts.reduce(0) { $0 + $1.points } }
  package var maxScore: Double { parts.reduce(0) { $0 + $1.maxPoints } }
  package var isFull: Bool { build.status == .ok && score >= maxScore }

  /// 0 all points, 1 not all points, 2 the code did not build.
  package var exitStatus: Int32 { build.status != .ok ? 2 : isFull ? 0 : 1 }
}
