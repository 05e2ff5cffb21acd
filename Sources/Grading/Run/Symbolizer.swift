/// Turns return addresses of a student's library into lines of their source.
struct Symbolizer {
  let toolchain: Toolchain

  /// The innermost place in one of `files`, and what the compiler noted about the trap there.
  func place(of addresses: [UInt64], in library: String, files: Set<String>) -> (SourcePlace, trap: String?)?
  {
    // Addresses elsewhere (the Swift runtime's own frames) are far outside the library.
    let inside = addresses.filter { $0 < 1 << 30 }.prefix(32)
    guard !inside.isEmpty else { return nil }
    var command = ChildProcess.Command(
      [toolchain.symbolizer, "--obj=\(library)", "--inlining", "--output-style=LLVM"]
        + inside.map { "0x" + String($0, radix: 16) })
    command.environment = Environment.forTools
    guard let answer = try? ChildProcess.run(command, seconds: 10), answer.status == 0 else { return nil }
    var trap: String?
    let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: true)
    for (function, place) in zip(lines, lines.dropFirst()) {
      if function.hasPrefix("Swift runtime failure: ") { trap = trap ?? String(function.dropFirst(23)) }
      let fields = place.split(separator: ":")
      guard fields.count >= 3, let line = Int(fields[fields.count - 2]), line > 0,
        let file = fields.dropLast(2).joined(separator: ":").split(separator: "/").last.map(String.init),
        files.contains(file)
      else { continue }
      return (SourcePlace(file: file, line: line, function: String(function)), trap)
    }
    return nil
  }
}
