import SystemFiles

/// One thing that was handed in, found in a folder or an archive: both are looked through in the same way.
struct SubmittedEntry: Sendable {
  enum Kind: Equatable, Sendable {
    case file
    /// A link, a pipe, a device: never opened.
    case special
    /// A folder too deep to be looked into.
    case tooDeep
    /// What cannot be read, such as an archive within an archive: why, and what to do.
    case unreadable(String, advice: String)
  }

  /// Below what was handed in, with slashes; as its owner wrote it where that is text.
  private(set) var path: String
  let kind: Kind
  private let content: Content

  private enum Content: Sendable {
    case none
    case bytes([UInt8])
    case disk(SubmissionFolder, [[CChar]])
  }

  /// An entry of an archive.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    kind = .file
    content = .bytes(bytes)
  }

  /// A file on disk, by the names of the folders that lead to it.
  init(path: String, in folder: SubmissionFolder, names: [[CChar]]) {
    self.path = path
    kind = .file
    content = .disk(folder, names)
  }

  /// Something that has no bytes for us.
  init(path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
    content = .none
  }

  var components: [Substring] { path.split(separator: "/") }
  /// Its own name; the ending that some systems write as `.SWIFT` in small letters.
  var name: String {
    let own = components.last.map(String.init) ?? path
    return own.suffix(6).lowercased() == ".swift" ? own.dropLast(6) + ".swift" : own
  }
  var isSwift: Bool { name.hasSuffix(".swift") }

  /// Its bytes; at most one chunk more than `limit`, which is enough to know.
  /// - Throws: `IntakeError`, or `GraderFault` where the machine is at fault.
  func bytes(limit: Int) throws -> [UInt8] {
    switch content {
    case .none: throw SourceRules.special(path)
    case .bytes(let bytes): return bytes
    case .disk(let folder, let names): return try folder.read(names, path: path, limit: limit)
    }
  }

  /// How much of it is in memory already.
  var heldBytes: Int { if case .bytes(let bytes) = content { bytes.count } else { 0 } }

  /// Opens a file of a folder.
  func open() throws -> OpenFile {
    guard case .disk(let folder, let names) = content else { throw SourceRules.special(path) }
    return try folder.open(names, path: path)
  }

  /// The same entry in a folder of its own.
  func below(_ folder: String) -> SubmittedEntry {
    var copy = self
    copy.path = "\(folder)/\(path)"
    return copy
  }
}
