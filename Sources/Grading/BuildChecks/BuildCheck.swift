import ExerciseKit

/// A check of the network that a student designed: what it looks at, and what it is worth.
///
/// Each check is one file in this folder and one line in `BuildChecks.all`.
protocol BuildCheck: Sendable {
  /// The value of the attribute `check`.
  static var name: String { get }

  /// - Throws: `GraderFault` for what is not the student's doing, such as missing data.
  static func run(_ part: BuildPart, on subject: BuildSubject) throws(GraderFault) -> BuildVerdict
}

/// What a check came to.
struct BuildVerdict: Equatable {
  var points: Double
  var verdict: GradeResult.Verdict
  /// What was found, in a sentence; for a part that passed as well.
  var message: String?

  static func passed(_ part: BuildPart, _ message: String? = nil) -> BuildVerdict {
    BuildVerdict(points: part.points, verdict: .passed, message: message)
  }

  static func failed(_ message: String) -> BuildVerdict {
    BuildVerdict(points: 0, verdict: .failed, message: message)
  }

  static func notRun(_ message: String) -> BuildVerdict {
    BuildVerdict(points: 0, verdict: .notRun, message: message)
  }
}

enum BuildChecks {
  static let all: [any BuildCheck.Type] = [
    WellFormedCheck.self,
    ParameterBudgetCheck.self,
    CoverageCheck.self,
  ]

  /// The verdict on one part.
  ///
  /// - Parameter functions: the functions that the description came from, by index in the interface.
  static func run(
    _ part: BuildPart, on subject: BuildSubject, calling functions: [Int]
  ) throws(GraderFault) -> GradeResult.Part {
    guard let check = all.first(where: { $0.name == part.check }) else {
      throw GraderFault("Part \(part.id): there is no check called \(part.check).")
    }
    // What is no network for these images is judged once, not in every part.
    let isReady = check == WellFormedCheck.self || subject.isWellFormed
    let found =
      isReady
      ? try check.run(part, on: subject) : .notRun("Not run: first make it a network that fits the images.")
    let failure = found.verdict == .passed ? nil : found.message
    let test = GradeResult.Test(
      id: "\(part.check)/\(part.id)", verdict: found.verdict,
      failure: failure.map { .init(kind: found.verdict == .notRun ? .notRun : .failed, message: $0) },
      place: nil,
      seconds: 0, output: found.verdict == .passed ? found.message ?? "" : "", functions: functions)
    return GradeResult.Part(
      id: part.id, title: part.title, points: found.points, maxPoints: part.points, verdict: found.verdict,
      message: failure, tests: [test])
  }
}
