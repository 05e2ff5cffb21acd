import SystemFiles
import Toolchains

#if canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Where prepared exercises and work in progress are kept. It can be deleted at any time.
package struct CacheFolder: Sendable {
  package let path: String

  /// - Parameter path: made if need be.
  package init(path: String) throws(GraderFault) {
    try Files.makeFolder(path)
    self.path = Files.realPath(path)
  }

  /// The folder the environment names, or one beside the built products.
  /// - Throws: `GraderFault` where it cannot be made, or this process may not do what whoever needs it does.
  package static func standard(products: SupportProducts) throws(GraderFault) -> CacheFolder {
    try InheritedLimits.check()
    if let named = getenv("CONVNETCOURSE_CACHE").map({ String(cString: $0) }), !named.isEmpty {
      return try CacheFolder(path: named)
    }
    return try CacheFolder(path: "\(products.folder)/grade-cache")
  }

  /// The folder `key`, made by `build` if it is not there yet. `build` works in a folder of its own, which takes its
  /// place only when it is complete; of two graders that build the same, one wins and both are right.
  func folder(_ key: String, build: (String) throws(GraderFault) -> Void) throws(GraderFault) -> String {
    let final = "\(path)/\(key)"
    if Files.exists(final) { return final }
    let temporary = try WorkFolder(in: self)
    defer { temporary.remove() }
    let draft = "\(temporary.path)/draft"
    try Files.makeFolder(draft)
    try build(draft)
    if rename(draft, final) != 0, !Files.exists(final) {
      throw GraderFault(
        "\(final) cannot be written: \(String(cString: strerror(errno)))", advice: Files.diskAdvice)
    }
    return final
  }

  /// Takes a damaged folder out of the way at once, then removes it.
  func discard(_ folder: String) {
    guard let temporary = try? WorkFolder(in: self) else { return }
    _ = rename(folder, "\(temporary.path)/discarded")
    temporary.remove()
  }
}

/// A folder for one run, gone afterwards; what a killed grader left behind is swept up by the next.
///
/// Whether its grader lives is told by a lock that the grader holds, never by a process number: two graders on one cache may be on
/// two machines, or in two containers, where the other's numbers mean nothing. The kernel gives the lock back with its holder.
package final class WorkFolder: Sendable {
  package let path: String
  private let lock: Int32

  package init(in cache: CacheFolder) throws(GraderFault) {
    let parent = "\(cache.path)/work"
    try Files.makeFolder(parent)
    // Whoever sweeps has this one to itself; so no folder is taken for one without a grader before it is locked.
    let entrance = try FileLock("\(cache.path)/work.lock", isShared: true)
    var template = Array("\(parent)/\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      entrance.release()
      throw GraderFault("No work folder can be made in \(parent): \(reason)", advice: Files.diskAdvice)
    }
    path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let isLocked = lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0
    entrance.release()
    guard isLocked else {
      let reason = String(cString: strerror(errno))
      if lock >= 0 { close(lock) }
      Files.remove(path)
      throw GraderFault("The work folder \(path) cannot be locked: \(reason)", advice: Files.diskAdvice)
    }
    Self.sweep(parent, cache)
  }

  deinit { close(lock) }

  package func remove() { Files.remove(path) }

  /// Removes the folders that nobody holds, unless somebody is just coming in or sweeping.
  private static func sweep(_ parent: String, _ cache: CacheFolder) {
    let names = Files.names(in: parent)
    guard names.count > 1, let sweeper = FileLock(ifFree: "\(cache.path)/work.lock") else { return }
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
