import Escaping
import Sandboxing
import Sentences
import SystemFiles

/// What a student handed in, read and checked: nothing of it has been run or compiled.
package struct Submission: Sendable {
  /// The module's Swift files.
  package var sources: [SourceFile]
  /// Files that are not compiled, each with its reason: they cost the parts that live in them, and no others.
  package var leftOut: [IntakeError] = []
  /// The submission's own copies of the suites, by path below its Tests folder: only compared with the course's.
  package var suites: [String: [UInt8]]
  /// Trained weights that were handed in beside the sources; nil where there are none.
  package var checkpoint: StudentFile?
  /// Where its files were found among others, and what was skipped.
  package var notes: [String] = []
}

/// Why a submission, or a file of it, is not accepted: which file, why, and what to do.
package struct IntakeError: Error, Sendable, Equatable, CustomStringConvertible {
  package var file: String
  package var reason: String
  package var advice: String

  package init(file: String, reason: String, advice: String) {
    self.file = file
    self.reason = reason
    self.advice = advice
  }

  package var description: String {
    "\(DisplayText.escaped(file)): \(DisplayText.escaped(reason)); \(advice)"
  }

  /// The file's own name.
  package var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// Reads submissions. They may come from strangers: links are never followed, and everything is bounded.
package enum Intake {
  static let maximumFileSize = SourceChecks.areOn ? 1 << 20 : 64 << 20
  static let maximumFiles = SourceChecks.areOn ? 200 : 5000
  static let maximumTotalSize = SourceChecks.areOn ? 8 << 20 : 128 << 20
  static let maximumDepth = 16
  private static let maximumArchives = 8
  /// How many archives that were left alone are named.
  private static let mostNamed = 3

  /// Reads the sources of `module` from a folder, a .zip or a .tar.gz.
  /// - Parameters:
  ///   - starter: the names of the starter's files, by which a module is known that has no folder of its name.
  ///   - isOwn: whether it is the work of whoever runs the grader: then `path` itself may be a link.
  ///   - archives: how archives are unpacked.
  /// - Throws: `IntakeError` for what is refused as a whole, `GraderFault` where the machine cannot read it.
  package static func read(
    _ path: String, module: String, exercise: String, starter: Set<String> = [], isOwn: Bool = false,
    archives: SubmittedArchive = SubmittedArchive(sandbox: ResourceLimits(), runtime: nil)
  ) throws -> Submission {
    let finder = ModuleFinder(module: module, exercise: exercise, starter: starter)
    let entries: [SubmittedEntry]
    switch try kind(path, isOwn: isOwn) {
    case .folder:
      let top = try SubmissionFolder(path, followsLink: isOwn).entries()
      if let place = try finder.find(top) { return try submission(place, top, exercise) }
      // A folder as platforms make them: the work is an archive in it.
      let count = top.count { $0.kind == .file && SubmittedArchive.isArchive($0.name) }
      guard count <= maximumArchives else {
        throw IntakeError(
          file: path, reason: localized("holds \(count) archives, and no sources of its own"),
          advice: localized("hand in the one with your work"))
      }
      // One budget for all of them.
      var archives = archives
      entries = try top.flatMap { entry throws -> [SubmittedEntry] in
        guard entry.kind == .file, SubmittedArchive.isArchive(entry.name) else { return [entry] }
        let found = try unpacked(entry, archives)
        archives.mostBytes -= found.reduce(0) { $0 + $1.heldBytes }
        return found
      }
    case .file where SubmittedArchive.isArchive(path):
      let top = try entriesOfArchive(path, archives, nested: false)
      if let place = try finder.find(top) { return try submission(place, top, exercise) }
      entries =
        top.contains { SubmittedArchive.isArchive($0.name) }
        ? try entriesOfArchive(path, archives, nested: true) : top
    default:
      throw IntakeError(
        file: path, reason: localized("is neither a folder nor a .zip or .tar.gz"),
        advice: localized("give the folder that holds Sources/\(module)"))
    }
    guard let place = try finder.find(entries) else { throw nothingFound(path, entries, finder) }
    return try submission(place, entries, exercise)
  }

  private static func kind(_ path: String, isOwn: Bool) throws(IntakeError) -> FileKind {
    // A slash at the end would lead through a link.
    let plain =
      path.count > 1 && path.hasSuffix("/") ? String(path.reversed().drop { $0 == "/" }.reversed()) : path
    guard let kind = FileKind(plain, follow: isOwn) else {
      throw IntakeError(
        file: path, reason: localized("there is no such file or folder"), advice: localized("check the path"))
    }
    guard kind != .link else {
      throw IntakeError(
        file: path, reason: localized("is a link, and links are not followed"),
        advice: localized("give the folder or file itself"))
    }
    return kind
  }

  private static func entriesOfArchive(
    _ path: String, _ archives: SubmittedArchive, nested: Bool
  ) throws -> [SubmittedEntry] {
    let file: OpenFile
    do throws(SystemFailure) { file = try OpenFile(path) } catch {
      throw IntakeError(
        file: path, reason: localized("cannot be opened: \(error.message)"),
        advice: localized("check its permissions"))
    }
    return try archives.entries(file, of: path, nested: nested)
  }

  /// The entries of an archive that lies in a folder, below its name.
  private static func unpacked(_ entry: SubmittedEntry, _ archives: SubmittedArchive) throws
    -> [SubmittedEntry]
  {
    do {
      return try archives.entries(entry.open(), of: entry.path, nested: true).map { $0.below(entry.path) }
    } catch let error as IntakeError {
      return [SubmittedEntry(path: entry.path, .unreadable(error.reason, advice: error.advice))]
    }
  }

  private static func nothingFound(
    _ path: String, _ entries: [SubmittedEntry], _ finder: ModuleFinder
  ) -> IntakeError {
    // What might have held the module, and cannot be read.
    for entry in entries {
      switch entry.kind {
      case .unreadable(let reason, let advice):
        return IntakeError(file: entry.path, reason: reason, advice: advice)
      case .special where SubmittedArchive.isArchive(entry.name): return SourceRules.special(entry.path)
      case .file where SubmittedArchive.isOtherArchive(entry.name) && !Droppings.contains(entry.name):
        return IntakeError(
          file: entry.path, reason: localized("is an archive of a kind that is not read"),
          advice: localized("pack your sources as .zip or .tar.gz"))
      default: break
      }
    }
    let others = finder.others(entries)
    let there = others.prefix(3).map { "Sources/\(DisplayText.escaped($0))" }.joined(separator: ", ")
    let advice =
      others.isEmpty
      ? localized(
        "they are looked for in folders called Sources/\(finder.module) or \(finder.module), and in the folder itself"
      )
      : localized("it has \(there): is it the work for another exercise?")
    return IntakeError(
      file: path, reason: localized("has no Swift files for \(finder.module)"), advice: advice)
  }

  /// Why an archive cannot be read to its end, of which some of these files come.
  private static func damage(_ entries: [SubmittedEntry], around files: [SubmittedEntry]) -> IntakeError? {
    for entry in entries {
      guard case .unreadable(let reason, let advice) = entry.kind else { continue }
      guard files.contains(where: { $0.path.hasPrefix("\(entry.path)/") }) else { continue }
      return IntakeError(file: entry.path, reason: reason, advice: advice)
    }
    return nil
  }

  // MARK: - What is taken

  private static func submission(
    _ place: ModuleFinder.Place, _ entries: [SubmittedEntry], _ exercise: String
  ) throws -> Submission {
    // The beginning of an archive is not what was handed in.
    if let damage = damage(entries, around: place.files) { throw damage }
    var submission = Submission(sources: [], suites: [:], notes: place.notes + archivesLeftAlone(entries))
    var names: Set<String> = []
    var totalSize = 0
    for entry in place.files {
      // Beside a module's sources lie notes and pictures: only what is meant to be compiled is spoken of.
      guard entry.isSwift || entry.kind != .file || SourceRules.isOtherLanguage(entry.name) else { continue }
      if let objection = SourceRules.objection(to: entry) {
        submission.leftOut.append(objection)
        continue
      }
      guard entry.isSwift else { continue }
      do {
        let bytes = try entry.bytes(limit: maximumFileSize)
        if let objection = SourceRules.objection(to: bytes, of: entry.path) { throw objection }
        guard submission.sources.count < maximumFiles, totalSize + bytes.count <= maximumTotalSize else {
          throw IntakeError(
            file: entry.path, reason: localized("is one file too many"),
            advice:
              localized(
                "a submission has at most \(maximumFiles) files of \(maximumTotalSize >> 20) MiB in all"))
        }
        totalSize += bytes.count
        let path = place.folder.isEmpty ? entry.path : String(entry.path.dropFirst(place.folder.count + 1))
        submission.sources.append(
          SourceFile(
            name: SourceRules.buildName(entry.name, taken: &names), originalPath: path, bytes: bytes))
      } catch let error as IntakeError {
        submission.leftOut.append(error)
      }
    }
    if submission.sources.isEmpty, let first = submission.leftOut.first { throw first }
    submission.suites = suites(place, entries)
    submission.checkpoint = checkpoint(place, entries, exercise)
    return submission
  }

  /// Says which archives were not looked into, because there are sources outside them.
  private static func archivesLeftAlone(_ entries: [SubmittedEntry]) -> [String] {
    let archives = entries.filter { entry in
      SubmittedArchive.isArchive(entry.name) && !entry.components.contains { Droppings.contains($0) }
    }
    let more = archives.count - mostNamed
    return archives.prefix(mostNamed).map { entry in
      let reason =
        if case .unreadable(let reason, _) = entry.kind { reason } else {
          localized("there are sources outside it")
        }
      return localized("\(DisplayText.escaped(entry.path)) was left alone: \(DisplayText.escaped(reason)).")
    }
      + (more > 0
        ? [more == 1 ? localized("So was one more archive.") : localized("So were \(more) more archives.")]
        : [])
  }

  private static func suites(_ place: ModuleFinder.Place, _ entries: [SubmittedEntry]) -> [String: [UInt8]] {
    let folder = place.package.isEmpty ? "Tests/" : "\(place.package)/Tests/"
    var suites: [String: [UInt8]] = [:]
    for entry in entries.lazy.filter({ $0.isSwift && $0.path.hasPrefix(folder) }).prefix(maximumFiles) {
      guard let bytes = try? entry.bytes(limit: maximumFileSize), bytes.count <= maximumFileSize else {
        continue
      }
      suites[String(entry.path.dropFirst(folder.count))] = bytes
    }
    return suites
  }

  /// Trained weights, best first: beside the package or at the very top, under the name that `grade train` gives them.
  private static func checkpoint(
    _ place: ModuleFinder.Place, _ entries: [SubmittedEntry], _ exercise: String
  ) -> StudentFile? {
    let folders = Set(["", place.package]).sorted { $0.count > $1.count }
    let names = ["\(exercise).safetensors", "checkpoint.safetensors"]
    for name in names {
      for path in folders.map({ $0.isEmpty ? name : "\($0)/\(name)" }) {
        if let entry = entries.first(where: { $0.path == path && $0.kind == .file }) {
          return StudentFile(entry, name: name)
        }
      }
    }
    return nil
  }
}
