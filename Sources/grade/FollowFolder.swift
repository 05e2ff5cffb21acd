import Grading

/// Calls `body` after every save in `folder`, until the user ends it.
///
/// - Parameters:
///   - suffixes: how the names of the files end that matter.
///   - purpose: what happens after a save, as the end of a sentence.
func follow(
  _ folder: String, suffixes: [String] = [".swift"], to purpose: String = "grade again",
  _ body: () throws -> Void
) throws {
  let watcher = try FolderWatcher(folder, suffixes: suffixes)
  let words = "Watching \(folder). Save a file to \(purpose); Ctrl-C ends it."
  Terminal.say("\n" + WrappedText.lines(words, width: Terminal.width).joined(separator: "\n"))
  while true {
    watcher.waitForChange()
    do {
      try body()
    } catch let fault as GraderFault {
      Terminal.say("grade: \(fault)")
    }
  }
}
