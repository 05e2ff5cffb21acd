import Clocks
import Preparation
import Sentences
import SystemFiles
import WireFormat

/// When a verdict has to be there: the sum of all that its steps may take in real time. Whoever is at work then is named.
package struct VerdictDeadline: Sendable {
  private let end: UInt64

  init(for plan: ExercisePlan, parts: Int) {
    let building = 4 * StudentBuild.patience
    let running = (Patience.start + Patience.realTime(for: plan.secondsPerPart)) * Double(max(1, parts))
    self.init(seconds: building + running + Patience.start)
  }

  /// - Parameter seconds: from now on.
  init(seconds: Double) { end = MonotonicClock.now + UInt64(seconds * 1e9) }

  /// How long a step may be waited for, in seconds: what it usually may, and never beyond the end.
  ///
  /// - Throws: `GraderFault` where the time is over.
  func patience(_ seconds: Double, for worker: String) throws(GraderFault) -> Double {
    let now = MonotonicClock.now
    guard now < end else {
      throw GraderFault(
        localized("The verdict is not there in time; at work was \(worker)."),
        advice: localized("No points were lost. The machine is too busy: grade fewer submissions at once."))
    }
    return min(seconds, Double(end - now) / 1e9)
  }
}
