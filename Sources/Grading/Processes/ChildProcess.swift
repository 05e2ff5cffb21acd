#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that the grader started, with pipes to it.
///
/// posix_spawn and poll directly: a verdict takes a tenth of a second, and every layer in between would show.
package final class ChildProcess {
  package let identifier: pid_t
  private var status: Int32?

  /// How to start a program.
  package struct Command: Sendable {
    package var arguments: [String]
    package var environment: [String: String] = [:]
    /// The child's descriptors: ours to duplicate, by the number the child sees.
    package var descriptors: [Int32: Int32] = [:]
    /// Files the child finds open for reading, by the number it sees.
    package var files: [Int32: String] = [:]
    /// Whether it gets a process group of its own, so that everything it starts can be ended with it. In ours instead, it
    /// ends with us on Ctrl-C.
    package var hasOwnGroup = true

    package init(_ arguments: [String]) { self.arguments = arguments }
  }

  /// - Throws: `GraderFault` where the program cannot be started.
  package init(_ command: Command) throws(GraderFault) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if command.descriptors[STDIN_FILENO] == nil {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for (number, ours) in command.descriptors { posix_spawn_file_actions_adddup2(&actions, ours, number) }
    for (number, path) in command.files {
      posix_spawn_file_actions_addopen(&actions, number, path, O_RDONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if command.hasOwnGroup {
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      posix_spawnattr_setpgroup(&attributes, 0)
    }

    var arguments: [UnsafeMutablePointer<CChar>?] = command.arguments.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var identifier: pid_t = 0
    let result = posix_spawn(
      &identifier, command.arguments[0], &actions, &attributes, &arguments, &environment)
    guard result == 0 else {
      throw GraderFault(
        "'\(command.arguments[0])' cannot be started: \(String(cString: strerror(result)))",
        advice: "Is the Swift toolchain still where it was? Run ./grade self-test to see what is missing.")
    }
    self.identifier = identifier
  }

  deinit { kill() }

  /// Ends it and everything in its group, and waits until it is gone.
  package func kill() {
    guard status == nil else { return }
    killGroup()
    _ = wait()
  }

  /// Gives it the time to end by itself, then ends it.
  package func end(within seconds: Double) {
    let end = MonotonicClock.now + UInt64(seconds * 1e9)
    while status == nil, MonotonicClock.now < end {
      var raw: Int32 = 0
      if waitpid(identifier, &raw, WNOHANG) != 0 {
        status = raw
      } else {
        usleep(200)
      }
    }
    kill()
  }

  private func killGroup() {
    #if canImport(Glibc)
      Glibc.kill(-identifier, SIGKILL)
      Glibc.kill(identifier, SIGKILL)
    #else
      Darwin.kill(-identifier, SIGKILL)
    #endif
  }

  /// Waits for its end.
  /// - Returns: its exit status; 128 and the signal's number where a signal ended it, as shells say it.
  @discardableResult
  package func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(identifier, &raw, 0) < 0, errno == EINTR {}
    let code = (raw & 0x7f) == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
    status = code
    return code
  }
}

/// A pipe whose ends close on exec and stay clear of the descriptors that a child is given.
package struct ProcessPipe {
  package let readEnd: Int32
  package let writeEnd: Int32

  package init() throws(GraderFault) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw GraderFault("no pipe can be made: \(String(cString: strerror(errno)))")
    }
    let firstFree: Int32 = 32
    readEnd = fcntl(ends[0], F_DUPFD_CLOEXEC, firstFree)
    writeEnd = fcntl(ends[1], F_DUPFD_CLOEXEC, firstFree)
    close(ends[0])
    close(ends[1])
  }
}
