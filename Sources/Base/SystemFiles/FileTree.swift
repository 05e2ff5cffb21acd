#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is in a folder, in the order in which people list names.
package enum FileTree {
  package static func isRegularFile(_ path: String) -> Bool { mode(path) == S_IFREG }

  /// The names in a folder in natural order, without hidden ones.
  ///
  /// - Throws: what the system says when the folder cannot be read.
  package static func names(in path: String) throws(SystemFailure) -> [String] {
    guard let directory = opendir(path) else { throw SystemFailure(number: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { NaturalOrder.precedes($0, $1) }
  }

  /// The Swift files of a folder and the folders in it, as paths; none where it cannot be read.
  package static func swiftFiles(in path: String) -> [String] {
    var files: [String] = []
    for name in (try? names(in: path)) ?? [] {
      let inner = path + "/" + name
      if name.hasSuffix(".swift"), isRegularFile(inner) {
        files.append(inner)
      } else if !isSymbolicLink(inner), Files.isFolder(inner) {
        files += swiftFiles(in: inner)
      }
    }
    return files
  }

  /// The names of the folders in a folder; none where it cannot be read.
  package static func folders(in path: String) -> [String] {
    ((try? names(in: path)) ?? []).filter { Files.isFolder(path + "/" + $0) }
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  private static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
