import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What only one grader at a time may do. The kernel gives the lock back when its holder ends, however that happens.
package struct FileLock {
  private let descriptor: Int32

  /// Waits until the lock is free.
  ///
  /// - Parameter isShared: whether others may hold it so as well.
  package init(_ path: String, isShared: Bool = false) throws(GraderFault) {
    descriptor = Self.file(path)
    guard descriptor >= 0 else {
      throw GraderFault(
        localized("\(path) cannot be written: \(SystemFailure.last.message)"), advice: Files.diskAdvice)
    }
    while flock(descriptor, isShared ? LOCK_SH : LOCK_EX) != 0, errno == EINTR {}
  }

  /// Nil where another holds it.
  package init?(ifFree path: String) {
    descriptor = Self.file(path)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// A cache may be someone else's: a lock that is there needs no more than reading.
  private static func file(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor < 0 else { return descriptor }
    let reason = errno
    let other = open(path, O_RDONLY | O_CLOEXEC)
    if other < 0 { errno = reason }
    return other
  }

  package func release() { close(descriptor) }
}
