import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one run below a cache, gone afterwards; what a killed grader left behind is swept up by the next.
///
/// Whether its grader lives is told by a lock that the grader holds, never by a process number: two graders on one cache may be on
/// two machines, or in two containers, where the other's numbers mean nothing. The kernel gives the lock back with its holder.
package final class WorkFolder: Sendable {
  package let path: String
  private let lock: Int32

  /// - Parameter cache: the folder that it is made below.
  package init(in cache: String) throws(GraderFault) {
    let parent = "\(cache)/work"
    try Files.makeFolder(parent)
    // Whoever sweeps has this one to itself; so no folder is taken for one without a grader before it is locked.
    let entrance = try FileLock("\(cache)/work.lock", isShared: true)
    var template = Array("\(parent)/\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      entrance.release()
      throw GraderFault(
        localized("No work folder can be made in \(parent): \(reason)"), advice: Files.diskAdvice)
    }
    path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let isLocked = lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0
    entrance.release()
    guard isLocked else {
      let reason = String(cString: strerror(errno))
      if lock >= 0 { close(lock) }
      Files.remove(path)
      throw GraderFault(
        localized("The work folder \(path) cannot be locked: \(reason)"), advice: Files.diskAdvice)
    }
    Self.sweep(parent, cache)
  }

  deinit { close(lock) }

  package func remove() { Files.remove(path) }

  /// Removes the folders that nobody holds, unless somebody is just coming in or sweeping.
  private static func sweep(_ parent: String, _ cache: String) {
    let names = Files.names(in: parent)
    guard names.count > 1, let sweeper = FileLock(ifFree: "\(cache)/work.lock") else { return }
    defer { sweeper.release() }
    for name in names {
      let folder = "\(parent)/\(name)"
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { Files.remove(folder) }
      close(descriptor)
    }
  }
}
