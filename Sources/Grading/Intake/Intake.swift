#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a student handed in, read and checked: nothing of it has been run or compiled.
package struct Submission: Sendable {
  /// The module's Swift files.
  package var sources: [SourceFile]
  /// The submission's own copies of the suites, by path below its Tests folder: only compared with the course's.
  package var suites: [String: [UInt8]]
  /// Trained weights that were handed in beside the sources; nil where there are none.
  package var checkpoint: StudentFile?
}

/// Why a submission is not accepted: which file, why, and what to do.
package struct IntakeError: Error, Sendable, CustomStringConvertible {
  package var file: String
  package var reason: String
  package var advice: String

  package var description: String { "\(DisplayText.escaped(file)): \(reason); \(advice)" }
}

/// Reads submissions. They may come from strangers: every file is looked at before it is opened, links are never
/// followed, and everything is bounded.
package enum Intake {
  static let maximumFileSize = SourceChecks.areOn ? 1 << 20 : 64 << 20
  static let maximumFiles = SourceChecks.areOn ? 200 : 5000
  static let maximumTotalSize = SourceChecks.areOn ? 8 << 20 : 128 << 20
  static let maximumDepth = 16

  /// Reads the sources of `module` from a folder, a .zip or a .tar.gz.
  /// - Throws: `IntakeError` for the first thing that is refused.
  package static func read(_ path: String, module: String, exercise: String) throws(IntakeError) -> Submission
  {
    guard let kind = FileKind(path, follow: true) else {
      throw IntakeError(file: path, reason: "there is no such file or folder", advice: "check the path")
    }
    if kind == .file, ArchiveContents.isArchive(path) {
      return try submission(in: try ArchiveContents(path), of: path, module, exercise)
    }
    guard kind == .folder else {
      throw IntakeError(
        file: path, reason: "is neither a folder nor a .zip or .tar.gz",
        advice: "give the folder that holds Sources/\(module)")
    }
    let places = Self.places(module, exercise).map { $0.isEmpty ? path : "\(path)/\($0)" }
    for place in places where FileKind(place, follow: place == path) == .folder {
      var reading = Reading(root: place, isBareFolder: place == path)
      try reading.visit("", depth: 0)
      guard !reading.sources.isEmpty else { continue }
      return Submission(
        sources: reading.sources, suites: suites(of: path, module, exercise),
        checkpoint: checkpointNames(exercise).first { FileKind("\(path)/\($0)") == .file }
          .map { StudentFile(path: "\(path)/\($0)", name: $0) })
    }
    throw nothingFound(path, module)
  }

  /// Where a module's files may be, best first, as folders below the submission's.
  private static func places(_ module: String, _ exercise: String) -> [String] {
    ["Sources/\(module)", module, "Exercises/\(exercise)/Sources/\(module)", ""]
  }

  /// Where trained weights may be, best first: at the top of the submission, under the name that `grade train` gives them.
  private static func checkpointNames(_ exercise: String) -> [String] {
    ["\(exercise).safetensors", "checkpoint.safetensors"]
  }

  private static func nothingFound(_ path: String, _ module: String) -> IntakeError {
    IntakeError(
      file: path, reason: "has no Swift files for \(module)",
      advice: "they are looked for in Sources/\(module), in \(module), and in the folder itself")
  }

  private static func submission(
    in archive: ArchiveContents, of path: String, _ module: String, _ exercise: String
  ) throws(IntakeError) -> Submission {
    for place in places(module, exercise) {
      var reading = Reading(root: path, isBareFolder: place.isEmpty)
      let prefix = place.isEmpty ? "" : place + "/"
      for file in archive.files where file.path.hasPrefix(prefix) {
        let relative = String(file.path.dropFirst(prefix.count))
        let folders = relative.split(separator: "/").dropLast()
        // A bare archive's files lie at its top; hidden ones are nobody's sources.
        if place.isEmpty, !folders.isEmpty { continue }
        if relative.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
        try reading.take(relative, relative.split(separator: "/").last.map(String.init) ?? relative) {
          () throws(IntakeError) in file.bytes
        }
      }
      guard !reading.sources.isEmpty else { continue }
      let tests = archive.files.filter { $0.path.hasPrefix("Tests/") && $0.path.hasSuffix(".swift") }
      return Submission(
        sources: reading.sources,
        suites: Dictionary(tests.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
        checkpoint: checkpointNames(exercise).lazy.compactMap { name in
          archive.files.first { $0.path == name }.map { StudentFile(name: name, bytes: $0.bytes) }
        }.first)
    }
    throw nothingFound(path, module)
  }

  private static func suites(of path: String, _ module: String, _ exercise: String) -> [String: [UInt8]] {
    for place in ["\(path)/Tests", "\(path)/Exercises/\(exercise)/Tests"] where FileKind(place) == .folder {
      var reading = Reading(root: place, isBareFolder: true)
      guard (try? reading.visit("", depth: 0)) != nil else { return [:] }
      return Dictionary(
        reading.sources.map { ($0.originalPath, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }
}

/// What lies at a path, without following links unless asked to.
enum FileKind {
  case file, folder, other

  init?(_ path: String, follow: Bool = false) {
    var information = stat()
    guard (follow ? stat(path, &information) : lstat(path, &information)) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// One walk through a folder of a submission.
private struct Reading {
  let root: String
  /// A bare folder may hold a whole package: what is not a Swift file of its own is passed over.
  let isBareFolder: Bool
  private(set) var sources: [SourceFile] = []
  private var totalSize = 0
  private var names: Set<String> = []

  init(root: String, isBareFolder: Bool) {
    self.root = root
    self.isBareFolder = isBareFolder
  }

  mutating func visit(_ folder: String, depth: Int) throws(IntakeError) {
    guard depth <= Intake.maximumDepth else {
      throw IntakeError(file: folder, reason: "is nested too deep", advice: "put the files into one folder")
    }
    for name in Files.names(in: folder.isEmpty ? root : "\(root)/\(folder)") where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard let kind = FileKind("\(root)/\(path)") else { continue }
      switch kind {
      case .folder
      where isBareFolder && ["Tests", "Sources", "Exercises", "Solutions"].contains(name) && depth == 0:
        continue
      case .folder: try visit(path, depth: depth + 1)
      case .other:
        if isBareFolder, !name.hasSuffix(".swift") { continue }
        throw IntakeError(
          file: path, reason: "is a link or a special file", advice: "hand in ordinary files only")
      case .file:
        let whole = "\(root)/\(path)"
        try take(path, name) { () throws(IntakeError) in try Self.read(whole, path) }
      }
    }
  }

  /// Takes one ordinary file, or leaves it, or refuses it.
  mutating func take(
    _ path: String, _ name: String, _ read: () throws(IntakeError) -> [UInt8]
  ) throws(IntakeError) {
    guard name.hasSuffix(".swift") else {
      let code = [".c", ".h", ".cpp", ".cc", ".m", ".mm", ".s", ".S", ".modulemap", ".o", ".a", ".so"]
      if SourceChecks.areOn, !isBareFolder, code.contains(where: name.hasSuffix) {
        throw IntakeError(file: path, reason: "is not Swift", advice: "the module may hold Swift files only")
      }
      return
    }
    if name == "Package.swift" { return }
    if SourceChecks.areOn, name == "main.swift" {
      throw IntakeError(
        file: path, reason: "a module of functions has no main program",
        advice: "remove it, or give the file another name")
    }
    let bytes = try read()
    guard bytes.count <= Intake.maximumFileSize else {
      throw IntakeError(
        file: path, reason: "is larger than \(Intake.maximumFileSize >> 20) MiB",
        advice: "hand in source code only")
    }
    totalSize += bytes.count
    guard sources.count < Intake.maximumFiles, totalSize <= Intake.maximumTotalSize else {
      throw IntakeError(
        file: path, reason: "is one file too many",
        advice:
          "a submission has at most \(Intake.maximumFiles) files of \(Intake.maximumTotalSize >> 20) MiB in all"
      )
    }
    let isText = !SourceChecks.areOn || !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    guard isText else {
      throw IntakeError(file: path, reason: "is not UTF-8 text", advice: "save it as UTF-8")
    }
    sources.append(SourceFile(name: buildName(name), originalPath: path, bytes: bytes))
  }

  /// One byte more than is allowed is enough to know.
  private static func read(_ whole: String, _ path: String) throws(IntakeError) -> [UInt8] {
    let descriptor = open(whole, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw IntakeError(
        file: path, reason: "cannot be read: \(String(cString: strerror(errno)))",
        advice: "check its permissions")
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw IntakeError(file: path, reason: "is not an ordinary file", advice: "hand in ordinary files only")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Intake.maximumFileSize {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The file's own name where it is plain, another where it is not or is taken.
  private mutating func buildName(_ name: String) -> String {
    let isPlain =
      !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_+-.".unicodeScalars.contains(scalar))
      }
    var candidate = isPlain ? name : "File\(names.count + 1).swift"
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(isPlain ? String(name.dropLast(6)) : "File")-\(number).swift"
      number += 1
    }
    return candidate
  }
}
