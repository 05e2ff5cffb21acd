import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the system.
package struct SystemFailure: Error {
  package let number: Int32

  /// What the last call of the system that failed has left.
  static var last: SystemFailure { SystemFailure(number: errno) }

  /// The system's own words; in other languages than English those for what people meet.
  package var message: String {
    switch number {
    case ENOENT: localized("No such file or directory")
    case EACCES: localized("Permission denied")
    case ENOSPC: localized("No space left on device")
    case EISDIR: localized("Is a directory")
    case ENOTDIR: localized("Not a directory")
    case EROFS: localized("Read-only file system")
    default: String(cString: strerror(number))
    }
  }
  package var isMissing: Bool { number == ENOENT }
  package var isPermission: Bool { number == EACCES }
  package var isFullDisk: Bool { number == ENOSPC }

  /// Whether a link, or something that is no folder, is in the way.
  package var isLink: Bool { number == ELOOP || number == ENOTDIR }
  /// Want of descriptors, memory or a whole disk: nobody's file is to blame.
  package var isOfTheMachine: Bool { [EMFILE, ENFILE, ENOMEM, EIO].contains(number) }
}
