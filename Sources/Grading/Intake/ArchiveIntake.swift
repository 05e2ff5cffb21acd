import CArchive

/// The entries of an archive, by path: read one after another into memory, bounded, and never unpacked to disk.
struct ArchiveContents {
  /// The Swift files, trained weights and what must be refused, with paths relative to the archive's top; a single folder that holds
  /// everything else is left out of the paths.
  private(set) var files: [(path: String, bytes: [UInt8])] = []

  static let maximumEntries = 5000
  /// What all entries together may unpack to: a bomb is left alone long before it is large.
  static let maximumUnpackedSize = 64 << 20

  /// Whether a path is one of an archive that is read.
  static func isArchive(_ path: String) -> Bool {
    [".zip", ".tar.gz", ".tgz", ".tar"].contains { path.lowercased().hasSuffix($0) }
  }

  /// - Throws: `IntakeError` for the first entry that is refused, or an archive that cannot be read.
  init(_ path: String) throws(IntakeError) {
    var reason: UnsafePointer<CChar>?
    guard let archive = carchive_open(path, &reason) else {
      throw IntakeError(
        file: path, reason: "cannot be opened: \(reason.map { String(cString: $0) } ?? "no reason given")",
        advice: "install libarchive-dev, or unpack it and give the folder")
    }
    defer { carchive_close(archive) }
    var entries = 0
    var size = 0
    while true {
      var name: UnsafePointer<CChar>?
      var kind = carchive_other
      let status = carchive_next(archive, &name, &kind)
      if status == 0 { break }
      guard status > 0 else {
        throw IntakeError(
          file: path, reason: "is no whole archive: \(String(cString: carchive_error(archive)))",
          advice: "pack it again as .zip or .tar.gz")
      }
      entries += 1
      guard entries <= Self.maximumEntries else {
        throw IntakeError(
          file: path, reason: "has more than \(Self.maximumEntries) entries", advice: "pack only your sources"
        )
      }
      guard let name, let entry = String(validatingCString: name) else {
        throw IntakeError(file: path, reason: "has an entry whose name is no text", advice: "rename it")
      }
      try Self.check(entry)
      guard kind != carchive_other || !entry.hasSuffix(".swift") else {
        throw IntakeError(
          file: entry, reason: "is a link or a special file", advice: "hand in ordinary files only")
      }
      guard kind == carchive_file else { continue }
      let bytes = try Self.read(archive, entry, &size, of: path)
      files.append((entry.split(separator: "/").filter { $0 != "." }.joined(separator: "/"), bytes))
    }
    dropCommonFolder()
  }

  private static func check(_ entry: String) throws(IntakeError) {
    guard !entry.hasPrefix("/"), !entry.split(separator: "/").contains("..") else {
      throw IntakeError(
        file: entry, reason: "leads out of the archive", advice: "pack it again from within its folder")
    }
  }

  /// The entry's bytes; none of what is never used.
  private static func read(
    _ archive: OpaquePointer, _ entry: String, _ size: inout Int, of path: String
  ) throws(IntakeError) -> [UInt8] {
    let limit =
      entry.hasSuffix(".swift")
      ? Intake.maximumFileSize : entry.hasSuffix(".safetensors") ? maximumUnpackedSize : -1
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = carchive_read(archive, &chunk, chunk.count)
      guard count >= 0 else {
        throw IntakeError(
          file: entry, reason: "cannot be read: \(String(cString: carchive_error(archive)))",
          advice: "pack it again without a password")
      }
      if count == 0 { return bytes }
      size += count
      guard size <= maximumUnpackedSize else {
        throw IntakeError(
          file: path, reason: "unpacks to more than \(maximumUnpackedSize >> 20) MiB",
          advice: "pack only your sources")
      }
      if bytes.count <= limit { bytes += chunk[..<count] }
    }
  }

  private mutating func dropCommonFolder() {
    let shown = files.filter { !$0.path.hasPrefix("__MACOSX/") && !$0.path.hasPrefix(".") }
    guard let first = shown.first, let slash = first.path.firstIndex(of: "/") else { return }
    let folder = first.path[...slash]
    // "Sources/" and "Tests/" side by side are a package without a folder around it.
    guard shown.allSatisfy({ $0.path.hasPrefix(folder) }), folder != "Sources/" else { return }
    files = shown.map { (String($0.path.dropFirst(folder.count)), $0.bytes) }
  }
}
