import Sandboxing
import Sentences
import SystemFiles
import Toolchains
import WireFormat

/// Unpacks archives that were handed in: into memory, never to disk, and in a process of its own with limits of memory and time,
/// inside the sandbox where there is one.
package struct SubmittedArchive {
  static let maximumEntries = 5000
  /// What all entries together may unpack to: a bomb is left alone long before it is large.
  static let maximumUnpackedSize = 64 << 20
  /// What lies in folders that are nobody's work (`.git`, `.build`) is passed over: it is much, and costs a second or two.
  private static let passedOverBudget = ArchiveOrder.Budget(entries: 200_000, bytes: 1 << 30)
  /// How deep archives may lie in one another.
  static let maximumDepth = 3
  /// How long the unpacking is waited for, in seconds; it ends itself after 10 s of a processor.
  private static let patience = 60.0

  private static let endings = [".zip", ".tar.gz", ".tgz", ".tar"]

  /// Whether a path is one of an archive that is read.
  static func isArchive(_ path: String) -> Bool { endings.contains { path.lowercased().hasSuffix($0) } }

  /// The ends of names of archives, and of packed files, that are not read.
  private static let otherEndings = [
    ".7z", ".rar", ".xz", ".txz", ".zst", ".tzst", ".bz2", ".tbz", ".tbz2", ".lz", ".lzma", ".z", ".gz",
  ]

  /// Whether a path is one of an archive that is not read.
  static func isOtherArchive(_ path: String) -> Bool {
    !isArchive(path) && otherEndings.contains { path.lowercased().hasSuffix($0) }
  }

  let sandbox: any Sandbox
  /// The folder of the Swift runtime, which the sandbox hides otherwise.
  let runtime: String?
  /// What the entries may still unpack to.
  var mostBytes = maximumUnpackedSize

  package init(sandbox: any Sandbox, runtime: String?) {
    self.sandbox = sandbox
    self.runtime = runtime
  }

  /// The entries of an open archive.
  ///
  /// - Parameters:
  ///   - path: how to call it.
  ///   - nested: whether archives in it are unpacked as well, as folders that have their names.
  /// - Throws: `IntakeError` for what cannot be read or is too much, `GraderFault` where the machine cannot unpack.
  func entries(_ archive: OpenFile, of path: String, nested: Bool) throws -> [SubmittedEntry] {
    let order = ArchiveOrder(
      budget: ArchiveOrder.Budget(entries: Self.maximumEntries, bytes: max(0, mostBytes)),
      passedOver: Droppings.patterns, passedOverBudget: Self.passedOverBudget,
      kept: [".swift": Intake.maximumFileSize, ".safetensors": Self.maximumUnpackedSize],
      nested: nested ? Self.endings : [], depth: nested ? Self.maximumDepth : 0)
    let finished = try unpack(archive, order)
    var buffer = FrameBuffer(maximumPayload: 2 * Self.maximumUnpackedSize)
    finished.outputBytes.withUnsafeBytes { buffer.append($0) }
    var entries = LastOfEachPath()
    while let frame = try? buffer.next() {
      guard let record = try? WireReader.value(ArchiveRecord.self, in: frame.payload[...]) else { break }
      switch record {
      case .file(let name, let bytes):
        entries.append(
          Self.isTooDeep(name)
            ? SubmittedEntry(path: Self.beginning(of: name), .tooDeep)
            : SubmittedEntry(path: try Self.path(name), bytes: bytes))
      case .link(let name) where !Self.isTooDeep(name):
        entries.append(SubmittedEntry(path: try Self.path(name), .special))
      case .unreadable(let name, let trouble) where !Self.isTooDeep(name):
        let (reason, advice) = Self.words(trouble)
        entries.append(SubmittedEntry(path: try Self.path(name), .unreadable(reason, advice: advice)))
      case .link, .unreadable: break
      case .failed(.noReader(let reason)):
        throw GraderFault(
          localized("Archives cannot be unpacked: \(reason)."),
          advice:
            localized(
              "No points were lost. Install libarchive13 (apt-get install libarchive-dev), or unpack \(path) and give the folder."
            )
        )
      case .failed(let trouble):
        let (reason, advice) = Self.words(trouble, start: archive.start(FileContent.startSize))
        throw IntakeError(file: path, reason: reason, advice: advice)
      case .done: return entries.all
      }
    }
    // Neither an end nor a reason: its limits ended it, or it was too much for it.
    throw IntakeError(
      file: path, reason: localized("takes too long to unpack, or too much memory"),
      advice: localized("pack only your sources"))
  }

  private func unpack(_ archive: OpenFile, _ order: ArchiveOrder) throws(GraderFault) -> FinishedProcess {
    let program = try SupportProducts.besideThisProgram().archiveReader
    var jail = Jail(.computing)
    jail.readable = [(program, program)]
    if let runtime { jail.readable.append((runtime, runtime)) }
    jail.environment = ["LANG": "C.UTF-8", "TZ": "UTC"]
    let digits = WireWriter.bytes(of: order).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    let wrapped = sandbox.wrap([program, digits], in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    command.descriptors[ArchiveDescriptor.archive] = archive.descriptor
    // Killed from outside, it is tried once more; what its own limits end is not.
    var finished = try ChildProcess.run(command, seconds: Self.patience, limit: 2 * Self.maximumUnpackedSize)
    if finished.wasEndedFromOutside {
      archive.rewind()
      finished = try ChildProcess.run(command, seconds: Self.patience, limit: 2 * Self.maximumUnpackedSize)
      guard !finished.wasEndedFromOutside else {
        throw .endedFromOutside(localized("The unpacking of a submission"))
      }
    }
    if finished.errors.hasPrefix("bwrap:") {
      throw GraderFault(
        localized("The sandbox could not be entered: \(finished.errors)"),
        advice: localized("No points were lost."))
    }
    return finished
  }

  /// How many folders may lie around an entry, and how many bytes its name may have: what a file system takes.
  private static let (mostFolders, mostNameBytes) = (64, 4096)

  private static func isTooDeep(_ name: [UInt8]) -> Bool {
    name.count > mostNameBytes || name.count { $0 == UInt8(ascii: "/") } > mostFolders
  }

  /// Enough of a name to know it by.
  private static func beginning(of name: [UInt8]) -> String {
    String(decoding: name.prefix(80), as: UTF8.self) + "…"
  }

  /// A name as it lies in an archive.
  ///
  /// - Throws: `IntakeError` for one that leads out.
  private static func path(_ name: [UInt8]) throws -> String {
    let text = String(validating: name, as: UTF8.self) ?? OldZipNames.decode(name)
    let components = text.split(separator: "/").filter { $0 != "." }
    guard !text.hasPrefix("/"), !components.contains("..") else {
      throw IntakeError(
        file: text, reason: localized("leads out of the archive"),
        advice: localized("pack it again from within its folder"))
    }
    return components.joined(separator: "/")
  }

  /// - Parameter start: the first bytes of the archive; nil where they are not at hand.
  private static func words(
    _ trouble: ArchiveRecord.Trouble, start: [UInt8]? = nil
  ) -> (reason: String, advice: String) {
    switch trouble {
    case .noReader(let text):
      (localized("cannot be opened: \(text)"), localized("unpack it and give the folder"))
    case .damaged(let text): damage(text, start)
    case .tooMuchPassedOver:
      (localized("holds too much in folders such as .git and .build"), localized("pack only your sources"))
    case .tooManyEntries:
      (localized("has more than \(maximumEntries) entries"), localized("pack only your sources"))
    case .tooManyBytes:
      (
        localized("unpacks to more than \(maximumUnpackedSize >> 20) MiB"),
        localized("pack only your sources")
      )
    case .filters: (localized("is packed more than once"), localized("pack it again as .zip or .tar.gz"))
    case .nameless: damage(localized("an entry has no name"), start)
    case .nestedTooDeep:
      (
        localized("lies in more than \(maximumDepth) archives within archives, and no more are opened"),
        localized("hand in the archive that holds your sources, without the others around it")
      )
    }
  }
}

/// Entries in their order. Of several with one path the last counts, as when `tar` unpacks them over one another: files are
/// appended to an archive to replace those in it.
private struct LastOfEachPath {
  private(set) var all: [SubmittedEntry] = []
  private var places: [String: Int] = [:]

  mutating func append(_ entry: SubmittedEntry) {
    if let place = places[entry.path] {
      all[place] = entry
    } else {
      places[entry.path] = all.count
      all.append(entry)
    }
  }
}

extension SubmittedArchive {
  /// Why it is no whole archive: damaged on its way, or something else under its name.
  private static func damage(_ text: String, _ start: [UInt8]?) -> (reason: String, advice: String) {
    let again = localized("pack it again as .zip or .tar.gz")
    let withoutPassword = localized("\(again), without a password")
    // libarchive's words for an entry that needs a password.
    if text.lowercased().contains("passphrase") || text.lowercased().contains("encrypt") {
      return (localized("is locked with a password"), withoutPassword)
    }
    if let (file, method) = unreadableMethod(text) {
      guard method != "aes" else { return (localized("is locked with a password"), withoutPassword) }
      return (
        localized("is packed in a way that is not read here (\(file) with \(method))"),
        localized("\(again), in the usual way")
      )
    }
    if let start, start.isEmpty {
      return (localized("is no whole archive: it is empty"), localized("\(again), and upload it again"))
    }
    let content = start.flatMap { FileContent(start: $0) }
    if content == .webPage {
      return (
        localized("is no whole archive: it is \(FileContent.webPage.description)"),
        localized(
          "what was saved is a page and not the file, often one to log in or of an error: hand in the archive itself"
        )
      )
    }
    // libarchive's words for a content that none of its formats begins with.
    if text.contains("Unrecognized archive format") {
      switch content {
      case .gzip where FileContent.isGzip(start ?? []):
        return (localized("is no whole archive: it is packed with gzip, but what it holds is no .tar"), again)
      case .gzip, .zip, nil: break
      case let other?: return (localized("is no whole archive: it is \(other.description)"), again)
      }
    }
    guard content == .zip || content == .gzip || !text.contains("Unrecognized archive format") else {
      return (
        localized("is no whole archive: \(text)"), localized("it is damaged or something else: \(again)")
      )
    }
    return (
      localized("is no whole archive: it is damaged (\(text))"), localized("\(again), and upload it again")
    )
  }

  /// The entry and the method, from libarchive's words for a .zip that is packed with something else than it knows:
  /// `NAME: Unsupported ZIP compression method (93: zstd)`.
  private static func unreadableMethod(_ text: String) -> (file: String, method: String)? {
    let parts = text.components(separatedBy: ": Unsupported ZIP compression method (")
    guard parts.count == 2, parts[1].hasSuffix(")"), let colon = parts[1].firstIndex(of: ":") else {
      return nil
    }
    let method = parts[1][colon...].dropFirst().dropLast().trimmingPrefix(while: { $0 == " " })
    return (parts[0], method == "??" ? localized("method \(parts[1][..<colon])") : String(method))
  }
}

/// Names of a .zip that says nothing about their encoding: those of DOS, code page 437.
private enum OldZipNames {
  private static let upperHalf = Array(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}"
      .unicodeScalars)

  static func decode(_ name: [UInt8]) -> String {
    var text = ""
    for byte in name {
      text.unicodeScalars.append(byte < 128 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 128])
    }
    return text
  }
}
