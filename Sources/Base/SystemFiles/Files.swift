import Sentences

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files as the grader reads and writes them: nothing is half-written, and every failure says which path and why.
package enum Files {
  /// The bytes of a file of ours (a student's files go through `Intake`).
  package static func read(_ path: String) throws(GraderFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw fault(localized("\(path) cannot be read: \(SystemFailure.last.message)"))
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw fault(localized("\(path) cannot be read: \(SystemFailure.last.message)"))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(information.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw fault(localized("\(path) cannot be read: \(SystemFailure.last.message)"))
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  package static func text(_ path: String) throws(GraderFault) -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// Writes a file whole or not at all: to a temporary name beside it, synced when it must last, then renamed.
  package static func write(_ bytes: [UInt8], to path: String, durably: Bool = false) throws(GraderFault) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw fault(localized("\(path) cannot be written: \(SystemFailure.last.message)"))
    }
    defer { close(descriptor) }
    do throws(SystemFailure) {
      try FileReplacement.finish([bytes], in: descriptor, at: temporary, as: path, durably: durably)
    } catch {
      unlink(temporary)
      throw GraderFault(localized("\(path) cannot be written: \(error.message)"), advice: diskAdvice)
    }
  }

  package static func write(_ text: String, to path: String, durably: Bool = false) throws(GraderFault) {
    try write(Array(text.utf8), to: path, durably: durably)
  }

  package static func makeFolder(_ path: String) throws(GraderFault) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw GraderFault(localized("the folder \(path) cannot be made: \("\(error)")"), advice: diskAdvice)
    }
  }

  /// Gives a file or a folder another name; nothing must have that name yet.
  package static func rename(_ path: String, to other: String) throws(GraderFault) {
    guard Glibc.rename(path, other) == 0 else {
      throw fault(localized("\(other) cannot be made: \(SystemFailure.last.message)"))
    }
  }

  package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// What a link points to, as it says it; nil where there is no link.
  package static func linkTarget(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: 4096)
    let length = readlink(path, &target, target.count - 1)
    return length > 0 ? String(decoding: target[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  /// In bytes; nil where there is no such file.
  package static func size(_ path: String) -> Int? {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : nil
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is anything, also a link that leads nowhere.
  package static func isThere(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  package static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; none where there is no folder.
  package static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The regular files below `folder` whose names end in `suffix`, as paths relative to it, sorted.
  package static func paths(below folder: String, suffix: String) -> [String] {
    var found: [String] = []
    func visit(_ relative: String) {
      for name in names(in: relative.isEmpty ? folder : "\(folder)/\(relative)") where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        if isFolder("\(folder)/\(path)") {
          visit(path)
        } else if name.hasSuffix(suffix) {
          found.append(path)
        }
      }
    }
    visit("")
    return found
  }

  /// What changes whenever the file does: its size and the time of its last change.
  package static func signature(_ path: String) -> String {
    var information = stat()
    guard stat(path, &information) == 0 else { return "\(path)=none" }
    let time = information.st_mtim
    return "\(path)=\(information.st_size).\(time.tv_sec).\(time.tv_nsec).\(information.st_ino)"
  }

  /// The same without the path, and with the permissions to read, for files that move with their folder.
  package static func state(_ path: String) -> String {
    var information = stat()
    let mode = stat(path, &information) == 0 ? information.st_mode & 0o555 : 0
    return "\(signature(path).dropFirst(path.count + 1)).\(mode)"
  }

  package static func realPath(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// `path` from the root and without links, as far as it is there.
  package static func absolutePath(_ path: String) -> String {
    guard !exists(path) else { return realPath(path) }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if name.isEmpty { return absolutePath(parent) }
    let base = absolutePath(parent)
    return base == "/" ? "/\(name)" : "\(base)/\(name)"
  }

  package static var descriptorAdvice: String {
    localized(
      "No points were lost. The grader needs about 60 file descriptors: `ulimit -n` tells how many it may have."
    )
  }
  package static var diskAdvice: String { localized("Is the disk full, or the folder read-only?") }

  private static func fault(_ reason: String) -> GraderFault { GraderFault(reason, advice: diskAdvice) }
}
