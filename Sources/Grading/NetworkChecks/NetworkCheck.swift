import Exercises
import GradeReports
import Networks
import Sentences
import SystemFiles

/// A check of the network that a student designed: what it looks at, and what it is worth.
///
/// Each check is one file in this folder and one line in `NetworkChecks.all`.
protocol NetworkCheck: Sendable {
  /// The value of the attribute `check`.
  static var name: String { get }

  /// The limits that a part may give it.
  static var limits: [CheckLimit] { get }

  /// What a part must say for the check to mean something; exercise.xsd tells whoever reads an exercise.
  static var needs: CheckNeeds { get }

  /// Whether it can be run on a network that fits the images alone.
  static var needsFittingNetwork: Bool { get }

  /// Names everything besides network, plan and part that a verdict depends on and that took long to make, so that it is
  /// not made twice; nil for a quick check, and where it cannot be named.
  static func memo(_ subject: CheckedNetwork) -> String?

  /// - Throws: `BuildObstacle` for what keeps it from being judged, `GraderFault` for the grader's own trouble.
  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict
}

extension NetworkCheck {
  static var limits: [CheckLimit] { [] }
  static var needs: CheckNeeds { CheckNeeds() }
  static var needsFittingNetwork: Bool { true }
  static func memo(_ subject: CheckedNetwork) -> String? { nil }
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

  /// Something is missing, and nobody is to blame.
  static func notRun(_ message: String) -> BuildVerdict {
    BuildVerdict(points: 0, verdict: .notRun, message: message)
  }

  /// What was handed in cannot be judged: damaged, made for something else, or beyond all bounds.
  static func rejected(_ message: String) -> BuildVerdict {
    BuildVerdict(points: 0, verdict: .rejected, message: message)
  }
}

/// What keeps a check from being run, with the verdict that follows.
struct BuildObstacle: Error {
  let verdict: BuildVerdict

  init(_ verdict: BuildVerdict) { self.verdict = verdict }
}

package enum NetworkChecks {
  static let all: [any NetworkCheck.Type] = [
    WellFormedCheck.self,
    ParameterBudgetCheck.self,
    CoverageCheck.self,
    InitialLossCheck.self,
    OverfitCheck.self,
    TestAccuracyCheck.self,
    FiltersPictureCheck.self,
  ]

  /// The verdict on one part.
  ///
  /// - Parameter functions: the functions that the description came from, by index in the interface.
  package static func run(
    _ part: BuildPart, on subject: CheckedNetwork, calling functions: [Int]
  ) throws(GraderFault) -> GradeResult.Part {
    guard let check = all.first(where: { $0.name == part.check }) else {
      throw GraderFault("Part \(part.id): there is no check called \(part.check).")
    }
    // What is no network for these images is judged once, not in every part.
    let isReady = !check.needsFittingNetwork || subject.isWellFormed
    let found =
      isReady
      ? try verdict(of: check, part, subject)
      : .notRun(localized("Not run: first make it a network that fits the images."))
    let failure = found.verdict == .passed ? nil : found.message
    let test = GradeResult.Test(
      id: "\(part.check)/\(part.id)", verdict: found.verdict,
      failure: failure.map { .init(kind: found.verdict == .notRun ? .notRun : .failed, message: $0) },
      place: nil,
      seconds: 0, output: "", functions: functions)
    return GradeResult.Part(
      id: part.id, title: part.title, points: found.points, maxPoints: part.points, verdict: found.verdict,
      message: found.message, tests: [test])
  }

  private static func verdict(
    of check: any NetworkCheck.Type, _ part: BuildPart, _ subject: CheckedNetwork
  ) throws(GraderFault) -> BuildVerdict {
    let memory = check.memo(subject).flatMap { RememberedVerdict(part, subject, memo: $0) }
    if let known = memory?.verdict { return known }
    defer { subject.files.progress("") }
    do {
      let verdict = try check.run(part, on: subject)
      memory?.keep(verdict)
      return verdict
    } catch {
      switch error {
      case let obstacle as BuildObstacle: return obstacle.verdict
      case let fault as GraderFault: throw fault
      // A layer that can be analysed but not run, or a network that this machine's memory does not hold.
      case let fault as NetworkError: return .rejected("\(fault.problem); \(fault.remedy).")
      default: throw GraderFault("Part \(part.id): \(error)")
      }
    }
  }
}
