import Diagnostics
import TerminalText

/// The share of a question's draws that its requirements let through.
///
/// A question that throws most of them away is slow to draw, and its parameters promise more variety than there is.
struct KeptDraws: Sendable {
  private(set) var kept = 0
  private(set) var refusals = Refusals()

  /// Fewer than this are warned of.
  private static let leastShare = 0.05

  /// Counts one that was kept.
  ///
  /// - Parameter refusals: why those before it were thrown away.
  mutating func add(after refusals: Refusals) {
    kept += 1
    self.refusals.add(refusals)
  }

  private var draws: Int { kept + refusals.count }
  private var share: Double { draws == 0 ? 1 : Double(kept) / Double(draws) }

  /// `keeps 42 % of the draws`; nil where all are kept.
  var summary: String? {
    refusals.count == 0 ? nil : "keeps \(Self.percent(share)) of the draws"
  }

  func finding(for question: Question) -> Diagnostic? {
    guard share < Self.leastShare else { return nil }
    return Diagnostic(
      file: question.file, at: refusals.worstPosition ?? question.position,
      "the question \(question.id) keeps \(Self.percent(share)) of its draws: of \(draws), \(refusals.told())",
      advice: "give the parameters values that go together", severity: .warning)
  }

  private static func percent(_ share: Double) -> String {
    NumberText.rounded(100 * share, decimals: share < 0.1 ? 1 : 0) + " %"
  }
}
