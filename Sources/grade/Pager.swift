#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Long texts a screen at a time: through `$PAGER`, or else `less`, where a person is watching.
enum Pager {
  static func show(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1, let command, let pipe = popen(command, "w") else {
      return Terminal.print(text)
    }
    // Whoever has read enough closes the pager, and the pipe with it.
    signal(SIGPIPE, SIG_IGN)
    fputs(text, pipe)
    let status = pclose(pipe)
    // What the shell says when there is no such program.
    if status == 127 << 8 { Terminal.print(text) }
  }

  private static var command: String? {
    if let pager = getenv("PAGER").map({ String(cString: $0) }) {
      // Colours pass, a text that fits is only printed, and the text stays on the screen; what the reader
      // set counts more.
      setenv("LESS", "FRX", 0)
      return pager.allSatisfy(\.isWhitespace) ? nil : pager
    }
    return hasLess ? "less -RFX" : nil
  }

  private static var hasLess: Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/less", X_OK) == 0 }
  }
}
