import GradeReports
import Sandboxing
import SystemFiles
import Toolchains

/// Turns return addresses of a student's library into lines of their source.
///
/// The library is a stranger's: what reads it is behind the sandbox's wall, with limits, and is started once for all crashes.
struct Symbolizer {
  let toolchain: Toolchain
  let sandbox: any Sandbox

  typealias Found = (place: SourcePlace, trap: String?)

  /// For each list of addresses the innermost place in one of the student's files, and what the compiler noted about the trap.
  /// - Parameter names: the files, by the names they were compiled under, with what their owner calls them.
  func places(of lists: [[UInt64]], in library: String, names: [String: String]) -> [[UInt64]: Found] {
    // Addresses elsewhere (the Swift runtime's own frames) are far outside the library.
    let inside = lists.map { list in Array(list.filter { $0 < 1 << 30 }.prefix(32)) }
    let asked = inside.flatMap(\.self)
    guard !asked.isEmpty, let answers = ask(asked, library) else { return [:] }
    var found: [[UInt64]: Found] = [:]
    var next = 0
    for (list, own) in zip(lists, inside) {
      let lines = answers[next..<min(answers.count, next + own.count)].flatMap(\.self)
      next = min(answers.count, next + own.count)
      if let place = Self.place(in: lines, names) { found[list] = place }
    }
    return found
  }

  /// The symbolizer's lines, by address.
  private func ask(_ addresses: [UInt64], _ library: String) -> [[Substring]]? {
    var jail = Jail(.building)
    jail.readable = [(toolchain.root, toolchain.root), (library, library)]
    jail.environment = Environment.forTools
    // A library can name other files to look into.
    jail.hasDevices = false
    let limits = [
      "/bin/sh", "-c", "ulimit -v 1048576; ulimit -c 0; ulimit -f 0; ulimit -t 5; exec \"$0\" \"$@\"",
    ]
    let wrapped = sandbox.wrap(
      limits + [toolchain.symbolizer, "--obj=\(library)", "--inlining", "--output-style=LLVM"]
        + addresses.prefix(1000).map { "0x" + String($0, radix: 16) }, in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    guard let answer = try? ChildProcess.run(command, seconds: 20), answer.status == 0 else { return nil }
    // An empty line ends what is said of an address.
    var answers: [[Substring]] = [[]]
    for line in answer.output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { answers.append([]) } else { answers[answers.count - 1].append(line) }
    }
    return answers
  }

  private static func place(in lines: [Substring], _ names: [String: String]) -> Found? {
    var trap: String?
    for (function, place) in zip(lines, lines.dropFirst()) {
      if function.hasPrefix("Swift runtime failure: ") { trap = trap ?? String(function.dropFirst(23)) }
      let fields = place.split(separator: ":")
      guard fields.count >= 3, let line = Int(fields[fields.count - 2]), line > 0,
        let file = fields.dropLast(2).joined(separator: ":").split(separator: "/").last.map(String.init),
        let name = names[file]
      else { continue }
      return (SourcePlace(file: name, line: line, function: String(function)), trap)
    }
    return nil
  }
}
