#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What lies at a path, without following links unless asked to.
package enum FileKind {
  case file, folder, link, other

  package init?(_ path: String, follow: Bool = false) {
    var information = stat()
    guard (follow ? stat(path, &information) : lstat(path, &information)) == 0 else { return nil }
    self.init(information)
  }

  init(_ information: stat) {
    switch information.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
