#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is open for reading, whatever becomes of its name; closed when nobody has it any more.
package final class OpenFile: Sendable {
  package let descriptor: Int32

  /// Opens what lies at a path, unless it is a link; a pipe is not waited for.
  package init(_ path: String) throws(SystemFailure) {
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure.last }
  }

  /// - Parameter descriptor: closed with it.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The first bytes, at most so many.
  package func start(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // In a line of its own: in the same expression `bytes` is what it was before.
    let received = pread(descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(0, received)))
  }

  /// Whoever reads it next begins at its beginning.
  package func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// The bytes from where it is; at most one chunk more than `limit`.
  package func read(limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
      #else
        let count = Darwin.read(descriptor, &chunk, chunk.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure.last }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
