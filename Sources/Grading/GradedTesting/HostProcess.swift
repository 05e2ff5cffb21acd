import CSystemCalls
import Sentences
import WireFormat

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One running host: the process that a student's module lives in, seen from the suite's side.
///
/// Used by one thread at a time. Nothing it says is believed beyond its being bytes: frames are bounded, answers are
/// matched to their calls, and every wait has a deadline.
final class HostProcess {
  /// How a call went.
  enum Answer {
    case outcome(CallReply.Outcome)
    case ended(End)
  }

  /// Why there is no answer, and no host any more.
  struct End {
    enum Reason {
      /// The host's process ended by itself; the crash report where its signal handler still ran.
      case exited(status: Int32, crash: CrashReport?)
      case timedOut
      /// The machine never let it run for long enough to tell.
      case starved
      case floodedOutput
      /// More threads than a submission may have (`maximumThreads`).
      case tooManyThreads
      case malformedReply(String)
      /// The module is there and cannot be loaded, or says so.
      case couldNotLoad(String)
      /// It never came to loading the module: a fault of the grader's, or of the machine.
      case couldNotStart(String)
    }
    var reason: Reason
    /// The largest resident memory of the host, in bytes.
    var peakMemory: Int
  }

  private let process: pid_t
  private let requests: Int32
  private let replies: Int32
  private let printed: Int32
  private var incoming: FrameBuffer
  private var sequence: UInt64 = 0
  private var hasEnded = false
  /// Whether the host has said that it is about to load the module. Until then nothing of the student's has run.
  private var isReady = false
  /// When to give up a host that does not get ready: so long after it was told what to load, for it starts beside the compiler and
  /// waits for that. Starting it is nobody's time but the grader's, and a machine that is busy takes long.
  private var startDeadline = Deadline(secondsFromNow: Patience.start)
  /// The process of the module, within its sandbox; known when it is ready, where there is a way to know.
  private var worker: pid_t?
  /// Counts the time of the calls.
  private var clock = ProcessClock(nil)
  /// What all calls have taken, in seconds of the process's own time.
  var seconds: Double { clock.seconds }
  /// The parts whose calls it has been given.
  var servedParts: Set<String> = []

  /// What the module has printed since `takeOutput()`; beyond the limit only counted.
  private var output: [UInt8] = []
  private var outputCount = 0
  private static let keptOutput = 16 << 10
  /// How long an answer may be, in bytes: far more than any exercise's functions return.
  private static let maximumReply = 64 << 20
  /// How many threads a submission may have at a step of its clock: each takes a number of the whole machine's.
  static let maximumThreads = 512

  /// - Throws: `SpawnFailure`, the grader's own fault.
  init(_ configuration: SuiteConfiguration) throws {
    incoming = FrameBuffer(maximumPayload: Self.maximumReply)
    let requestPipe = try Pipe()
    let replyPipe = try Pipe()
    let outputPipe = try Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, requestPipe.readEnd, HostDescriptor.requestsAtStart)
    posix_spawn_file_actions_adddup2(&actions, outputPipe.writeEnd, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, outputPipe.writeEnd, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, replyPipe.writeEnd, HostDescriptor.replies)
    for (descriptor, path) in configuration.hostFiles {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    let arguments = configuration.hostCommand
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    // The only environment a host gets. Backtraces would start a program of their own; the crash report does without.
    var environment: [UnsafeMutablePointer<CChar>?] = [
      strdup("TZ=UTC"), strdup("SWIFT_BACKTRACE=enable=no"), strdup("LANG=C.UTF-8"), nil,
    ]
    defer { for pointer in pointers + environment { free(pointer) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, arguments[0], &actions, &attributes, &pointers, &environment)
    close(requestPipe.readEnd)
    close(replyPipe.writeEnd)
    close(outputPipe.writeEnd)
    guard status == 0 else {
      for descriptor in [requestPipe.writeEnd, replyPipe.readEnd, outputPipe.readEnd] { close(descriptor) }
      throw SpawnFailure(reason: "\(arguments[0]): \(String(cString: strerror(status)))")
    }
    self.process = process
    requests = requestPipe.writeEnd
    replies = replyPipe.readEnd
    printed = outputPipe.readEnd
    for descriptor in [requests, replies, printed] {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
  }

  deinit { end() }

  struct SpawnFailure: Error, CustomStringConvertible {
    var reason: String
    var description: String { localized("the host could not be started: \(reason)") }
  }

  /// Tells the host which module to load. A failure shows in the first call.
  func load(_ request: LoadRequest) {
    startDeadline = Deadline(secondsFromNow: Patience.start)
    let frame = Frame(kind: LoadRequest.frameKind, payload: WireWriter.bytes(of: request))
    writeFully(frame.bytes, to: requests)
  }

  /// Calls function number `function` and waits for its answer.
  /// - Parameter seconds: what the call may take of the process's own time; it begins when the host is ready.
  func call(_ function: Int, arguments: [UInt8], seconds: Double, outputLimit: Int) -> Answer {
    sequence += 1
    let limit = clock.seconds + seconds
    var deadline = isReady ? Deadline(secondsFromNow: Patience.realTime(for: seconds)) : startDeadline
    if isReady { clock.start() }
    defer { clock.stop() }
    let request = CallRequest(sequence: sequence, function: function, arguments: arguments)
    let message = Frame(kind: CallRequest.frameKind, payload: WireWriter.bytes(of: request)).bytes
    var sent = 0
    var crash: CrashReport?
    var hasHungUp = false
    while true {
      do {
        while let frame = try incoming.next() {
          switch frame.kind {
          case HostReady.frameKind where !isReady:
            isReady = true
            worker = ProcessClock.innermost(of: process)
            clock = ProcessClock(worker)
            clock.start()
            deadline = Deadline(secondsFromNow: Patience.realTime(for: seconds))
          case CallReply.frameKind:
            let reply = try WireReader.value(CallReply.self, in: frame.payload[...])
            guard reply.sequence == sequence, sent == message.count else {
              return .ended(end(.malformedReply(localized("an answer to a call that was not made"))))
            }
            guard incoming.isEmpty else {
              return .ended(end(.malformedReply(localized("more than one answer to a call"))))
            }
            readOutput()
            return .outcome(reply.outcome)
          case CrashReport.frameKind:
            crash = try? WireReader.value(CrashReport.self, in: frame.payload[...])
          case LoadFailure.frameKind:
            let reason =
              (try? WireReader.value(String.self, in: frame.payload[...])) ?? localized("no reason given")
            return .ended(end(isReady ? .couldNotLoad(reason) : .couldNotStart(reason)))
          default: return .ended(end(.malformedReply(localized("a message of an unknown kind"))))
          }
        }
      } catch {
        return .ended(end(.malformedReply("\(error)")))
      }

      if hasHungUp {
        readOutput()
        guard isReady else {
          return .ended(end(.couldNotStart(localized("the sandbox or the host ended by itself"))))
        }
        return .ended(end(.exited(status: 0, crash: crash)))
      }
      if isReady {
        let isStep = clock.advance()
        guard clock.seconds < limit else { return .ended(end(.timedOut)) }
        if isStep, let worker, ProcessClock.threads(of: worker) > Self.maximumThreads {
          return .ended(end(.tooManyThreads))
        }
      }
      guard deadline.remainingMilliseconds > 0 else {
        return .ended(end(isReady ? .starved : .couldNotStart(localized("it did not start in time"))))
      }
      var events = [
        pollfd(fd: replies, events: Int16(POLLIN), revents: 0),
        pollfd(fd: printed, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sent < message.count ? requests : -1, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&events, 3, Int32(1000 * ProcessClock.step) + 1) > 0 else { continue }
      if events[1].revents != 0 { readOutput() }
      if outputCount > outputLimit { return .ended(end(.floodedOutput)) }
      if events[2].revents != 0 {
        let count = message[sent...].withUnsafeBytes { write(requests, $0.baseAddress!, $0.count) }
        // A broken pipe shows as the end of the replies.
        sent = count > 0 ? sent + count : (errno == EAGAIN || errno == EINTR ? sent : message.count)
      }
      if events[0].revents != 0 { hasHungUp = !readReplies() }
    }
  }

  /// What was printed since the last time, as text; says so where there was more than is kept.
  func takeOutput() -> String {
    defer {
      output = []
      outputCount = 0
    }
    readOutput()
    return outputText()
  }

  /// What has been read of what was printed since `takeOutput()`.
  func outputText() -> String {
    let text = String(decoding: output, as: UTF8.self)
    return outputCount > output.count
      ? text + "\n" + localized("… (\(outputCount - output.count) bytes more)") + "\n" : text
  }

  /// How many bytes of it are kept.
  var keptOutput: Int { output.count }

  /// Forgets all but the first `count` bytes that are kept.
  func forgetOutput(after count: Int) {
    output.removeSubrange(min(count, output.count)...)
    outputCount = output.count
  }

  /// - Returns: false at the end of the pipe.
  private func readReplies() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      let count = read(replies, chunk.baseAddress!, chunk.count)
      if count > 0 {
        incoming.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        return true
      }
      return count < 0 && (errno == EAGAIN || errno == EINTR)
    }
  }

  private func readOutput() {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      // Bounded, so that a module that never stops printing cannot hold the grader here.
      for _ in 0..<64 {
        let count = read(printed, chunk.baseAddress!, chunk.count)
        guard count > 0 else { return }
        outputCount += count
        let kept = min(count, max(0, Self.keptOutput - output.count))
        output.append(contentsOf: chunk[..<kept])
      }
    }
  }

  private func end(_ reason: End.Reason) -> End {
    // A host that hung up is on its way out by itself, and gets the moment it needs to leave a true status behind.
    var isLeaving = false
    if case .exited = reason { isLeaving = true }
    let status = end(isLeaving: isLeaving)
    var end = End(reason: reason, peakMemory: status.peakMemory)
    if case .exited(_, let crash) = reason { end.reason = .exited(status: status.code, crash: crash) }
    return end
  }

  /// Ends the host and everything it started, and waits until all of it is gone.
  /// - Parameter isLeaving: whether it is about to end by itself; otherwise it is killed at once.
  /// - Returns: its exit status, or 128 and the signal's number; -1 where it had to be killed.
  @discardableResult
  func end(isLeaving: Bool = false) -> (code: Int32, peakMemory: Int) {
    guard !hasEnded else { return (0, 0) }
    hasEnded = true
    close(requests)
    var status: Int32 = 0
    var usage = rusage()
    // Ending takes its time on a busy machine; whoever only closed the pipe and lives on has a second of its own.
    var clock = ProcessClock(worker)
    clock.start()
    let patience = Deadline(secondsFromNow: isLeaving ? Patience.realTime(for: 1) : 0)
    while wait4(process, &status, WNOHANG, &usage) == 0, patience.remainingMilliseconds > 0, clock.seconds < 1
    {
      usleep(200)
      clock.advance()
    }
    let hasLeft = kill(process, 0) != 0
    kill(-process, SIGKILL)
    if !hasLeft {
      kill(process, SIGKILL)
      while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    }
    reapOrphans()
    readOutput()
    close(replies)
    close(printed)
    guard hasLeft else { return (-1, usage.ru_maxrss * 1024) }
    let code = (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    return (code, usage.ru_maxrss * 1024)
  }

  /// What the sandbox's starter leaves when it is killed comes to this process (see `csystem_adopt_orphans`).
  private func reapOrphans() {
    let patience = Deadline(secondsFromNow: 1)
    while waitpid(-1, nil, WNOHANG) >= 0, patience.remainingMilliseconds > 0 { usleep(100) }
  }
}

/// A pipe whose ends close on exec and stay clear of the descriptors that a child is given.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    func failure() -> HostProcess.SpawnFailure {
      HostProcess.SpawnFailure(reason: "no pipe: \(String(cString: strerror(errno)))")
    }
    guard csystem_pipe(&ends) == 0 else { throw failure() }
    let firstFree: Int32 = 32
    let read = fcntl(ends[0], F_DUPFD_CLOEXEC, firstFree)
    let write = fcntl(ends[1], F_DUPFD_CLOEXEC, firstFree)
    let reason = failure()
    close(ends[0])
    close(ends[1])
    guard read >= 0, write >= 0 else {
      if read >= 0 { close(read) }
      if write >= 0 { close(write) }
      throw reason
    }
    (readEnd, writeEnd) = (read, write)
  }
}
