#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a sandbox's starter leaves behind when it ends before its inner process: it comes to this process (see
/// `csystem_adopt_orphans`), which waits for it.
enum Orphans {
  /// To be called when no child is left whose status matters.
  static func reap() {
    let end = MonotonicClock.now + 20_000_000
    while true {
      let found = waitpid(-1, nil, WNOHANG)
      if found < 0 || (found == 0 && MonotonicClock.now > end) { return }
      if found == 0 { usleep(100) }
    }
  }
}
