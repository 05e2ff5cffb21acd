#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is open, whatever becomes of its name. What is in it is opened below it, by a name and not a path, and a link is
/// never followed.
package final class OpenFolder: Sendable {
  /// A name as the system has it: bytes with a zero at the end.
  package typealias Name = [CChar]

  private let descriptor: Int32

  /// - Parameter followsLink: whether `path` itself may be a link.
  package init(_ path: String, followsLink: Bool) throws(SystemFailure) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw SystemFailure.last }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The names in it and what each is, sorted by their bytes.
  ///
  /// - Parameter most: how many are looked at, and one more.
  /// - Throws: `SystemFailure` where the machine cannot; what else cannot be looked at is left out.
  package func names(most: Int) throws(SystemFailure) -> [(name: Name, kind: FileKind)] {
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { return try Self.blameTheMachine([]) }
    guard let stream = fdopendir(own) else {
      let failure = SystemFailure.last
      close(own)
      if failure.isOfTheMachine { throw failure }
      return []
    }
    defer { closedir(stream) }
    var found: [(name: Name, kind: FileKind)] = []
    while found.count <= most, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      guard name != [46, 0], name != [46, 46, 0] else { continue }
      var information = stat()
      guard fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
        _ = try Self.blameTheMachine(())
        continue
      }
      found.append((name, FileKind(information)))
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func blameTheMachine<Value>(_ otherwise: Value) throws(SystemFailure) -> Value {
    let failure = SystemFailure.last
    if failure.isOfTheMachine { throw failure }
    return otherwise
  }

  package func folder(_ name: Name) throws(SystemFailure) -> OpenFolder {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { throw SystemFailure.last }
    return OpenFolder(descriptor: inner)
  }

  /// - Returns: nil where it is no ordinary file.
  package func file(_ name: Name) throws(SystemFailure) -> OpenFile? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure.last }
    let opened = OpenFile(descriptor: file)
    var information = stat()
    guard fstat(file, &information) == 0, FileKind(information) == .file else { return nil }
    return opened
  }
}
