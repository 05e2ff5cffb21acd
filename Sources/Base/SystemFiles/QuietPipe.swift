import WireFormat

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writing to another process that may be gone: a broken pipe must not end the grader, as it would by SIGPIPE.
///
/// The signal keeps its meaning for the grader's own output, so that `grade … | head` ends as programs do.
package enum QuietPipe {
  /// - Returns: false where the other end is gone.
  @discardableResult
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    #if canImport(Glibc)
      var broken = sigset_t()
      var before = sigset_t()
      sigemptyset(&broken)
      sigaddset(&broken, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &broken, &before)
      defer {
        // What this write has raised waits in this thread, and is taken from it.
        var none = timespec()
        while sigtimedwait(&broken, nil, &none) >= 0 {}
        pthread_sigmask(SIG_SETMASK, &before, nil)
      }
    #else
      _ = fcntl(descriptor, F_SETNOSIGPIPE, 1)
    #endif
    return writeFully(bytes, to: descriptor)
  }
}
