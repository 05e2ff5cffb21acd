import CSystemCalls
import Clocks
import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for files of some kinds below some folders to be saved.
///
/// What is saved after the watcher was made is never missed: make it before the files are read for the first time. The
/// system says what is saved as soon as it is; where it cannot (no notifier is left, a network drive), the files' states are looked
/// at from time to time.
package final class FolderWatcher {
  private let notifier: Int32
  private let folders: [String]
  private let suffixes: [String]
  private let isPassedOver: (String) -> Bool
  private var state: [String] = []

  /// - Parameters:
  ///   - suffixes: how the names of the files end that matter.
  ///   - isPassedOver: whether a file or a folder of this name is nobody's work.
  ///   - usesNotifier: false where the system's notifier is not to be asked.
  /// - Throws: `GraderFault` where there is none of the folders.
  package init(
    _ folders: [String], suffixes: [String],
    passingOver isPassedOver: @escaping (String) -> Bool, usesNotifier: Bool
  ) throws(GraderFault) {
    guard folders.contains(where: Files.isFolder) else {
      throw GraderFault(
        localized(
          "\(folders.first ?? localized("A folder")) cannot be watched: there is no such folder."),
        advice: localized("Is the course whole? `./grade list` lists its exercises."))
    }
    self.folders = folders
    self.suffixes = suffixes
    self.isPassedOver = isPassedOver
    notifier = usesNotifier ? csystem_watch_open() : -1
    addFolders()
    state = currentState
  }

  deinit { if notifier >= 0 { close(notifier) } }

  /// Returns when a file has changed and the editor is done with it.
  ///
  /// - Returns: false where nothing has changed for so many seconds.
  @discardableResult
  package func waitForChange(atMost seconds: Double = .infinity) -> Bool {
    let begin = MonotonicClock.now
    while Double(MonotonicClock.now - begin) / 1e9 < seconds {
      var isSaved = false
      if notifier < 0 {
        _ = poll(nil, 0, 200)
      } else {
        // Editors write a temporary file, rename it and touch the old one: what comes within 10 ms is one save.
        var patience: Int32 = 1000
        var ready = pollfd(fd: notifier, events: Int16(POLLIN), revents: 0)
        while poll(&ready, 1, patience) > 0 {
          isSaved = readEvents() || isSaved
          patience = 10
        }
        addFolders()
      }
      let now = currentState
      if isSaved || now != state {
        state = now
        return true
      }
    }
    return false
  }

  /// Watches the folders and those within them; those that are watched already stay so.
  private func addFolders() {
    guard notifier >= 0 else { return }
    func add(_ folder: String) {
      _ = csystem_watch_add(notifier, folder)
      for name in Files.names(in: folder)
      where !isPassedOver(name) && Files.isFolder("\(folder)/\(name)") {
        add("\(folder)/\(name)")
      }
    }
    folders.forEach(add)
  }

  /// Reads what the notifier has to say.
  ///
  /// - Returns: whether a file that matters was saved or is gone. (One that was only made is not saved yet.)
  private func readEvents() -> Bool {
    var isSaved = false
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { events in
      let count = read(notifier, events.baseAddress!, events.count)
      let bytes = UnsafeRawBufferPointer(events)
      var offset = 0
      // An event: descriptor, mask, cookie and the length of the name that follows, padded with zeros.
      while offset + 16 <= count {
        let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = String(
          decoding: bytes[offset + 16..<min(count, offset + 16 + length)].prefix { $0 != 0 }, as: UTF8.self)
        if csystem_watch_is_save(mask) != 0, matters(name) { isSaved = true }
        offset += 16 + length
      }
    }
    return isSaved
  }

  private func matters(_ name: String) -> Bool {
    !isPassedOver(name) && suffixes.contains(where: name.hasSuffix)
  }

  /// What changes when a file does, also under the same name and size.
  private var currentState: [String] {
    folders.flatMap { folder in
      Files.paths(below: folder, suffix: "").filter { path in
        !path.split(separator: "/").contains(where: { isPassedOver(String($0)) })
          && suffixes.contains(where: path.hasSuffix)
      }.map { "\(Files.signature("\(folder)/\($0)")) \(Self.changeTime("\(folder)/\($0)"))" }
    }
  }

  /// When a file or what is known of it was changed last: later than its own time where that was set back.
  private static func changeTime(_ path: String) -> String {
    var information = stat()
    guard stat(path, &information) == 0 else { return "none" }
    return "\(information.st_ctim.tv_sec).\(information.st_ctim.tv_nsec)"
  }
}
