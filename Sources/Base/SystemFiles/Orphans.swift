import Clocks

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a sandbox's starter leaves behind when it ends before its inner process: it comes to this process (see
/// `csystem_adopt_orphans`), which waits for it, and for nobody whom another verdict waits for.
package enum Orphans {
  /// Waits a moment for those that are about to end.
  package static func reap() {
    let end = MonotonicClock.now + 20_000_000
    while true {
      let strays = children().filter { !LivingChildren.reapIfStray($0) && !LivingChildren.contains($0) }
      if strays.isEmpty || MonotonicClock.now > end { return }
      usleep(100)
    }
  }

  /// The children of all threads of this process.
  private static func children() -> [pid_t] {
    let folder = "/proc/self/task"
    return Files.names(in: folder).flatMap { thread in
      ((try? Files.text("\(folder)/\(thread)/children")) ?? "").split(separator: " ").compactMap { pid_t($0) }
    }
  }
}
