import Sentences
import SystemFiles

/// Linux namespaces through bubblewrap: no network, no other processes, no files but those of the jail, no privileges,
/// and a system call filter. Everything inside ends when the sandbox does.
package struct Bubblewrap: Sandbox {
  package let name = "bubblewrap"
  package static let holdsAgainstStrangers = true
  package static var wayToGet: String? { localized("Install bubblewrap (apt-get install bubblewrap)") }
  private let program: String
  private let filters: SystemCallFilters

  /// Nil where bubblewrap is not installed or the kernel does not let it work.
  package init?(filters: SystemCallFilters) {
    guard let program = SearchPath.find("bwrap") else { return nil }
    self.program = program
    self.filters = filters
    guard isKnownToWork || isWorking() else { return nil }
  }

  /// Trying costs as much as a verdict may; once it worked, only another bubblewrap is tried again.
  private var isKnownToWork: Bool { (try? Files.text(filters.memory)) == memory }

  /// Changes with bubblewrap, and with what is asked of it.
  private var memory: String { "3 \(Files.signature(program))" }

  private func isWorking() -> Bool {
    let attempt = wrap([Files.realPath("/bin/true")], in: Jail(.building))
    var command = ChildProcess.Command(attempt.arguments)
    command.files = attempt.files
    guard (try? ChildProcess.run(command, seconds: 10))?.status == 0 else { return false }
    try? Files.write(memory, to: filters.memory)
    return true
  }

  package func wrap(_ command: [String], in jail: Jail) -> SandboxedCommand {
    var arguments = [
      program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
      "--unshare-user", "--uid", "65534", "--gid", "65534", "--hostname", "jail", "--proc", "/proc",
    ]
    arguments += Self.hiddenOfProc
    // A file system in memory that is not the jail's own /tmp would have no limit to its size.
    if jail.hasDevices { arguments += ["--dev", "/dev", "--remount-ro", "/dev"] }
    // The compiler reads headers and libraries of the system; a student's functions need its libraries alone.
    for folder in jail.purpose == .building ? ["/usr"] : ["/usr/lib", "/usr/lib64"] where Files.exists(folder)
    {
      arguments += ["--ro-bind", folder, folder]
    }
    if jail.purpose == .computing {
      arguments += ["--ro-bind-try", "/usr/share/zoneinfo", "/usr/share/zoneinfo"]
    }
    for folder in ["/lib", "/lib64"] + (jail.purpose == .building ? ["/bin"] : []) {
      arguments += Self.systemFolder(folder)
    }
    arguments += [
      "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--size", "67108864", "--tmpfs", "/tmp",
    ]
    for (source, target) in jail.readable { arguments += ["--ro-bind", source, target] }
    for (source, target) in jail.writable { arguments += ["--bind", source, target] }
    arguments += ["--remount-ro", "/", "--chdir", jail.directory]
    for (name, value) in jail.environment.sorted(by: { $0.key < $1.key }) {
      arguments += ["--setenv", name, value]
    }
    var files = filters.own(of: jail.purpose)
    if let filter = filters.first(of: jail.purpose) {
      files[9] = filter
      arguments += ["--seccomp", "9"]
    }
    return SandboxedCommand(arguments: arguments + ["--"] + command, files: files)
  }

  package func leash(_ command: [String]) -> [String] {
    [
      program, "--bind", "/", "/", "--dev-bind", "/dev", "/dev", "--unshare-pid", "--proc", "/proc",
      "--die-with-parent", "--",
    ] + command
  }

  /// What /proc must not offer. The jail's user is the grader's own outside: where that is root, the kernel's settings are
  /// its files, privileges or not. And the jail's first process, which has no limits on itself, could be written to.
  private static var hiddenOfProc: [String] {
    var arguments: [String] = []
    for folder in ["1", "sys", "acpi", "asound", "driver", "fs", "scsi", "tty"]
    where folder == "1" || Files.isFolder("/proc/\(folder)") {
      arguments += ["--tmpfs", "/proc/\(folder)", "--remount-ro", "/proc/\(folder)"]
    }
    let files = [
      "config.gz", "kallsyms", "kcore", "keys", "kmsg", "kpagecount", "kpageflags", "latency_stats", "mtrr",
      "sched_debug", "sysrq-trigger", "timer_list",
    ]
    for file in files where Files.exists("/proc/\(file)") {
      arguments += ["--ro-bind", "/dev/null", "/proc/\(file)"]
    }
    return arguments
  }

  /// /lib and its like are links into /usr on most systems, and folders of their own on some.
  private static func systemFolder(_ path: String) -> [String] {
    if let target = Files.linkTarget(path) { return ["--symlink", target, path] }
    return Files.isFolder(path) ? ["--ro-bind", path, path] : []
  }
}
