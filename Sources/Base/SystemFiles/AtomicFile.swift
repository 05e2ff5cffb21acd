import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files that are there whole or not at all, whatever happens meanwhile.
package enum AtomicFile {
  /// Writes to `path` + ".tmp", makes sure that the bytes are on the disk, then renames it over `path`.
  ///
  /// Where it fails or is killed, what was at `path` before is still there. A temporary file left by a kill is used again by
  /// the next write.
  /// - Throws: `FileFault` where the disk is full, the folder cannot be written to, or another program is writing to `path`.
  package static func write(_ chunks: [[UInt8]], to path: String) throws(FileFault) {
    let temporary = path + ".tmp"
    let descriptor = try lockedDescriptor(temporary, for: path)
    var isDone = false
    defer {
      // Gone before the lock is, so that nobody else's file is removed.
      if !isDone { unlink(temporary) }
      close(descriptor)
    }
    guard ftruncate(descriptor, 0) == 0 else { throw fault(path, SystemFailure.last) }
    do throws(SystemFailure) {
      try FileReplacement.finish(chunks, in: descriptor, at: temporary, as: path, durably: true)
    } catch {
      throw fault(path, error)
    }
    isDone = true
  }

  /// The temporary file, locked against other writers.
  private static func lockedDescriptor(_ temporary: String, for path: String) throws(FileFault) -> Int32 {
    while true {
      let descriptor = open(temporary, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw fault(path, SystemFailure.last) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw FileFault(
          path: path, problem: localized("is being written by another program"),
          remedy: localized("let that one end first"))
      }
      // Another writer may have renamed the file between our opening and our locking it.
      var opened = stat()
      var named = stat()
      if fstat(descriptor, &opened) == 0, lstat(temporary, &named) == 0, opened.st_ino == named.st_ino {
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func fault(_ path: String, _ failure: SystemFailure) -> FileFault {
    FileFault(
      path: path, problem: localized("cannot be written: \(failure.message)"),
      remedy: failure.isFullDisk
        ? localized("free some space on the disk") : localized("check that its folder is there and writable"))
  }
}
