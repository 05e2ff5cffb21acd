import Grading
import SystemFiles
import TerminalText

/// Calls `body` after every save that `watcher` sees, until the user ends it.
///
/// - Parameters:
///   - watcher: made before the files were read for the first time, so that a save during that is seen.
///   - folder: what is watched, for the user's eyes.
///   - purpose: what happens after a save, as the end of a sentence.
func follow(
  _ watcher: FolderWatcher, _ folder: String, to purpose: String = "grade again", _ body: () throws -> Void
) throws {
  let words = "Watching \(folder). Save a file to \(purpose); Ctrl-C ends it."
  Terminal.say("\n" + WrappedText.lines(words, width: Terminal.width).joined(separator: "\n"))
  let isTerminal = StandardStream.errors.isTerminal
  while true {
    watcher.waitForChange()
    // Until the next verdict is there, the last one on the screen is out of date.
    if isTerminal { Terminal.say("\nSaved. Looking at it again …") }
    do {
      try body()
    } catch let fault as GraderFault {
      Terminal.say("grade: \(fault)")
    }
  }
}
