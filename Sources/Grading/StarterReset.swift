#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a starter back, and keeps what was there.
package enum StarterReset {
  /// Copies the student's files into a new folder below `.grade/backups`, then writes the starter's files and removes
  /// the student's others.
  /// - Returns: the backup's folder.
  package static func run(
    sources: String, starter: [String: [UInt8]], course: String, exercise: String
  ) throws(GraderFault) -> String {
    let paths = Files.paths(below: sources, suffix: "")
    var number = 1
    while Files.exists("\(course)/.grade/backups/\(exercise)-\(number)") { number += 1 }
    let backup = "\(course)/.grade/backups/\(exercise)-\(number)"
    try Files.makeFolder(backup)
    for path in paths {
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder("\(backup)/\(path[..<slash])") }
      try Files.write(try Files.read("\(sources)/\(path)"), to: "\(backup)/\(path)", durably: true)
    }
    try Files.makeFolder(sources)
    for (name, bytes) in starter { try Files.write(bytes, to: "\(sources)/\(name)", durably: true) }
    for path in paths where starter[path] == nil { Files.remove("\(sources)/\(path)") }
    return backup
  }
}
