import CArchive
import ImageData
import Sentences
import SystemFiles

/// The files of CIFAR-10's binary version as someone gives them: in an archive, in a folder, or one file of records.
struct BinaryVersion {
  /// Names without folders, and contents.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// What all files together may hold; the whole of CIFAR-10 has 185 MB.
  static let maximumSize = 1 << 30
  private static let maximumEntries = 1000

  /// - Throws: `DataFault` that names the file or entry which is refused.
  init(from path: String) throws(DataFault) {
    if Files.isFolder(path) {
      try readFolder(path)
    } else if try Self.isArchive(path) {
      try readArchive(path)
    } else {
      try Self.refuseOtherContent(of: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files = [(name.hasSuffix(".bin") ? name : "\(name).bin", try Self.contents(path))]
    }
    guard files.contains(where: { $0.name.hasSuffix(".bin") }) else {
      throw DataFault(
        localized("\(path) has no .bin files of CIFAR-10's binary version"),
        remedy: localized("take cifar-10-binary.tar.gz, not the Python version"))
    }
  }

  /// By its first bytes: gzip, zip or tar.
  private static func isArchive(_ path: String) throws(DataFault) -> Bool {
    do throws(FileFault) {
      let file = try InputFile(path)
      let start = try file.start(FileContent.startSize)
      // Records may begin with any bytes; a multiple of their size with a right first label is taken as records.
      if file.size > 0, file.size % CIFARRecord.size == 0, start[0] < CIFARRecord.classCount { return false }
      let content = FileContent(start: start)
      return content == .gzip || content == .zip
        || (start.count >= 512 && start[257..<262].elementsEqual("ustar".utf8))
    } catch {
      throw DataFault(error)
    }
  }

  /// A file that is named like an archive and is none.
  private static func refuseOtherContent(of path: String) throws(DataFault) {
    guard [".tar.gz", ".tgz", ".tar", ".zip", ".gz"].contains(where: path.lowercased().hasSuffix) else {
      return
    }
    let content: FileContent?
    do throws(FileFault) {
      content = FileContent(start: try InputFile(path).start(FileContent.startSize))
    } catch {
      throw DataFault(error)
    }
    throw DataFault(
      content.map { localized("\(path) is no archive: it is \($0.description)") }
        ?? localized("\(path) is no archive: it begins like none"),
      remedy: content == .webPage
        ? localized(
          "what was saved is a page and not the file, often one to log in or of an error: download the file itself"
        )
        : localized("take cifar-10-binary.tar.gz"))
  }

  /// What libarchive found wrong, in words; `again` is for an archive that is damaged.
  private static func fault(_ path: String, _ reason: String, again: String) -> DataFault {
    // libarchive's words for a content that none of its formats begins with.
    let start = (try? InputFile(path).start(3)) ?? []
    guard reason.contains("Unrecognized archive format"), FileContent.isGzip(start) else {
      return DataFault(localized("\(path) is no whole archive: it is damaged (\(reason))"), remedy: again)
    }
    return DataFault(
      localized("\(path) is no whole archive: it is packed, but what it holds is no .tar"),
      remedy: localized("unpack it (gunzip) and give what is in it, or take cifar-10-binary.tar.gz"))
  }

  private static func contents(_ path: String) throws(DataFault) -> [UInt8] {
    do throws(FileFault) { return try InputFile(path).contents(limit: maximumSize) } catch {
      throw DataFault(error)
    }
  }

  /// Whether a file belongs to the data: what else is there, such as readme.html, is left out.
  private static func isWanted(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) || "._-".utf8.contains($0)
    }
    return isPlain && name.first != "." && name.first != "-"
      && (name.hasSuffix(".bin") || name == "batches.meta.txt")
  }

  private mutating func readFolder(_ path: String) throws(DataFault) {
    let inner = "\(path)/cifar-10-batches-bin"
    let names = Files.names(in: path)
    let folder = !names.contains { $0.hasSuffix(".bin") } && Files.isFolder(inner) ? inner : path
    var size = 0
    for name in Files.names(in: folder) where Self.isWanted(name) {
      let bytes = try Self.contents("\(folder)/\(name)")
      size += bytes.count
      guard size <= Self.maximumSize else { throw Self.tooLarge(path) }
      files.append((name, bytes))
    }
  }

  private static func tooLarge(_ path: String) -> DataFault {
    DataFault(
      localized("\(path) holds more than \(maximumSize >> 20) MiB"),
      remedy: localized("take the official archive, which has 185 MB"))
  }

  private mutating func readArchive(_ path: String) throws(DataFault) {
    var reason: UnsafePointer<CChar>?
    guard let archive = carchive_open(path, &reason) else {
      throw DataFault(
        localized(
          "\(path) cannot be opened: \(reason.map { String(cString: $0) } ?? localized("no reason given"))"),
        remedy: localized("install libarchive-dev, or unpack it and give the folder"))
    }
    defer { carchive_close(archive) }
    let again = localized("it is damaged or was cut: download it again")
    var (entries, size) = (0, 0)
    while true {
      var name: UnsafePointer<CChar>?
      var kind = carchive_other
      let status = carchive_next(archive, &name, &kind)
      if status == 0 { return }
      guard status > 0 else {
        throw Self.fault(path, String(cString: carchive_error(archive)), again: again)
      }
      entries += 1
      guard entries <= Self.maximumEntries else {
        throw DataFault(
          localized("\(path) has more than \(Self.maximumEntries) entries"),
          remedy: localized("take the official archive"))
      }
      // Only the last part of a path is used, and only for plain names: nothing leads out of our folder.
      guard let name, let entry = String(validatingCString: name), kind == carchive_file,
        let last = entry.split(separator: "/").last.map(String.init), Self.isWanted(last)
      else { continue }
      guard !files.contains(where: { $0.name == last }) else {
        throw DataFault(
          localized("\(path) has \(last) twice"), remedy: localized("take the official archive"))
      }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = carchive_read(archive, &chunk, chunk.count)
        guard count >= 0 else {
          throw DataFault(
            localized("\(path): \(last) is damaged (\(String(cString: carchive_error(archive))))"),
            remedy: again)
        }
        if count == 0 { break }
        size += count
        guard size <= Self.maximumSize else { throw Self.tooLarge(path) }
        bytes += chunk[..<count]
      }
      files.append((last, bytes))
    }
  }
}
