#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process has from the one that started it, and what would cost a student points or spoil the cache: the mask of
/// new files' permissions, the sizes of files and stacks.
package enum InheritedLimits {
  /// What Linux gives a stack where nobody says otherwise.
  private static let stack: UInt64 = 8 << 20
  /// More than any file that the grader writes.
  private static let fileSize: UInt64 = 256 << 20

  /// Widens what may be widened. To be called once, before anything else.
  package static func widen() {
    // Whoever may not read and start own files finds a cache that cannot be used.
    umask(umask(0o022) & 0o077)
    // A file that may not grow is an error that is told, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    // What the shell has lowered and would let us raise costs nobody points.
    for resource in [processorResource, memoryResource, processesResource] {
      guard var limit = limit(resource), limit.rlim_cur < limit.rlim_max else { continue }
      limit.rlim_cur = limit.rlim_max
      _ = setrlimit(resource, &limit)
    }
    for (resource, wanted) in [(stackResource, stack), (fileResource, fileSize)] {
      guard var limit = limit(resource), limit.rlim_cur < wanted else { continue }
      limit.rlim_cur = rlim_t(wanted)
      limit.rlim_max = max(limit.rlim_max, rlim_t(wanted))
      if setrlimit(resource, &limit) == 0 { continue }
      // Only root has more than the hard limit.
      guard var allowed = self.limit(resource) else { continue }
      allowed.rlim_cur = min(rlim_t(wanted), allowed.rlim_max)
      _ = setrlimit(resource, &allowed)
    }
  }

  /// - Throws: `GraderFault` where a program cannot even say what is wrong.
  package static func checkOwnStack() throws(GraderFault) {
    if let limit = limit(stackResource), limit.rlim_cur < 256 << 10 { try check() }
  }

  /// - Throws: `GraderFault` where they are still too narrow to grade anybody's work.
  package static func check() throws(GraderFault) {
    for (resource, wanted, what, command) in [
      (stackResource, stack, "A stack", "ulimit -s \(stack >> 10)"),
      (fileResource, fileSize, "A file", "ulimit -f unlimited"),
    ] {
      guard let limit = limit(resource), limit.rlim_cur < wanted else { continue }
      throw GraderFault(
        "\(what) may have \(UInt64(limit.rlim_cur) >> 10) KiB at most here, and grading needs \(wanted >> 20) MiB.",
        advice: "No points were lost. `\(command)` in a new shell lifts the limit, if your system lets you.")
    }
  }

  #if canImport(Darwin)
    private typealias Resource = Int32
    private static let (stackResource, fileResource) = (RLIMIT_STACK, RLIMIT_FSIZE)
    private static let processorResource = RLIMIT_CPU
    private static let (memoryResource, processesResource) = (RLIMIT_AS, RLIMIT_NPROC)
  #else
    private typealias Resource = __rlimit_resource_t
    private static let stackResource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    private static let fileResource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    private static let processorResource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    private static let memoryResource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    // The number is Linux's own on all processors that Swift runs on; its C name is not seen by Swift.
    private static let processesResource = __rlimit_resource_t(6)
  #endif

  private static func limit(_ resource: Resource) -> rlimit? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit : nil
  }
}
