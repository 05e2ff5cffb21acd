#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command of the user's own, run by the shell, that reads a text and has the terminal.
package enum PipeToShell {
  /// - Returns: false where there is no such program.
  package static func show(_ text: String, with command: String) -> Bool {
    guard let pipe = popen(command, "w") else { return false }
    // Whoever has read enough closes the pager, and the pipe with it.
    signal(SIGPIPE, SIG_IGN)
    fputs(text, pipe)
    // What the shell says when there is no such program.
    return pclose(pipe) != 127 << 8
  }
}
