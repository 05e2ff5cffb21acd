#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether Ctrl-C was pressed, or somebody asked the program to end: what is under way is finished and saved; pressed again, the
/// program ends at once.
package enum Interruption {
  nonisolated(unsafe) private static var count: sig_atomic_t = 0

  package static var isWanted: Bool { count > 0 }

  package static func listen() {
    signal(SIGINT) { _ in
      Interruption.count += 1
      if Interruption.count > 1 { _exit(130) }
    }
    signal(SIGTERM) { _ in Interruption.count += 1 }
  }
}
