import Escaping
import Grading
import TerminalText

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Long texts a screen at a time: through `$PAGER`, or else `less`, where a person is watching.
enum Pager {
  /// - Parameter isPicture: whether it is drawn, and all words in it are written so that no log takes them for commands.
  static func show(_ text: String, isPicture: Bool = false) {
    func print(_ text: String) { isPicture ? Terminal.write(text) : Terminal.print(text) }
    // A pager gets the same as the terminal.
    let text = isPicture ? text : DisplayText.escapedBetweenColors(text)
    let shown = Terminal.isPlain ? PlainLetters.spelled(text, width: Terminal.width) : text
    guard isatty(STDOUT_FILENO) == 1, let command, let pipe = popen(command, "w") else {
      return print(text)
    }
    // Whoever has read enough closes the pager, and the pipe with it.
    signal(SIGPIPE, SIG_IGN)
    fputs(shown, pipe)
    let status = pclose(pipe)
    // What the shell says when there is no such program.
    if status == 127 << 8 { print(text) }
  }

  private static var command: String? {
    if let pager = getenv("PAGER").map({ String(cString: $0) }) {
      setenv("LESS", lessOptions, 0)
      return pager.allSatisfy(\.isWhitespace) ? nil : pager
    }
    guard hasLess else { return nil }
    setenv("LESS", lessOptions, 0)
    return "less -RFX"
  }

  /// Colours pass, a text that fits is only printed, the text stays on the screen, and the last line says what to press; what
  /// the reader set counts more.
  private static var lessOptions: String {
    "-FRX -PsPage %dt?e, the end., space goes on, b goes back, q leaves$"
  }

  private static var hasLess: Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/less", X_OK) == 0 }
  }
}
