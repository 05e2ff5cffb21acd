import Grading
import Sentences
import SystemFiles
import TerminalText

/// What happens after a save.
enum FollowPurpose {
  case grade, check, show

  /// What is said at the beginning.
  func invitation(_ folder: String) -> String {
    switch self {
    case .grade: localized("Watching \(folder). Save a file to grade again; Ctrl-C ends it.")
    case .check: localized("Watching \(folder). Save a file to check again; Ctrl-C ends it.")
    case .show: localized("Watching \(folder). Save a file to see it again; Ctrl-C ends it.")
    }
  }
}

/// Calls `body` after every save that `watcher` sees, until the user ends it.
///
/// - Parameters:
///   - watcher: made before the files were read for the first time, so that a save during that is seen.
///   - folder: what is watched, for the user's eyes.
///   - purpose: what happens after a save.
func follow(
  _ watcher: FolderWatcher, _ folder: String, to purpose: FollowPurpose = .grade, _ body: () throws -> Void
) throws {
  let words = purpose.invitation(folder)
  Terminal.say("\n" + WrappedText.lines(words, width: Terminal.width).joined(separator: "\n"))
  let isTerminal = StandardStream.errors.isTerminal
  while true {
    watcher.waitForChange()
    // Until the next verdict is there, the last one on the screen is out of date.
    if isTerminal { Terminal.say("\n" + localized("Saved. Looking at it again …")) }
    do {
      try body()
    } catch let fault as GraderFault {
      Terminal.say("grade: \(fault)")
    }
  }
}
