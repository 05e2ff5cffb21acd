import ArgumentParser
import Escaping
import Questions
import Sentences
import SystemFiles
import TerminalText

/// The terminal that a command talks to.
enum Terminal {
  /// In columns: what the terminal has, else what COLUMNS says, else 80; never more than can be read.
  static var width: Int { width(of: .output) }

  /// The same, and nil where neither a terminal nor COLUMNS says how wide it is.
  static var knownWidth: Int? { knownWidth(of: .output) }

  private static func width(of stream: StandardStream) -> Int { knownWidth(of: stream) ?? 80 }

  private static func knownWidth(of stream: StandardStream) -> Int? {
    guard let columns = stream.columns ?? variable("COLUMNS").flatMap({ Int($0) }), columns > 0 else {
      return nil
    }
    return min(max(columns, 40), 100)
  }

  /// Whether output goes to a terminal whose locale has plain letters only.
  static var isPlain: Bool { isPlain(.output) }

  private static func isPlain(_ stream: StandardStream) -> Bool {
    stream.isTerminal && PlainLetters.areNeeded(variable)
  }

  private static func variable(_ name: String) -> String? { EnvironmentVariable.value(of: name) }

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
    do throws(StandardStream.WriteFailure) {
      try StandardStream.output.write(text)
    } catch {
      // A report that a full disk cut short must not look whole.
      guard case .system(let failure) = error else { return }
      say("grade: " + localized("the output cannot be written: \(failure.message)\nIs the disk full?"))
      Grade.exit(withError: ExitCode(70))
    }
  }

  /// Prints sentences, on a terminal in lines that fit.
  static func tell(_ text: String, end: String = "\n") {
    print((StandardStream.output.isTerminal ? fitted(text, width) : text) + end)
  }

  /// Writes on standard error without ending the line.
  static func sayInPlace(_ text: String) { writeError(text) }

  /// Says what is going on, on standard error; on a terminal in lines that fit.
  static func say(_ text: String) {
    // Whatever names and words of strangers are in it arrive as text.
    let text = DisplayText.escaped(text, keepingLines: true)
    let isTerminal = StandardStream.errors.isTerminal
    writeError(LogCommands.broken(isTerminal ? fitted(text, width(of: .errors)) : text) + "\n")
  }

  private static func writeError(_ text: String) {
    let text = isPlain(.errors) ? PlainLetters.spelled(text, width: width(of: .errors)) : text
    try? StandardStream.errors.write(text)
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
