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
    guard ftruncate(descriptor, 0) == 0 else { throw fault(path) }
    for chunk in chunks { try append(chunk, to: descriptor, for: path) }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw fault(path) }
    isDone = true
    syncFolder(of: path)
  }

  /// The temporary file, locked against other writers.
  private static func lockedDescriptor(_ temporary: String, for path: String) throws(FileFault) -> Int32 {
    while true {
      let descriptor = open(temporary, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw fault(path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw FileFault(
          path: path, problem: "is being written by another program", remedy: "let that one end first")
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

  private static func append(
    _ bytes: [UInt8], to descriptor: Int32, for path: String
  ) throws(FileFault) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress! + offset, $0.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw fault(path) }
      offset += count
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// The new name itself reaches the disk with its folder. Some file systems cannot do that; the file is whole even so.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    let descriptor = open(String(folder), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func fault(_ path: String) -> FileFault {
    FileFault(
      path: path, problem: "cannot be written: \(String(cString: strerror(errno)))",
      remedy: errno == ENOSPC ? "free some space on the disk" : "check that its folder is there and writable")
  }
}
