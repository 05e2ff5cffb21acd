import Sentences

/// No wall, only limits: what the host puts on itself (memory, processor time, files, and the system call filter).
///
/// Enough against a student's own mistakes on their own machine. It does not hide files, so strangers' code is refused.
package struct ResourceLimits: Sandbox {
  package var name: String { localized("resource limits") }
  package static let holdsAgainstStrangers = false

  private let filters: SystemCallFilters?

  package init(filters: SystemCallFilters) { self.filters = filters }

  /// Without a filter: for where nothing but the course's own programs is run.
  package init() { filters = nil }

  package func wrap(_ command: [String], in jail: Jail) -> SandboxedCommand {
    let assignments = jail.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return SandboxedCommand(
      arguments: ["/usr/bin/env", "-i"] + assignments + command,
      files: filters?.own(of: jail.purpose) ?? [:])
  }
}
