import Escaping
import Grading
import TerminalText

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// The terminal that a command talks to.
enum Terminal {
  /// In columns: what the terminal has, else what COLUMNS says, else 80; never more than can be read.
  static var width: Int { width(of: STDOUT_FILENO) }

  /// The same, and nil where neither a terminal nor COLUMNS says how wide it is.
  static var knownWidth: Int? { knownWidth(of: STDOUT_FILENO) }

  private static func width(of descriptor: Int32) -> Int { knownWidth(of: descriptor) ?? 80 }

  private static func knownWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    if isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return min(max(Int(size.ws_col), 40), 100)
    }
    guard let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 else { return nil }
    return min(max(columns, 40), 100)
  }

  /// Whether output goes to a terminal whose locale has plain letters only.
  static var isPlain: Bool { isPlain(STDOUT_FILENO) }

  private static func isPlain(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && PlainLetters.areNeeded(variable)
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Prints text for people, XML or JSON: no line of it is a command to a build service that keeps the log.
  ///
  /// What authors and strangers have written arrives as text, with nothing in it that steers the terminal or cannot be seen.
  /// - Parameter isData: whether a program is to read it, so that no letter may be another.
  static func print(_ text: String, isData: Bool = false) {
    let text = LogCommands.broken(isData ? text : DisplayText.escapedBetweenColors(text))
    write(isData || !isPlain ? text : PlainLetters.spelled(text, width: width))
  }

  /// Prints exactly this.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = systemWrite(STDOUT_FILENO, bytes.baseAddress! + offset, bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          // Whoever stopped reading has seen enough; a report that a full disk cut short must not look whole.
          if errno == EPIPE { return }
          say("grade: the output cannot be written: \(String(cString: strerror(errno)))\nIs the disk full?")
          exit(70)
        }
        offset += count
      }
    }
  }

  /// Prints sentences, on a terminal in lines that fit.
  static func tell(_ text: String, end: String = "\n") {
    print((isatty(STDOUT_FILENO) == 1 ? fitted(text, width) : text) + end)
  }

  /// Writes on standard error without ending the line.
  static func sayInPlace(_ text: String) { writeError(text) }

  /// Says what is going on, on standard error; on a terminal in lines that fit.
  static func say(_ text: String) {
    // Whatever names and words of strangers are in it arrive as text.
    let text = DisplayText.escaped(text, keepingLines: true)
    let isTerminal = isatty(STDERR_FILENO) == 1
    writeError(LogCommands.broken(isTerminal ? fitted(text, width(of: STDERR_FILENO)) : text) + "\n")
  }

  private static func writeError(_ text: String) {
    var text =
      isPlain(STDERR_FILENO) ? PlainLetters.spelled(text, width: width(of: STDERR_FILENO)) : text
    text.withUTF8 { _ = systemWrite(STDERR_FILENO, $0.baseAddress!, $0.count) }
  }

  /// The text with lines that are too wide wrapped, below where they begin.
  private static func fitted(_ text: String, _ width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      guard line.utf8.count > width else { return [String(line)] }
      let indent = String(line.prefix { $0 == " " }.prefix(width / 2))
      return WrappedText.lines(String(line), width: width, indent: indent)
    }.joined(separator: "\n")
  }
}
