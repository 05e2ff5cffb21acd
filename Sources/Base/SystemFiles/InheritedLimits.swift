import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process has from the one that started it, and what would cost a student points or spoil the cache: the mask of
/// new files' permissions, and the limits that `ulimit` shows.
///
/// Each limit is widened to what grading needs where the system lets us, and told where it does not: a submission that has
/// less than it is promised could lose points.
package enum InheritedLimits {
  /// One limit, and the least that grading needs of it.
  struct Limit {
    fileprivate var resource: Resource
    /// The least, in the kernel's unit.
    var least: UInt64
    /// Whether it is widened to the least, and not as far as it goes.
    fileprivate var isWidenedToLeast = false
    /// The letter of the shell's `ulimit`, and what to give it.
    var letter: String
    fileprivate var remedy = "unlimited"
    fileprivate var unit: Unit
    /// What is limited, for an amount in words.
    fileprivate var words: @Sendable (String) -> String
  }

  /// What the kernel counts a limit in.
  fileprivate enum Unit {
    case bytes, seconds, processes

    /// In what the shell's `ulimit` shows.
    func words(_ amount: UInt64) -> String {
      switch self {
      case .bytes: "\(amount >> 10) KiB"
      case .seconds: "\(amount) s"
      case .processes: "\(amount)"
      }
    }

    /// The same for an amount of ours, which has few digits.
    func shortWords(_ amount: UInt64) -> String {
      guard self == .bytes else { return words(amount) }
      return amount % (1 << 30) == 0 ? "\(amount >> 30) GiB" : "\(amount >> 20) MiB"
    }
  }

  /// What Linux gives a stack where nobody says otherwise.
  private static let stack = Limit(
    resource: stackResource, least: 8 << 20, isWidenedToLeast: true, letter: "s",
    remedy: "\((8 << 20) >> 10)",
    unit: .bytes, words: { localized("A stack may have \($0) at most here") })
  /// More than any file that the grader writes.
  private static let fileSize = Limit(
    resource: fileResource, least: 256 << 20, isWidenedToLeast: true, letter: "f", unit: .bytes,
    words: { localized("A file may have \($0) at most here") })
  /// The compiler's limit; the suite and most submissions have less.
  private static let memory = Limit(
    resource: memoryResource, least: 6 << 30, letter: "v", unit: .bytes,
    words: { localized("A process may have \($0) of address space at most here") })
  private static let data = Limit(
    resource: dataResource, least: 6 << 30, letter: "d", unit: .bytes,
    words: { localized("A process may have \($0) of data at most here") })
  /// Three times what the compiler may take for a submission: the first time the suites are compiled as well.
  private static let processorTime = Limit(
    resource: processorResource, least: 60, letter: "t", unit: .seconds,
    words: { localized("A process may take \($0) of a processor's time at most here") })
  /// The threads of one submission, and the grader's own with room to spare.
  private static let processes = Limit(
    resource: processesResource, least: 576, letter: "u", unit: .processes,
    words: { localized("You may have \($0) processes and threads at most here") })

  private static let all = [stack, fileSize, memory, data, processorTime, processes]

  /// Widens what may be widened. To be called once, before anything else.
  package static func widen() {
    // Whoever may not read and start own files finds a cache that cannot be used.
    umask(umask(0o022) & 0o077)
    // A file that may not grow is an error that is told, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    for limit in all {
      guard var allowed = allowed(limit.resource) else { continue }
      let wanted = limit.isWidenedToLeast ? rlim_t(limit.least) : max(rlim_t(limit.least), allowed.rlim_max)
      guard allowed.rlim_cur < wanted else { continue }
      allowed.rlim_cur = wanted
      allowed.rlim_max = max(allowed.rlim_max, wanted)
      if setrlimit(limit.resource, &allowed) == 0 { continue }
      // Only root has more than the hard limit.
      guard var allowed = self.allowed(limit.resource) else { continue }
      allowed.rlim_cur = min(wanted, allowed.rlim_max)
      _ = setrlimit(limit.resource, &allowed)
    }
  }

  /// - Throws: `GraderFault` where a program cannot even say what is wrong.
  package static func checkOwnStack() throws(GraderFault) {
    if let limit = allowed(stackResource), limit.rlim_cur < 256 << 10 { try check() }
  }

  /// - Throws: `GraderFault` where they are still too narrow to grade anybody's work.
  package static func check() throws(GraderFault) {
    for limit in all { try check(limit) }
  }

  /// - Parameters:
  ///   - memory: what one process may need, in bytes.
  ///   - processorTime: the same in seconds of a processor.
  /// - Throws: `GraderFault` where it could not have as much.
  package static func check(memory: UInt64, processorTime: UInt64) throws(GraderFault) {
    for limit in needs(memory: memory, processorTime: processorTime) { try check(limit) }
  }

  static func needs(memory: UInt64, processorTime: UInt64) -> [Limit] {
    var (ownMemory, ownTime) = (self.memory, self.processorTime)
    ownMemory.least = max(ownMemory.least, memory)
    ownTime.least = max(ownTime.least, processorTime)
    return [ownMemory, ownTime]
  }

  private static func check(_ limit: Limit) throws(GraderFault) {
    guard let current = allowed(limit.resource).map({ UInt64($0.rlim_cur) }) else { return }
    // What is plenty is not counted.
    guard limit.resource == processesResource, current < limit.least + 4096 else {
      if let fault = fault(limit, current) { throw fault }
      return
    }
    guard !OwnProcesses.areUnlimited else { return }
    if let fault = fault(limit, current, taken: OwnProcesses.count()) { throw fault }
  }

  /// What is said of a limit at `current`; nil where it is enough.
  ///
  /// - Parameter taken: how much of it is gone already.
  static func fault(_ limit: Limit, _ current: UInt64, taken: UInt64 = 0) -> GraderFault? {
    guard current < limit.least + taken else { return nil }
    let (here, least) = (limit.words(limit.unit.words(current)), limit.unit.shortWords(limit.least))
    return GraderFault(
      taken > 0
        ? localized("\(here) (\(taken) are there already), and grading needs \(least) more.")
        : localized("\(here), and grading needs \(least)."),
      advice:
        localized(
          "No points were lost. `ulimit -H -\(limit.letter)` shows the limit; `ulimit -\(limit.letter) \(limit.remedy)` "
            + "in a new shell lifts it, if your system lets you. If not, ask whoever looks after the machine."
        ))
  }

  #if canImport(Darwin)
    fileprivate typealias Resource = Int32
    private static let (stackResource, fileResource) = (RLIMIT_STACK, RLIMIT_FSIZE)
    private static let (processorResource, dataResource) = (RLIMIT_CPU, RLIMIT_DATA)
    private static let (memoryResource, processesResource) = (RLIMIT_AS, RLIMIT_NPROC)
  #else
    fileprivate typealias Resource = __rlimit_resource_t
    private static let stackResource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    private static let fileResource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    private static let processorResource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    private static let dataResource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    private static let memoryResource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    // The number is Linux's own on all processors that Swift runs on; its C name is not seen by Swift.
    private static let processesResource = __rlimit_resource_t(6)
  #endif

  private static func allowed(_ resource: Resource) -> rlimit? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit : nil
  }
}
