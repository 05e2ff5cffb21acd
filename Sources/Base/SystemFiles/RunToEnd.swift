import Clocks
import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a program did that was run to its end.
package struct FinishedProcess: Sendable {
  package var status: Int32
  /// What it wrote, as it is and as text.
  package var outputBytes: [UInt8] = []
  package var output: String { String(decoding: outputBytes, as: UTF8.self) }
  package var errors: String
  package var timedOut = false
  /// What it took of processors, in seconds, with all that it waited for.
  package var processorSeconds = 0.0
  /// Whether it wrote more than was kept.
  package var isCut = false

  /// Whether it was killed, as a machine without memory does.
  package var wasKilled: Bool { EndFromOutside.isKill(status) }

  /// Whether it was ended by a signal that no limit of ours and no fault of its own sends.
  package var wasEndedFromOutside: Bool { !timedOut && EndFromOutside.isSaid(by: status) }
}

/// How a process ends that somebody or something else has ended: a hang-up, Ctrl-C, or a polite kill, as a scheduler or an
/// administrator sends them. Nobody's points depend on it.
package enum EndFromOutside {
  /// Whether it was killed, as a machine without memory does.
  ///
  /// - Parameter status: as shells say it.
  package static func isKill(_ status: Int32) -> Bool { status == 128 + SIGKILL }

  /// - Parameter status: as shells say it.
  package static func isSaid(by status: Int32) -> Bool {
    status == ChildProcess.unknown || [SIGHUP, SIGINT, SIGTERM].contains { status == 128 + $0 }
  }
}

extension GraderFault {
  package static func endedFromOutside(_ what: String) -> GraderFault {
    GraderFault(
      localized("\(what) was ended from outside, twice."),
      advice: localized("No points were lost. Run it again when nobody stops the grader's processes."))
  }
}

extension ChildProcess {
  /// Runs a program to its end and collects what it writes.
  /// - Parameters:
  ///   - seconds: after which it and its group are killed.
  ///   - limit: how many bytes of each stream are kept; ten times as many end the program.
  ///   - interval: after how many milliseconds without a word `tick` is called, which it is after every word as well.
  package static func run(
    _ command: Command, seconds: Double = 120, limit: Int = 4 << 20, every interval: UInt64 = 60_000,
    tick: () -> Void = {}
  ) throws(GraderFault) -> FinishedProcess {
    let output = try ProcessPipe()
    let errors = try ProcessPipe()
    var command = command
    command.descriptors[STDOUT_FILENO] = output.writeEnd
    command.descriptors[STDERR_FILENO] = errors.writeEnd
    defer {
      close(output.readEnd)
      close(errors.readEnd)
    }
    let child: ChildProcess
    do {
      defer {
        close(output.writeEnd)
        close(errors.writeEnd)
      }
      child = try ChildProcess(command)
    }

    var streams = [Stream(output.readEnd), Stream(errors.readEnd)]
    var result = FinishedProcess(status: 0, errors: "")
    let end = MonotonicClock.now + UInt64(seconds * 1e9)
    while streams.contains(where: \.isOpen) {
      let now = MonotonicClock.now
      guard now < end else {
        result.timedOut = true
        break
      }
      var events = streams.map {
        pollfd(fd: $0.isOpen ? $0.descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      let patience = min((end - now) / 1_000_000 + 1, interval)
      _ = poll(&events, nfds_t(events.count), Int32(patience))
      tick()
      for index in streams.indices where events[index].revents != 0 { streams[index].readSome(limit: limit) }
      if streams.contains(where: { $0.count > 10 * limit }) { break }
    }
    if streams.contains(where: \.isOpen) { child.kill() }
    result.status = child.wait()
    result.processorSeconds = child.processorSeconds
    result.outputBytes = streams[0].bytes
    result.errors = String(decoding: streams[1].bytes, as: UTF8.self)
    result.isCut = streams.contains { $0.count > $0.bytes.count }
    return result
  }

  /// The same for a program of our own: one that is ended from outside, or killed as a machine without memory does, is run once
  /// more.
  package static func runAgainIfEnded(
    _ command: Command, seconds: Double
  ) throws(GraderFault) -> FinishedProcess {
    let first = try run(command, seconds: seconds)
    guard first.wasEndedFromOutside || (first.wasKilled && !first.timedOut) else {
      return first
    }
    return try run(command, seconds: seconds)
  }

  private struct Stream {
    let descriptor: Int32
    var bytes: [UInt8] = []
    var count = 0
    var isOpen = true

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    mutating func readSome(limit: Int) {
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
        let received = read(descriptor, chunk.baseAddress!, chunk.count)
        if received < 0, errno == EINTR { return }
        guard received > 0 else {
          isOpen = false
          return
        }
        count += received
        bytes.append(contentsOf: chunk[..<min(received, max(0, limit - bytes.count))])
      }
    }
  }
}
