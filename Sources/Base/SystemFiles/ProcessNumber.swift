#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The numbers that the system gives processes.
package enum ProcessNumber {
  package static var own: Int32 { getpid() }

  /// Whether a process of this machine has it. Another machine's may be meant, and numbers come again: for names of temporary
  /// files, never to tell whether work goes on.
  package static func isAlive(_ number: Int32) -> Bool { kill(number, 0) == 0 || errno != ESRCH }
}
