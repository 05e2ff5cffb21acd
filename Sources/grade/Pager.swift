import Escaping
import Sentences
import SystemFiles
import TerminalText

/// Long texts a screen at a time: through `$PAGER`, or else `less`, where a person is watching.
enum Pager {
  /// - Parameter isPicture: whether it is drawn, and all words in it are written so that no log takes them for commands.
  static func show(_ text: String, isPicture: Bool = false) {
    func print(_ text: String) { isPicture ? Terminal.write(text) : Terminal.print(text) }
    // A pager gets the same as the terminal.
    let text = isPicture ? text : DisplayText.escapedBetweenColors(text)
    let shown = Terminal.isPlain ? PlainLetters.spelled(text, width: Terminal.width) : text
    guard StandardStream.output.isTerminal, let command, PipeToShell.show(shown, with: command) else {
      return print(text)
    }
  }

  private static var command: String? {
    if let pager = EnvironmentVariable.value(of: "PAGER") {
      EnvironmentVariable.provide("LESS", lessOptions)
      return pager.allSatisfy(\.isWhitespace) ? nil : pager
    }
    guard hasLess else { return nil }
    EnvironmentVariable.provide("LESS", lessOptions)
    return "less -RFX"
  }

  /// Colours pass, a text that fits is only printed, the text stays on the screen, and the last line says what to press; what
  /// the reader set counts more. The sentence is in ASCII in all languages: `less` takes a prompt byte by byte.
  private static var lessOptions: String {
    "-FRX -Ps" + localized("Page %dt?e, the end., space goes on, b goes back, q leaves") + "$"
  }

  private static var hasLess: Bool { SearchPath.find("less") != nil }
}
