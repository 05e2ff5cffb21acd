#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long a suite's own code has only waited, for something that may never come.
///
/// Time in which a thread wants to run and is not let does not count: the machine is busy, and that is nobody's fault.
struct IdleTime {
  /// How often it is looked, in seconds.
  static let step = 0.25
  private(set) var seconds = 0.0
  private var processor = ProcessClock.processorSeconds(getpid()) ?? 0

  /// Counts a step that has passed.
  /// - Parameter isCounted: whether it was the suite's; the calls of a student's module count their time themselves.
  mutating func advance(isCounted: Bool) {
    let now = ProcessClock.processorSeconds(getpid()) ?? processor
    let computed = now - processor
    processor = now
    // The thread that looks is one that runs.
    guard isCounted, computed < Self.step / 4, !ProcessClock.isWaiting(getpid(), others: 1) else {
      return
    }
    seconds += Self.step - computed
  }
}
