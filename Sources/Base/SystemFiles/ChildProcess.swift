import CSystemCalls
import Clocks
import Sentences

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
  /// What it and all it waited for took of processors, in seconds; known when it has ended.
  package private(set) var processorSeconds = 0.0

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
    var flags = POSIX_SPAWN_SETSIGDEF
    if command.hasOwnGroup {
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var defaults = Self.signalsOfLimits
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    Self.waiting

    var arguments: [UnsafeMutablePointer<CChar>?] = command.arguments.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var identifier: pid_t = 0
    let result = LivingChildren.start {
      let result = posix_spawn(
        &identifier, command.arguments[0], &actions, &attributes, &arguments, &environment)
      return (result, identifier)
    }
    guard result == 0 else {
      throw GraderFault(
        localized("'\(command.arguments[0])' cannot be started: \(String(cString: strerror(result)))"),
        advice: localized(
          "Is the Swift toolchain still where it was? Run ./grade self-test to see what is missing."))
    }
    self.identifier = identifier
  }

  deinit { kill() }

  /// Whoever started the grader may ignore the end of children; then nobody can wait for one.
  private static let waiting: Void = { _ = signal(SIGCHLD, SIG_DFL) }()

  /// What a child may not inherit as ignored: the ends of its children, of pipes and of its limits, and its own faults. A hang-up that
  /// the grader ignores, as under `nohup`, its children ignore as well.
  private static let signalsOfLimits: sigset_t = {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [
      SIGCHLD, SIGPIPE, SIGALRM, SIGXCPU, SIGXFSZ, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGUSR1,
      SIGUSR2,
    ] { sigaddset(&signals, signal) }
    return signals
  }()

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
      if !hasEnded(WNOHANG) { usleep(200) }
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
    while status == nil { _ = hasEnded(0) }
    return status ?? Self.unknown
  }

  /// The status of a child that somebody else has waited for: nothing is known of how it ended.
  package static let unknown: Int32 = -1

  /// Looks whether it has ended, and notes how.
  private func hasEnded(_ options: Int32) -> Bool {
    var raw: Int32 = 0
    var usage = rusage()
    let found = wait4(identifier, &raw, options, &usage)
    if found == 0 || (found < 0 && errno == EINTR) { return false }
    LivingChildren.remove(identifier)
    guard found > 0 else {
      status = Self.unknown
      return true
    }
    status = (raw & 0x7f) == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    processorSeconds =
      Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
    return true
  }
}

/// A pipe whose ends close on exec and stay clear of the descriptors that a child is given.
package struct ProcessPipe {
  package let readEnd: Int32
  package let writeEnd: Int32

  package init() throws(GraderFault) {
    var ends: [Int32] = [0, 0]
    // Closed on exec from birth: what another thread starts meanwhile must not hold an end open.
    guard csystem_pipe(&ends) == 0 else { throw Self.fault() }
    let firstFree: Int32 = 32
    let read = fcntl(ends[0], F_DUPFD_CLOEXEC, firstFree)
    let write = fcntl(ends[1], F_DUPFD_CLOEXEC, firstFree)
    let fault = Self.fault()
    close(ends[0])
    close(ends[1])
    guard read >= 0, write >= 0 else {
      if read >= 0 { close(read) }
      if write >= 0 { close(write) }
      throw fault
    }
    (readEnd, writeEnd) = (read, write)
  }

  private static func fault() -> GraderFault {
    GraderFault(
      localized("No pipe can be made: \(SystemFailure.last.message)"), advice: Files.descriptorAdvice)
  }
}
