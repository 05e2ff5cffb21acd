#if canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Where prepared exercises and work in progress are kept. It can be deleted at any time.
package struct CacheFolder: Sendable {
  package let path: String

  /// - Parameter path: made if need be.
  package init(path: String) throws(GraderFault) {
    try Files.makeFolder(path)
    self.path = Files.realPath(path)
  }

  /// The folder the environment names, or one beside the built products.
  package static func standard(products: SupportProducts) throws(GraderFault) -> CacheFolder {
    if let named = getenv("CONVNETCOURSE_CACHE").map({ String(cString: $0) }), !named.isEmpty {
      return try CacheFolder(path: named)
    }
    return try CacheFolder(path: "\(products.folder)/grade-cache")
  }

  /// The folder `key`, made by `build` if it is not there yet. `build` works in a folder of its own, which takes its
  /// place only when it is complete; of two graders that build the same, one wins and both are right.
  func folder(_ key: String, build: (String) throws(GraderFault) -> Void) throws(GraderFault) -> String {
    let final = "\(path)/\(key)"
    if Files.exists(final) { return final }
    let temporary = try WorkFolder(in: self)
    defer { temporary.remove() }
    let draft = "\(temporary.path)/draft"
    try Files.makeFolder(draft)
    try build(draft)
    if rename(draft, final) != 0, !Files.exists(final) {
      throw GraderFault(
        "\(final) cannot be written: \(String(cString: strerror(errno)))", advice: Files.diskAdvice)
    }
    return final
  }

  /// Takes a damaged folder out of the way at once, then removes it.
  func discard(_ folder: String) {
    guard let temporary = try? WorkFolder(in: self) else { return }
    _ = rename(folder, "\(temporary.path)/discarded")
    temporary.remove()
  }
}

/// A folder for one run, gone afterwards; what a killed grader left behind is swept up by the next.
package struct WorkFolder: Sendable {
  package let path: String

  package init(in cache: CacheFolder) throws(GraderFault) {
    let parent = "\(cache.path)/work"
    try Files.makeFolder(parent)
    Self.sweep(parent)
    var template = Array("\(parent)/\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw GraderFault(
        "No work folder can be made in \(parent): \(String(cString: strerror(errno)))",
        advice: Files.diskAdvice)
    }
    path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
  }

  package func remove() { Files.remove(path) }

  /// Removes the folders whose grader no longer runs.
  private static func sweep(_ parent: String) {
    for name in Files.names(in: parent) {
      guard let owner = pid_t(name.prefix { $0 != "-" }), owner != getpid() else { continue }
      if kill(owner, 0) != 0, errno == ESRCH { Files.remove("\(parent)/\(name)") }
    }
  }
}
