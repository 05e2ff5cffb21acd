import Sentences
import SystemFiles

/// A folder that was handed in, opened once. From then on nothing in it is looked up by a path: every folder and file is
/// opened below the one before it, and a link ends the way, wherever it stands.
final class SubmissionFolder: Sendable {
  private let folder: OpenFolder

  /// How many names are looked at, and how deep.
  static let maximumEntries = 20_000

  /// - Parameter followsLink: whether `path` itself may be a link.
  /// - Throws: `IntakeError` where it is no folder, or cannot be opened.
  init(_ path: String, followsLink: Bool) throws(IntakeError) {
    do throws(SystemFailure) { folder = try OpenFolder(path, followsLink: followsLink) } catch {
      throw IntakeError(
        file: path, reason: localized("cannot be opened: \(error.message)"),
        advice: localized("check its permissions"))
    }
  }

  /// Everything in it but droppings, sorted; links and special files are named and not opened.
  /// - Throws: `IntakeError` where there is more than anyone hands in.
  func entries() throws -> [SubmittedEntry] {
    var found: [SubmittedEntry] = []
    var seen = 0
    try visit(folder, names: [], shown: "", &found, &seen)
    return found
  }

  private func visit(
    _ folder: OpenFolder, names: [OpenFolder.Name], shown: String, _ found: inout [SubmittedEntry],
    _ seen: inout Int
  ) throws {
    for (name, kind) in try Self.names(in: folder) {
      seen += 1
      guard seen <= Self.maximumEntries else {
        throw IntakeError(
          file: shown.isEmpty ? localized("the folder") : shown,
          reason: localized("holds more than \(Self.maximumEntries) files"),
          advice: localized("hand in your sources only"))
      }
      let text = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      let path = shown.isEmpty ? text : "\(shown)/\(text)"
      let isDropping = Droppings.contains(text)
      switch kind {
      case .folder where isDropping: continue
      case .folder where names.count >= Intake.maximumDepth:
        found.append(SubmittedEntry(path: path, .tooDeep))
      case .folder:
        let inner: OpenFolder
        do throws(SystemFailure) { inner = try folder.folder(name) } catch {
          try Self.blameTheMachine(error)
          found.append(
            SubmittedEntry(
              path: path,
              .unreadable(
                localized("cannot be opened: \(error.message)"), advice: localized("hand it in again"))))
          continue
        }
        try visit(inner, names: names + [name], shown: path, &found, &seen)
      case .file:
        if !isDropping { found.append(SubmittedEntry(path: path, in: self, names: names + [name])) }
      case .link, .other: found.append(SubmittedEntry(path: path, .special))
      }
    }
  }

  private static func names(in folder: OpenFolder) throws(GraderFault) -> [(
    name: OpenFolder.Name, kind: FileKind
  )] {
    do throws(SystemFailure) { return try folder.names(most: maximumEntries) } catch {
      try blameTheMachine(error)
      return []
    }
  }

  /// What cannot be opened or read for want of descriptors, memory or a whole disk is nobody's work.
  private static func blameTheMachine(_ failure: SystemFailure) throws(GraderFault) {
    guard failure.isOfTheMachine else { return }
    throw GraderFault(
      localized("What was handed in cannot be read: \(failure.message)"), advice: Files.descriptorAdvice)
  }

  /// Opens a file, by the names that lead to it.
  /// - Throws: `IntakeError` where a link has taken the place of a folder or the file, or it is no ordinary file.
  func open(_ names: [OpenFolder.Name], path: String) throws -> OpenFile {
    do throws(SystemFailure) {
      var folder = folder
      for name in names.dropLast() { folder = try folder.folder(name) }
      if let file = try folder.file(names[names.count - 1]) { return file }
    } catch {
      try Self.blameTheMachine(error)
      if !error.isLink {
        throw IntakeError(
          file: path, reason: localized("cannot be read: \(error.message)"),
          advice: localized("check its permissions"))
      }
    }
    throw SourceRules.special(path)
  }

  /// The bytes of a file; at most one chunk more than `limit`.
  func read(_ names: [OpenFolder.Name], path: String, limit: Int) throws -> [UInt8] {
    let file = try open(names, path: path)
    do throws(SystemFailure) { return try file.read(limit: limit) } catch {
      try Self.blameTheMachine(error)
      throw IntakeError(
        file: path, reason: localized("cannot be read: \(error.message)"),
        advice: localized("hand it in again"))
    }
  }
}
