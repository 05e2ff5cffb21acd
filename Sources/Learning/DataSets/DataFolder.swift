import ImageData
import Sentences
import SystemFiles

/// A folder of images for training: made whole in a folder beside it, checked, then put in place at once.
package struct DataFolder: Sendable {
  package let path: String

  package init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// What is in it.
  /// - Throws: `DataFault` where there is nothing, or a file is refused.
  package func open() throws(DataFault) -> ImageData {
    guard Files.exists(path) else {
      throw DataFault(
        localized("there are no images in \(path)"),
        remedy:
          localized(
            "fetch them with --download, take them from somewhere with --from PATH, or draw some with --synthetic"
          )
      )
    }
    do throws(FileFault) { return try ImageData(at: path) } catch { throw DataFault(error) }
  }

  /// Whether new images may come here: where nothing is, or, to replace it, only what we put there.
  /// - Throws: `DataFault` with what is in the way.
  package func checkIsFree(replacing: Bool) throws(DataFault) {
    let names = Files.names(in: path)
    guard Files.exists(path), !(names.isEmpty && Files.isFolder(path)) else { return }
    if let foreign = names.first(where: { !Self.isOurs($0) }) ?? (Files.isFolder(path) ? nil : path) {
      throw DataFault(
        localized("\(path) holds something else than images, such as \(foreign)"),
        remedy: localized("choose another folder with --output"))
    }
    guard replacing else {
      let source = (try? open())?.source.rawValue ?? "damaged"
      throw DataFault(
        localized("\(path) has images already (\(source))"),
        remedy: localized("add --replace to replace them, or choose another folder with --output"))
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    name.hasSuffix(".bin") || ["batches.meta.txt", Self.note, ".gitignore"].contains(name)
  }

  /// Tells in words where the images come from.
  private static let note = "SOURCE.txt"

  /// Where the images come from, in the words that were left with them.
  package var origin: String? {
    guard let bytes = try? Files.read("\(path)/\(Self.note)"), bytes.count < 4096 else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// Writes the images into a folder of their own, checks them as training would, then lets them take this folder's place.
  ///
  /// - Parameters:
  ///   - origin: a line that tells where they come from.
  ///   - write: writes the files into the folder that it is given.
  /// - Throws: `DataFault`; what was here before is then still here.
  package func fill(
    replacing: Bool, origin: String, _ write: (_ folder: String) throws(DataFault) -> Void
  ) throws(DataFault) -> ImageData {
    try checkIsFree(replacing: replacing)
    removeLeftovers()
    let staging = "\(path).new-\(ProcessNumber.own)"
    defer { Files.remove(staging) }
    try Self.attempt { () throws(GraderFault) in
      try Files.makeFolder(staging)
      // No version control takes the images, wherever the folder is.
      try Files.write("*\n", to: "\(staging)/.gitignore")
      try Files.write("\(origin)\n", to: "\(staging)/\(Self.note)")
    }
    try write(staging)
    do throws(FileFault) {
      _ = try ImageData(at: staging)
    } catch {
      throw DataFault(error, name: error.path.split(separator: "/").last.map(String.init))
    }
    try swap(staging)
    return try open()
  }

  /// Puts the new folder in place; the old one is put aside until that is done.
  private func swap(_ staging: String) throws(DataFault) {
    let old = "\(path).old-\(ProcessNumber.own)"
    let hasOld = Files.exists(path)
    do throws(GraderFault) {
      if hasOld { try Files.rename(path, to: old) }
      do throws(GraderFault) { try Files.rename(staging, to: path) } catch {
        if hasOld { try? Files.rename(old, to: path) }
        throw error
      }
    } catch {
      throw DataFault(
        localized("\(path) cannot be made: \(error.reason)"),
        remedy: localized("choose another folder with --output"))
    }
    if hasOld { Files.remove(old) }
  }

  /// Removes what runs left that were killed.
  private func removeLeftovers() {
    guard let slash = path.lastIndex(of: "/") else { return }
    let (parent, name) = (String(path[..<slash]), path[path.index(after: slash)...])
    for other in Files.names(in: parent) where other.hasPrefix("\(name).new-") {
      if let identifier = Int32(other.dropFirst(name.count + 5)), !ProcessNumber.isAlive(identifier) {
        Files.remove("\(parent)/\(other)")
      }
    }
  }

  /// What the grader's own file handling throws, as a fault of data.
  static func attempt(_ body: () throws(GraderFault) -> Void) throws(DataFault) {
    do throws(GraderFault) { try body() } catch {
      throw DataFault(error.reason, remedy: error.advice ?? localized("choose another folder with --output"))
    }
  }
}
