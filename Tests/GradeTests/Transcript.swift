/// A session at the command line, as a file shows it: what it is about in words, commands, and what each prints.
///
/// A line that begins with `$ ` is a command. What it prints stands below, up to a line `[status N]`; all other lines are words.
struct Transcript: Equatable {
  enum Piece: Equatable {
    case words(String)
    case command(Command)
  }

  struct Command: Equatable {
    /// Where it stands, counted from 1.
    var line: Int
    var text: String
    /// Standard output and standard error, as they follow each other.
    var printed: String
    var status: Int32
  }

  struct Fault: Error, Equatable {
    var line: Int
    var description: String
  }

  /// Stands behind what does not end with a new line.
  private static let openEnd = "[no new line at the end]"

  var pieces: [Piece]

  var commands: [Command] {
    pieces.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// - Throws: `Fault` for a command without a status.
  init(_ text: String) throws {
    pieces = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var open: (line: Int, text: String, printed: [String])?
    for (number, line) in lines.enumerated() {
      if open == nil {
        if line.hasPrefix("$ ") {
          open = (number + 1, String(line.dropFirst(2)), [])
        } else {
          pieces.append(.words(line))
        }
      } else if let status = Self.status(line), let command = open {
        pieces.append(
          .command(
            Command(
              line: command.line, text: command.text, printed: Self.printed(command.printed), status: status))
        )
        open = nil
      } else {
        open?.printed.append(line)
      }
    }
    if let open {
      throw Fault(line: open.line, description: "the command has no [status N] below what it prints")
    }
  }

  /// As it is written.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let line): line + "\n"
      case .command(let command): "$ \(command.text)\n" + Self.shown(command.printed, command.status)
      }
    }.joined()
  }

  /// What stands below a command.
  static func shown(_ printed: String, _ status: Int32) -> String {
    let end = printed.isEmpty || printed.hasSuffix("\n") ? "" : "\n\(openEnd)\n"
    return "\(printed)\(end)[status \(status)]\n"
  }

  private static func printed(_ lines: [String]) -> String {
    lines.last == openEnd
      ? lines.dropLast().joined(separator: "\n") : lines.map { $0 + "\n" }.joined()
  }

  private static func status(_ line: String) -> Int32? {
    guard line.hasPrefix("[status "), line.hasSuffix("]") else { return nil }
    return Int32(line.dropFirst(8).dropLast())
  }
}
