#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How every file of ours is written: to a temporary name beside it, and whole before it takes the other's place.
enum FileReplacement {
  /// Fills the temporary file, which is open, and gives it its name; what went wrong leaves it to the caller.
  ///
  /// - Parameter durably: whether to wait until the disk has it, name and all.
  static func finish(
    _ chunks: [[UInt8]], in descriptor: Int32, at temporary: String, as path: String, durably: Bool
  ) throws(SystemFailure) {
    for chunk in chunks { try append(chunk, to: descriptor) }
    if durably, fsync(descriptor) != 0 { throw SystemFailure.last }
    guard rename(temporary, path) == 0 else { throw SystemFailure.last }
    if durably { syncFolder(of: path) }
  }

  private static func append(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress! + offset, $0.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure.last }
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
}
