import Clocks

/// A moment on the clock that never jumps, after which waiting ends.
struct Deadline: Comparable {
  /// Nanoseconds since some fixed moment.
  private let moment: UInt64

  init(secondsFromNow seconds: Double) {
    let now = MonotonicClock.now
    let (sum, overflow) = now.addingReportingOverflow(UInt64(max(0, min(seconds, 1e9)) * 1e9))
    moment = overflow ? .max : sum
  }

  static func < (a: Deadline, b: Deadline) -> Bool { a.moment < b.moment }

  /// At least 1 as long as the moment has not come.
  var remainingMilliseconds: Int {
    let now = MonotonicClock.now
    return moment > now ? Int((moment - now) / 1_000_000) + 1 : 0
  }
}
