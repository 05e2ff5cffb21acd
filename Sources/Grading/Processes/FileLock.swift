#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What only one grader at a time may do. The kernel gives the lock back when its holder ends, however that happens.
struct FileLock {
  private let descriptor: Int32

  /// Waits until the lock is free.
  init(_ path: String) throws(GraderFault) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GraderFault(
        "\(path) cannot be written: \(String(cString: strerror(errno)))", advice: Files.diskAdvice)
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { close(descriptor) }
}
