import Preparation
import SystemFiles

extension ExercisePlan {
  /// The most memory that one of its processes may need, in bytes.
  var memoryNeeded: UInt64 { UInt64(memory) << 20 }

  /// The most time of a processor that one of its processes may take, in seconds.
  var processorTimeNeeded: UInt64 {
    // The host's own limit, with its grace.
    let suites = secondsOfProcessor(parts: suiteParts.count) + 2
    // A network is trained and measured in the grader's own process: some minutes on all processors.
    return build == nil ? suites : max(suites, 1800)
  }
}
