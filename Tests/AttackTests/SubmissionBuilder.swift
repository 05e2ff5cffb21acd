import Foundation
import GraderProgram

/// Makes the submission of an attack: the course's solution, with the attack's files over it, and whatever git cannot
/// hold (links, pipes, odd names, archives, large files) made from the lines of the attack's BUILD file.
struct SubmissionBuilder {
  /// What stands for `@NAME@` in an attack's files.
  let replacements: [String: String]
  private let attack: Attack
  private let folder: String
  /// Where the module's own files are.
  private var module: String { "\(folder)/Sources/Attacked" }
  private var archive:
    (path: String, archive: HostileArchive, isCompressed: Bool, isCut: Bool, isPackedTwice: Bool)?
  private var single: String?

  /// - Parameter folder: made here; the caller removes it.
  /// - Returns: the path to hand in.
  static func build(_ attack: Attack, in folder: String, replacements: [String: String]) throws -> String {
    var builder = SubmissionBuilder(replacements: replacements, attack: attack, folder: "\(folder)/work")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/work/Sources", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.attacked)/Solutions/attacked/Sources/Attacked", toPath: builder.module)
    try builder.overlay()
    let lines = (try? String(contentsOfFile: "\(attack.folder)/BUILD", encoding: .utf8)) ?? ""
    for line in lines.split(separator: "\n") { try builder.follow(builder.filled(String(line))) }
    return try builder.finish(folder)
  }

  private init(replacements: [String: String], attack: Attack, folder: String) {
    self.replacements = replacements
    self.attack = attack
    self.folder = folder
  }

  private func filled(_ text: String) -> String {
    replacements.reduce(text) { $0.replacingOccurrences(of: "@\($1.key)@", with: $1.value) }
  }

  /// The attack's files: `First.swift.txt` goes into the module, `ROOT/…` beside it. They are called .txt so that no
  /// tool takes them for sources of ours.
  private func overlay() throws {
    guard let files = FileManager.default.enumerator(atPath: attack.folder) else { return }
    for case let path as String in files where path.hasSuffix(".txt") {
      let text = filled(try String(contentsOfFile: "\(attack.folder)/\(path)", encoding: .utf8))
      let name = String(path.dropLast(4))
      try write(
        Array(text.utf8), name.hasPrefix("ROOT/") ? String(name.dropFirst(5)) : "Sources/Attacked/\(name)")
    }
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let whole = "\(folder)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: whole, contents: Data(bytes)) else {
      throw Attack.Malformed(attack: attack.name, reason: "\(path) cannot be written")
    }
  }

  private mutating func follow(_ line: String) throws {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    /// What follows the first `count` words, as it is.
    func rest(after count: Int) -> String {
      line.split(separator: " ", maxSplits: count, omittingEmptySubsequences: false).dropFirst(count).first
        .map(String.init) ?? ""
    }
    if archive != nil { return try pack(words, rest(after: 2)) }
    switch words[0] {
    case "remove": try FileManager.default.removeItem(atPath: "\(folder)/\(words[1])")
    case "text": try write(Array(rest(after: 2).utf8), words[1])
    case "bytes": try write(Self.bytes(hexadecimal: words[2]), words[1])
    case "fill":
      let piece = Array((rest(after: 3) + "\n").utf8)
      try write((0..<Int(words[2])! / piece.count + 1).flatMap { _ in piece }, words[1])
    case "many":
      for number in 0..<Int(words[2])! {
        let name = words[1].replacingOccurrences(of: "#", with: "\(number)")
        try write(Array((rest(after: 3) + "\n").utf8), name)
      }
    case "chain":
      for number in 0..<Int(words[2])! {
        let callee = number == 0 ? "nothingThere" : "link\(number - 1)"
        try write(Array("func link\(number)() -> Int { \(callee)() }\n".utf8), "\(words[1])\(number).swift")
      }
    case "replace":
      let path = "\(module)/\(words[1])"
      let fields = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(
        of: words[2], with: String(repeating: String(fields[4]), count: Int(fields[3])!)
      ).write(toFile: path, atomically: true, encoding: .utf8)
    case "link":
      let path = "\(folder)/\(words[1])"
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: words[2])
    case "fifo": mkfifo("\(folder)/\(words[1])", 0o600)
    case "socket": try Self.makeSocket("\(folder)/\(words[1])")
    case "named":
      let fields = rest(after: 2).split(separator: "\t").map(String.init)
      try write(Array(fields[1].utf8), "\(words[1])/\(Self.unescaped(fields[0]))")
    case "rawname":
      let path = Array("\(folder)/\(words[1])/".utf8) + Self.bytes(hexadecimal: words[2])
      let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o644)
      let text = Array(rest(after: 3).utf8)
      guard Glibc.write(descriptor, text, text.count) == text.count else {
        throw Attack.Malformed(attack: attack.name, reason: "no file of that name")
      }
      close(descriptor)
    case "tar", "zip", "tgz":
      archive = (words[1], HostileArchive(words[0] == "zip" ? .zip : .tar), words[0] == "tgz", false, false)
    case "raw":
      single = words[1]
      try write(Array(rest(after: 2).utf8), "../\(words[1])")
    default: throw Attack.Malformed(attack: attack.name, reason: "BUILD does not know `\(words[0])`")
    }
  }

  private mutating func pack(_ words: [String], _ target: String) throws {
    switch words[0] {
    case "pack":
      for name in ["First", "Second", "Third"] {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(module)/\(name).swift")))
        archive!.archive.add("Sources/Attacked/\(name).swift", .file(bytes))
      }
    case "file": archive!.archive.add(words[1], .file(Array("// attack-was-here\n".utf8)))
    case "large": archive!.archive.add(words[1], .file([UInt8](repeating: 32, count: Int(words[2])!)))
    case "count": for number in 0..<Int(words[1])! { archive!.archive.add("notes/\(number).txt", .file([])) }
    case "symlink": archive!.archive.add(words[1], .symbolicLink(target))
    case "hardlink": archive!.archive.add(words[1], .hardLink(target))
    case "fifo": archive!.archive.add(words[1], .pipe)
    case "device": archive!.archive.add(words[1], .device)
    case "longname":
      let name = String(repeating: "n", count: Int(words[1])!)
      archive!.archive.add("Sources/Attacked/\(name).swift", .file(Array("// nothing\n".utf8)))
    case "again": archive!.isPackedTwice = true
    case "cut": archive!.isCut = true
    default: throw Attack.Malformed(attack: attack.name, reason: "BUILD cannot pack `\(words[0])`")
    }
  }

  private func finish(_ parent: String) throws -> String {
    if let single { return "\(parent)/\(single)" }
    guard let archive else { return folder }
    let path = "\(parent)/\(archive.path)"
    var bytes = archive.archive.finished
    if archive.isCompressed { bytes = try Self.packed(bytes, in: parent) }
    if archive.isPackedTwice { bytes = try Self.packed(bytes, in: parent) }
    if archive.isCut { bytes.removeLast(bytes.count / 3) }
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    return path
  }

  private static func packed(_ bytes: [UInt8], in folder: String) throws -> [UInt8] {
    let plain = "\(folder)/plain"
    _ = FileManager.default.createFile(atPath: plain, contents: Data(bytes))
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-1", "-f", "-S", ".packed", plain]
    try gzip.run()
    gzip.waitUntilExit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: "\(plain).packed")))
  }

  private static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! }
  }

  /// `\n` and `\u{202e}` as the characters they stand for.
  private static func unescaped(_ text: String) -> String {
    var result = text.replacingOccurrences(of: "\\n", with: "\n")
    while let start = result.range(of: "\\u{"), let end = result[start.upperBound...].firstIndex(of: "}") {
      let scalar = UInt32(result[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)!
      result.replaceSubrange(start.lowerBound...end, with: String(scalar))
    }
    return result
  }

  private static func makeSocket(_ path: String) throws {
    _ = try Listener(unixPath: Array(path.utf8) + [0], leavesFile: true)
  }
}
