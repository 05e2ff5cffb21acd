import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file that is open for reading. Its size is that of the moment it was opened; where it shrinks later, reading
/// fails with an error.
package final class InputFile: Sendable {
  package let path: String
  /// In bytes.
  package let size: Int
  private let descriptor: Int32

  /// - Throws: `FileFault` where there is no such file, or it is a folder, a pipe or a device.
  package init(_ path: String) throws(FileFault) {
    // A pipe without a writer would keep `open` waiting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT
      throw FileFault(
        path: path, problem: localized("cannot be opened: \(SystemFailure.last.message)"),
        remedy: isMissing ? localized("check the name") : localized("check its permissions"))
    }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFault(
        path: path, problem: localized("is not an ordinary file"), remedy: localized("give a file"))
    }
    self.path = path
    self.size = Int(information.st_size)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Fills `buffer` with the bytes from `offset` on. May be called from any thread.
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFault) {
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason =
          count == 0 ? localized("ends here; it has been cut while it was read") : SystemFailure.last.message
        throw FileFault(
          path: path, offset: offset + done, problem: reason, remedy: localized("restore the file"))
      }
      done += count
    }
  }

  /// The first `count` bytes of the file, or all it has.
  package func start(_ count: Int) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(size, count))
    var fault: FileFault?
    bytes.withUnsafeMutableBytes { buffer in
      do throws(FileFault) { try read(into: buffer, at: 0) } catch { fault = error }
    }
    if let fault { throw fault }
    return bytes
  }

  /// All of the file.
  /// - Parameter limit: in bytes; a larger file is refused before anything of it is read.
  package func contents(limit: Int) throws(FileFault) -> [UInt8] {
    guard size <= limit else {
      throw FileFault(
        path: path, problem: localized("has \(size) bytes, more than the \(limit) that are read"),
        remedy: localized("give another file"))
    }
    var bytes = [UInt8](repeating: 0, count: size)
    var fault: FileFault?
    bytes.withUnsafeMutableBytes { buffer in
      do throws(FileFault) { try read(into: buffer, at: 0) } catch { fault = error }
    }
    if let fault { throw fault }
    return bytes
  }
}
