import Clocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts the time that a process has taken by its own doing, whatever else the machine is busy with.
///
/// While the process computes, its processor time counts; while it sleeps, all time does; while it wants to run and is
/// not let, none does. So a call that needs one second gets it on a machine with eight times too much to do, and one
/// that sleeps for ever still ends. The clock goes in steps, and a step that came late, because the watcher itself was
/// not let run, counts as two.
struct ProcessClock {
  /// The length of a step, in seconds.
  static let step = 0.05
  /// What has been counted, in seconds.
  private(set) var seconds = 0.0

  /// The process; nil where it cannot be watched, and all time counts.
  private let process: pid_t?
  /// The moment up to which everything is counted or in `uncounted`; nil while the clock is stopped.
  private var moment: UInt64?
  /// What is less than a step, in seconds.
  private var uncounted = 0.0
  private var processor: Double
  private var delay: Double
  /// What the whole machine has waited for disks and memory, in seconds.
  private var stalled: Double

  init(_ process: pid_t?) {
    self.process = process
    processor = process.flatMap(Self.processorSeconds) ?? 0
    delay = process.flatMap(Self.secondsOfDelay) ?? 0
    stalled = Self.secondsOfStalls() ?? 0
  }

  mutating func start() { moment = MonotonicClock.now }

  mutating func stop() {
    advance()
    moment = nil
  }

  /// Counts what has passed, when it is at least a step.
  /// - Returns: whether it was.
  @discardableResult
  mutating func advance() -> Bool {
    guard let moment else { return false }
    let now = MonotonicClock.now
    self.moment = now
    uncounted += Double(now - moment) / 1e9
    guard uncounted >= Self.step else { return false }
    let passed = min(uncounted, 2 * Self.step)
    uncounted = 0
    guard let process, let processor = Self.processorSeconds(process) else {
      // Without a look at the process, or when it is gone.
      seconds += passed
      return true
    }
    let computed = min(processor - self.processor, passed)
    self.processor = processor
    let delay = Self.secondsOfDelay(process) ?? self.delay
    let waited = delay - self.delay
    self.delay = delay
    let stalled = Self.secondsOfStalls()
    // A thread that sleeps beyond the reach of signals waits for a disk or for memory only when the machine does, by the
    // kernel's own account; otherwise it sleeps of its own doing, and its time counts.
    let isStalled = stalled.map { $0 - self.stalled > passed / 4 } ?? true
    self.stalled = stalled ?? 0
    let isWaiting = Self.isWaiting(process, countingDisks: isStalled)
    seconds += isWaiting ? computed : max(computed, passed - waited)
    return true
  }

  /// The process at the end of the chain of those that a sandbox is made of: the one that all the others wait for.
  static func innermost(of process: pid_t) -> pid_t {
    var process = process
    for _ in 0..<8 {
      guard let children = text("/proc/\(process)/task/\(process)/children"),
        let child = children.split(separator: " ").first.flatMap({ pid_t($0) })
      else { break }
      process = child
    }
    return process
  }

  /// The processor time of all its threads; nil where there is no such process.
  static func processorSeconds(_ process: pid_t) -> Double? {
    #if canImport(Glibc)
      var clock = clockid_t()
      var time = timespec()
      guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    #else
      return nil
    #endif
  }

  /// How long its first thread has waited for a processor, up to when it last ran; nil where the kernel does not count it.
  private static func secondsOfDelay(_ process: pid_t) -> Double? {
    guard let fields = text("/proc/\(process)/schedstat")?.split(separator: " "), fields.count >= 2 else {
      return nil
    }
    return Double(fields[1]).map { $0 / 1e9 }
  }

  /// How long tasks of the machine have waited for disks and for memory, in seconds; nil where the kernel does not say.
  private static func secondsOfStalls() -> Double? {
    var sum: Double?
    for resource in ["io", "memory"] {
      guard let line = text("/proc/pressure/\(resource)")?.split(separator: "\n").first,
        let total = line.split(separator: " ").last, total.hasPrefix("total="),
        let microseconds = Double(total.dropFirst(6))
      else { continue }
      sum = (sum ?? 0) + microseconds / 1e6
    }
    return sum
  }

  /// How many threads it has; 0 where there is no such process.
  static func threads(of process: pid_t) -> Int {
    // Fields are counted from behind the program's name, which is in brackets and may hold any character.
    guard let text = text("/proc/\(process)/stat"), let bracket = text.utf8.lastIndex(of: UInt8(ascii: ")"))
    else { return 0 }
    let fields = text[bracket...].split(separator: " ")
    return fields.count > 18 ? Int(fields[18]) ?? 0 : 0
  }

  /// Whether one of its threads runs or could run; or waits for a disk, where that counts.
  ///
  /// - Parameter others: how many of its threads are known to run and do not count.
  static func isWaiting(_ process: pid_t, countingDisks: Bool = true, others: Int = 0) -> Bool {
    var others = others
    let folder = "/proc/\(process)/task"
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    // A bomb of threads is not looked at one by one.
    var seen = 0
    while seen < 64, let entry = readdir(stream) {
      seen += 1
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // The state follows the program's name, which is in brackets and may hold any character.
      guard name != ".", name != "..", let text = text("\(folder)/\(name)/stat"),
        let bracket = text.utf8.lastIndex(of: UInt8(ascii: ")"))
      else { continue }
      let state = text.utf8[bracket...].dropFirst(2).first
      if state == UInt8(ascii: "R") || (countingDisks && state == UInt8(ascii: "D")) {
        if others == 0 { return true }
        others -= 1
      }
    }
    return false
  }

  /// The beginning of a small file.
  private static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { chunk in
      let count = read(descriptor, chunk.baseAddress!, chunk.count)
      return count < 0 ? nil : String(decoding: chunk[..<count], as: UTF8.self)
    }
  }
}
