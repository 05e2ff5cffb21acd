import CSystemCalls

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for files of some kinds below a folder to be saved.
package final class FolderWatcher {
  private let watcher: Int32
  private let folder: String
  private let suffixes: [String]
  private var state: String

  /// - Throws: `GraderFault` where the folder cannot be watched.
  ///
  /// - Parameter suffixes: how the names of the files end that matter.
  package init(_ folder: String, suffixes: [String] = [".swift"]) throws(GraderFault) {
    self.folder = folder
    self.suffixes = suffixes
    state = Self.state(of: folder, suffixes)
    watcher = csystem_watch_open()
    guard watcher >= 0, csystem_watch_add(watcher, folder) >= 0 else {
      throw GraderFault("\(folder) cannot be watched: \(String(cString: strerror(errno)))")
    }
    // Folders within it, too; new ones are noticed with the next save beside them.
    addFolders(in: folder)
  }

  private func addFolders(in folder: String) {
    for name in Files.names(in: folder) where !name.hasPrefix(".") && Files.isFolder("\(folder)/\(name)") {
      _ = csystem_watch_add(watcher, "\(folder)/\(name)")
      addFolders(in: "\(folder)/\(name)")
    }
  }

  deinit { close(watcher) }

  /// Returns when a file has changed, and the editor is done with it.
  package func waitForChange() {
    var events = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      var ready = pollfd(fd: watcher, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, -1)
      // Editors write a temporary file, rename it and touch the old one: what comes within 10 ms is one save.
      while poll(&ready, 1, 10) > 0 { if read(watcher, &events, events.count) <= 0 { break } }
      let now = Self.state(of: folder, suffixes)
      if now != state {
        state = now
        return
      }
    }
  }

  private static func state(of folder: String, _ suffixes: [String]) -> String {
    suffixes.flatMap { Files.paths(below: folder, suffix: $0) }.map { Files.signature("\(folder)/\($0)") }
      .joined(
        separator: ";")
  }
}
