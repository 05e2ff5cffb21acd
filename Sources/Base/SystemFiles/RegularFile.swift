#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading a file whose path somebody gave, who may mean something else: a folder, a pipe, gigabytes.
package enum RegularFile {
  /// Why nothing was read.
  package enum Failure: Error {
    /// There is nothing at the path, or no way to it.
    case notFound(SystemFailure)
    case isFolder
    /// A pipe, a socket, a device.
    case isSpecial
    case cannotBeOpened(SystemFailure)
    case cannotBeRead(SystemFailure)
    /// - Parameter size: in bytes; nil where it grew while it was read.
    case isTooBig(size: Int?)
  }

  /// All bytes of a file.
  ///
  /// - Parameter limit: how many there may be.
  package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // The status comes first: merely opening a FIFO or a device can block or have effects.
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { throw .notFound(SystemFailure.last) }
    try requireRegularFile(status)

    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotBeOpened(SystemFailure.last) }
    let file = OpenFile(descriptor: descriptor)
    guard fstat(descriptor, &status) == 0 else { throw .cannotBeRead(SystemFailure.last) }
    try requireRegularFile(status)
    guard status.st_size <= limit else { throw .isTooBig(size: Int(status.st_size)) }

    // The file may grow while it is read.
    let bytes: [UInt8]
    do throws(SystemFailure) { bytes = try file.read(limit: limit) } catch { throw .cannotBeRead(error) }
    guard bytes.count <= limit else { throw .isTooBig(size: nil) }
    return bytes
  }

  private static func requireRegularFile(_ status: stat) throws(Failure) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isFolder
    default: throw .isSpecial
    }
  }
}
