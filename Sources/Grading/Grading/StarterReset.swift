import Sentences
import SystemFiles

/// Puts a starter back, and keeps what was there.
package enum StarterReset {
  /// What became of the student's files.
  package struct Outcome: Sendable, Equatable {
    /// The folder that has them all.
    package let backup: String
    /// Those that were changed or are no longer there, by path.
    package let replaced: [String]
  }

  /// The files of a folder by their paths in it; none where there is no folder.
  package static func files(in folder: String) throws(GraderFault) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    // A link that leads nowhere has nothing to keep.
    for path in Files.paths(below: folder, suffix: "") where Files.exists("\(folder)/\(path)") {
      files[path] = try Files.read("\(folder)/\(path)")
    }
    return files
  }

  /// Copies the student's files into a new folder below `.grade/backups`, then writes the starter's files and removes
  /// the student's others.
  /// - Parameter starter: the starter's files, by path.
  /// - Returns: nil where the starter is there already, and nothing was done.
  /// - Throws: `GraderFault`, before anything is changed where the files cannot be kept.
  package static func run(
    sources: String, starter: [String: [UInt8]], course: String, exercise: String
  ) throws(GraderFault) -> Outcome? {
    let own = try files(in: sources)
    guard own != starter else { return nil }
    var number = 1
    while Files.exists("\(course)/.grade/backups/\(exercise)-\(number)") { number += 1 }
    let backup = "\(course)/.grade/backups/\(exercise)-\(number)"
    try Files.makeFolder(backup)
    try write(own, to: backup)
    // A folder in the place of a file: what was in it is kept by now.
    for path in starter.keys where Files.isFolder("\(sources)/\(path)") { Files.remove("\(sources)/\(path)") }
    try write(starter.filter { own[$0.key] != $0.value }, to: sources)
    for path in own.keys where starter[path] == nil { Files.remove("\(sources)/\(path)") }
    return Outcome(backup: backup, replaced: own.keys.filter { starter[$0] != own[$0] }.sorted())
  }

  /// Writes the starter's files that are not there; nothing else is touched.
  ///
  /// - Returns: their paths.
  /// - Throws: `GraderFault` where a folder stands in the place of one.
  package static func bringBack(starter: [String: [UInt8]], to sources: String) throws(GraderFault)
    -> [String]
  {
    let missing = starter.filter {
      !Files.exists("\(sources)/\($0.key)") || Files.isFolder("\(sources)/\($0.key)")
    }
    for path in missing.keys.sorted() where Files.isFolder("\(sources)/\(path)") {
      throw GraderFault(
        localized("\(sources)/\(path) is a folder, and should be a file."),
        advice: localized("Move it somewhere else, and type the command again."))
    }
    try write(missing, to: sources)
    return missing.keys.sorted()
  }

  private static func write(_ files: [String: [UInt8]], to folder: String) throws(GraderFault) {
    try Files.makeFolder(folder)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder("\(folder)/\(path[..<slash])") }
      try Files.write(bytes, to: "\(folder)/\(path)", durably: true)
    }
  }
}
