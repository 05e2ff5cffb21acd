import Diagnostics
import SystemFiles

/// The sandbox of macOS, through `sandbox-exec` and a profile in its own language.
///
/// UNTESTED: written from the published profiles of macOS, and never run by the course's tests, which run on Linux. Until
/// the attack collection has been run in it, it is for a student's own code; strangers' code is refused as without it.
package struct SandboxExec: Sandbox {
  package let name = "sandbox-exec (untested)"
  package static let holdsAgainstStrangers = false
  private static let program = "/usr/bin/sandbox-exec"

  /// Nil where there is no `sandbox-exec`, or where it does not do what it is asked to.
  package init?(filters: SystemCallFilters) {
    guard Files.exists(Self.program), isWorking() else { return nil }
  }

  private init(isWorking: Bool) {}

  /// One that is asked for its profile alone.
  static var forProfiles: SandboxExec { SandboxExec(isWorking: false) }

  /// Lets a program run, and keeps it from what it has no business with.
  private func isWorking() -> Bool {
    func status(_ command: [String]) -> Int32? {
      try? ChildProcess.run(.init(wrap(command, in: Jail(.computing)).arguments), seconds: 10).status
    }
    return status(["/usr/bin/true"]) == 0 && status(["/bin/ls", "/Users"]) ?? 0 != 0
  }

  package func wrap(_ command: [String], in jail: Jail) -> SandboxedCommand {
    let assignments = jail.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return SandboxedCommand(
      arguments: ["/usr/bin/env", "-i"] + assignments + [Self.program, "-p", profile(command, jail)] + command
    )
  }

  /// What the command may do: nothing, but for what is said here. There is no line about the network.
  func profile(_ command: [String], _ jail: Jail) -> String {
    var lines = [
      "(version 1)", "(deny default)", "(allow sysctl-read)", "(allow signal (target self))",
      #"(allow file-read-metadata (literal "/") (literal "/usr") (literal "/tmp") (literal "/private"))"#,
      #"(allow file-read* (subpath "/usr/lib") (subpath "/System/Library") (subpath "/System/Volumes/Preboot"))"#,
      #"(allow file-read* (literal "/dev/null") (literal "/dev/zero") (literal "/dev/random"))"#,
      #"(allow file-read* (literal "/dev/urandom"))"#, #"(allow file-write-data (literal "/dev/null"))"#,
    ]
    if let program = command.first {
      lines.append("(allow process-exec (literal \(Self.quoted(program))))")
      lines.append("(allow file-read* (literal \(Self.quoted(program))))")
    }
    for (source, _) in jail.readable {
      lines.append("(allow file-read* (subpath \(Self.quoted(Files.realPath(source)))))")
    }
    for (source, _) in jail.writable {
      lines.append("(allow file-read* file-write* (subpath \(Self.quoted(Files.realPath(source)))))")
    }
    switch jail.purpose {
    case .computing: break  // No program but its own, and no other process.
    case .building:
      lines.append("(allow process-fork)")
      for folder in ["/usr/bin", "/Library/Developer", "/Applications/Xcode.app"]
        + jail.readable.map(\.source)
      {
        lines.append("(allow process-exec file-read* (subpath \(Self.quoted(Files.realPath(folder)))))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A path as the profile's language writes texts.
  private static func quoted(_ path: String) -> String {
    "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
