import SystemFiles

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that was handed in, opened once. From then on nothing in it is looked up by a path: every folder and file is
/// opened below the one before it, and a link ends the way, wherever it stands.
final class SubmissionFolder: @unchecked Sendable {
  private let descriptor: Int32

  /// How many names are looked at, and how deep.
  static let maximumEntries = 20_000

  /// - Parameter followsLink: whether `path` itself may be a link.
  /// - Throws: `IntakeError` where it is no folder, or cannot be opened.
  init(_ path: String, followsLink: Bool) throws(IntakeError) {
    descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      throw IntakeError(
        file: path, reason: "cannot be opened: \(String(cString: strerror(errno)))",
        advice: "check its permissions")
    }
  }

  deinit { close(descriptor) }

  /// Everything in it but droppings, sorted; links and special files are named and not opened.
  /// - Throws: `IntakeError` where there is more than anyone hands in.
  func entries() throws -> [SubmittedEntry] {
    var found: [SubmittedEntry] = []
    var seen = 0
    try visit(descriptor, names: [], shown: "", &found, &seen)
    return found
  }

  private func visit(
    _ folder: Int32, names: [[CChar]], shown: String, _ found: inout [SubmittedEntry], _ seen: inout Int
  ) throws {
    for (name, type) in try Self.names(in: folder) {
      seen += 1
      guard seen <= Self.maximumEntries else {
        throw IntakeError(
          file: shown.isEmpty ? "the folder" : shown, reason: "holds more than \(Self.maximumEntries) files",
          advice: "hand in your sources only")
      }
      let text = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let path = shown.isEmpty ? text : "\(shown)/\(text)"
      let isDropping = Droppings.contains(text)
      switch type {
      case S_IFDIR where isDropping: continue
      case S_IFDIR where names.count >= Intake.maximumDepth:
        found.append(SubmittedEntry(path: path, .tooDeep))
      case S_IFDIR:
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else {
          try Self.blameTheMachine()
          found.append(
            SubmittedEntry(
              path: path,
              .unreadable("cannot be opened: \(String(cString: strerror(errno)))", advice: "hand it in again")
            ))
          continue
        }
        defer { close(inner) }
        try visit(inner, names: names + [name], shown: path, &found, &seen)
      case S_IFREG:
        if !isDropping { found.append(SubmittedEntry(path: path, in: self, names: names + [name])) }
      default: found.append(SubmittedEntry(path: path, .special))
      }
    }
  }

  /// What cannot be opened or read for want of descriptors, memory or a whole disk is nobody's work.
  /// - Throws: `GraderFault` where `errno` says so.
  private static func blameTheMachine() throws(GraderFault) {
    guard [EMFILE, ENFILE, ENOMEM, EIO].contains(errno) else { return }
    throw GraderFault(
      "What was handed in cannot be read: \(String(cString: strerror(errno)))",
      advice: Files.descriptorAdvice)
  }

  /// The names in an open folder and what each is, sorted by their bytes.
  private static func names(in folder: Int32) throws -> [(name: [CChar], type: mode_t)] {
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else {
      try blameTheMachine()
      return []
    }
    guard let stream = fdopendir(own) else {
      defer { close(own) }
      try blameTheMachine()
      return []
    }
    defer { closedir(stream) }
    var found: [(name: [CChar], type: mode_t)] = []
    while found.count <= maximumEntries, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      guard name != [46, 0], name != [46, 46, 0] else { continue }
      var information = stat()
      guard fstatat(folder, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
        try blameTheMachine()
        continue
      }
      found.append((name, information.st_mode & S_IFMT))
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Opens a file, by the names that lead to it; the caller closes it.
  /// - Throws: `IntakeError` where a link has taken the place of a folder or the file, or it is no ordinary file.
  func open(_ names: [[CChar]], path: String) throws -> Int32 {
    func unreadable() throws -> IntakeError {
      try Self.blameTheMachine()
      return errno == ELOOP || errno == ENOTDIR
        ? SourceRules.special(path)
        : IntakeError(
          file: path, reason: "cannot be read: \(String(cString: strerror(errno)))",
          advice: "check its permissions")
    }
    var folder = descriptor
    defer { if folder != descriptor { close(folder) } }
    for name in names.dropLast() {
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw try unreadable() }
      if folder != descriptor { close(folder) }
      folder = next
    }
    let file = openat(folder, names[names.count - 1], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw try unreadable() }
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw SourceRules.special(path)
    }
    return file
  }

  /// The bytes of a file; at most one chunk more than `limit`.
  func read(_ names: [[CChar]], path: String, limit: Int) throws -> [UInt8] {
    let file = try open(names, path: path)
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        try Self.blameTheMachine()
        throw IntakeError(
          file: path, reason: "cannot be read: \(String(cString: strerror(errno)))",
          advice: "hand it in again")
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
