import Grading

/// Calls `body` after every save in `folder`, until the user ends it.
func follow(_ folder: String, _ body: () throws -> Void) throws {
  let watcher = try FolderWatcher(folder)
  let words = "Watching \(folder). Save a file to grade again; Ctrl-C ends it."
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
