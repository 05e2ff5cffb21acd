import Sentences
import SystemFiles

/// A wall around a program: one file in this folder and one line in `Sandboxes.all`.
package protocol Sandbox: Sendable {
  /// Nil where it is not installed, or does not work here.
  init?(filters: SystemCallFilters)

  /// What reports call it.
  var name: String { get }

  /// Whether the wall holds against people who mean harm: files, processes and network are out of reach.
  static var holdsAgainstStrangers: Bool { get }

  /// What to do to have it, a sentence's beginning; nil where nothing can be installed.
  static var wayToGet: String? { get }

  /// The command that runs `command` within the wall.
  func wrap(_ command: [String], in jail: Jail) -> SandboxedCommand

  /// The command with no wall around it, but with everything that it starts ending when the grader does.
  func leash(_ command: [String]) -> [String]
}

extension Sandbox {
  package static var wayToGet: String? { nil }
  package var holdsAgainstStrangers: Bool { Self.holdsAgainstStrangers }
  package func leash(_ command: [String]) -> [String] { command }
}

/// A command inside its sandbox, and the files it must find open.
package struct SandboxedCommand: Sendable, Equatable {
  package var arguments: [String]
  package var files: [Int32: String] = [:]
}

/// What a sandboxed program sees of the machine.
package struct Jail: Sendable {
  /// Which system calls stay.
  package enum Purpose: Sendable {
    /// The compiler and the linker, which start programs.
    case building
    /// A student's functions, which compute and do nothing else.
    case computing
  }

  package var purpose: Purpose
  /// Folders and files to see, and where: read-only.
  package var readable: [(source: String, target: String)] = []
  /// Folders to write to, and where they are seen.
  package var writable: [(source: String, target: String)] = []
  package var environment: [String: String] = [:]
  /// Whether there are devices: some of them are files without an end.
  package var hasDevices = true
  package var directory = "/tmp"

  package init(_ purpose: Purpose) { self.purpose = purpose }
}

/// The sandboxes, best first. One line each.
package enum Sandboxes {
  static let all: [any Sandbox.Type] = [
    Bubblewrap.self,
    SandboxExec.self,
    ResourceLimits.self,
  ]

  /// - Parameter isAllowedToBeWeak: whether resource limits alone will do: a student's own code.
  /// - Throws: `GraderFault` where strangers' code would be run without a wall.
  package static func best(filters: SystemCallFilters, isAllowedToBeWeak: Bool) throws(GraderFault)
    -> any Sandbox
  {
    for type in all where isAllowedToBeWeak || type.holdsAgainstStrangers {
      if let sandbox = type.init(filters: filters) { return sandbox }
    }
    let ways = all.filter { $0.holdsAgainstStrangers }.compactMap { $0.wayToGet }
    throw GraderFault(
      localized("There is no working sandbox, so someone else's code is not run."),
      advice: ways.map { localized("\($0), or ") }.joined()
        + localized("give --no-sandbox if you trust this code."))
  }
}
