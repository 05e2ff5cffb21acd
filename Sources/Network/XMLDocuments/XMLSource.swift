import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of one XML file: a regular file of bearable size, UTF-8 throughout, without a NUL.
package struct XMLSource {
  /// The file as the caller named it, for messages.
  package let file: String
  package let bytes: [UInt8]

  /// No exercise comes near this; libxml2 never sees more.
  static let sizeLimit = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: `Diagnostics` when it is missing, not a regular file, unreadable, too big, or not UTF-8.
  package init(contentsOf path: String) throws(Diagnostics) {
    try self.init(bytes: Self.read(path), file: path)
  }

  /// Takes bytes that were read elsewhere.
  ///
  /// - Throws: `Diagnostics` when there are too many, or they are not UTF-8.
  package init(bytes: [UInt8], file: String) throws(Diagnostics) {
    guard bytes.count <= Self.sizeLimit else { throw Self.tooBig(file) }
    self.file = file
    self.bytes = bytes
    if let finding = encodingFinding() { throw Diagnostics(finding) }
  }

  /// The root element; what may stand in it is for the caller to say.
  ///
  /// - Throws: `Diagnostics` with the first syntax error.
  package func element() throws(Diagnostics) -> XMLElement {
    var document = try LibXMLDocument(self)
    return document.copyTree()
  }

  package static func read(_ path: String) throws(Diagnostics) -> [UInt8] {
    // The status comes first: merely opening a FIFO or a device can block or have effects.
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else {
      let reason = errno
      throw Diagnostics(
        Diagnostic(
          file: path,
          reason == ENOENT ? "there is no such file" : "cannot be opened: \(systemMessage(reason))",
          advice: reason == EACCES ? "give yourself the right to read it" : "check its name and folder"))
    }
    try requireRegularFile(status, path)

    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw Diagnostics(
        Diagnostic(
          file: path, "cannot be opened: \(systemMessage(reason))",
          advice: "give yourself the right to read it, with chmod u+r"))
    }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    try requireRegularFile(status, path)
    guard status.st_size <= sizeLimit else { throw tooBig(path, Int(status.st_size)) }

    // The file may grow while it is read, so the size it had is only where the buffer starts.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: 1 << 16)) }
      let capacity = bytes.count - count
      let received = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress! + count, capacity)
        #elseif canImport(Musl)
          Musl.read(descriptor, buffer.baseAddress! + count, capacity)
        #else
          Darwin.read(descriptor, buffer.baseAddress! + count, capacity)
        #endif
      }
      if received < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      if received == 0 { break }
      count += received
      guard count <= sizeLimit else { throw tooBig(path) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func requireRegularFile(_ status: stat, _ path: String) throws(Diagnostics) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR:
      throw Diagnostics(Diagnostic(file: path, "is a folder", advice: "name the XML file in it"))
    default:
      throw Diagnostics(
        Diagnostic(file: path, "is not a regular file", advice: "name a file, not a pipe, socket or device"))
    }
  }

  private static func unreadable(_ path: String, _ reason: Int32) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        file: path, "cannot be read: \(systemMessage(reason))", advice: "try again or restore the file"))
  }

  private static func tooBig(_ path: String, _ size: Int? = nil) -> Diagnostics {
    let measure = size.map { "has \($0) bytes, and " } ?? ""
    return Diagnostics(
      Diagnostic(
        file: path, "\(measure)no more than \(sizeLimit) (4 MiB) are read",
        advice: "check that this is the right file, or split it"))
  }
}

/// What the system says about an error number.
package func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
