import Escaping
import Foundation
import Sentences
import WireFormat

/// What a host's end means for the test that called it, in words a student can act on.
enum HostFailure {
  static func describe(_ end: HostProcess.End, output: String, order: RunOrder) -> TestFailure {
    switch end.reason {
    case .timedOut:
      return TestFailure(
        kind: .timedOut,
        message:
          localized(
            "The function did not return within \(seconds(order.secondsPerCall)). Is there a loop without an end?"
          )
      )
    case .starved:
      return TestFailure(
        kind: .internalFault,
        message: localized(
          "the machine was too busy to let the student's process run; grade fewer submissions at once"))
    case .floodedOutput:
      return TestFailure(
        kind: .failed,
        message:
          localized(
            "The function printed more than \(order.outputLimit >> 20) MiB. Remove the print, or the loop around it."
          )
      )
    case .tooManyThreads:
      return TestFailure(
        kind: .crashed,
        message:
          localized(
            "The function started more than \(HostProcess.maximumThreads) threads. As many as there are processors do as much."
          )
      )
    case .malformedReply(let reason):
      return TestFailure(
        kind: .crashed,
        message:
          localized(
            "What came back was no result (\(reason)). Does the function write to file descriptors of its own?"
          ))
    case .couldNotLoad(let reason):
      let plain = reason.replacingOccurrences(of: order.load.library, with: localized("your module"))
      return TestFailure(
        kind: .crashed,
        message: localized("Your compiled module could not be loaded (\(plain.firstBytes(300)))."))
    case .couldNotStart(let reason):
      let said = output.isEmpty ? "" : ": \(output.firstBytes(300))"
      return TestFailure(
        kind: .internalFault,
        message: localized("the student's process could not be started (\(reason))\(said)"))
    case .exited(let status, let crash):
      return exited(status, crash, output, peakMemory: end.peakMemory, order)
    }
  }

  private static func exited(
    _ status: Int32, _ crash: CrashReport?, _ output: String, peakMemory: Int, _ order: RunOrder
  ) -> TestFailure {
    let signal = crash.map { Int32($0.signal) } ?? (status > 128 ? status - 128 : 0)
    if signal == SIGXCPU || (signal == SIGKILL && crash == nil && peakMemory < Int(order.load.memory) / 2) {
      return TestFailure(kind: .timedOut, message: localized("The function used up its processor time."))
    }
    if ranOutOfMemory(output) || (signal == SIGKILL && crash == nil) {
      return TestFailure(
        kind: .memory,
        message: localized("The function asked for more than its \(order.load.memory >> 20) MiB of memory."))
    }
    guard status >= 0 || signal != 0 else {
      return TestFailure(kind: .crashed, message: localized("The function's process stopped answering."))
    }
    guard signal != 0 else {
      return TestFailure(
        kind: .crashed,
        message: localized("The function ended the program (exit status \(status)) instead of returning."))
    }
    let addresses = crash?.addresses ?? []
    if crash?.isStackOverflow == true {
      return TestFailure(
        kind: .crashed,
        message: localized("The function called itself until the stack was full. Does the recursion end?"),
        addresses: addresses)
    }
    return TestFailure(
      kind: .crashed,
      message: fatalError(in: output) ?? localized("The function was stopped by \(name(of: signal))."),
      addresses: addresses)
  }

  /// The last line that the Swift runtime wrote about a fatal error: its own words.
  private static func fatalError(in output: String) -> String? {
    for line in output.split(separator: "\n").reversed() {
      guard let range = line.range(of: "Fatal error") else { continue }
      return localized("The function stopped with: \(line[range.lowerBound...])")
    }
    return nil
  }

  private static func ranOutOfMemory(_ output: String) -> Bool {
    ["Could not allocate memory", "could not allocate memory", "failed to allocate ", "std::bad_alloc"]
      .contains { output.contains($0) }
  }

  private static func name(of signal: Int32) -> String {
    switch signal {
    case SIGILL: localized("a trap (SIGILL): a failed precondition, an overflow or an index out of range")
    case SIGTRAP: localized("a trap (SIGTRAP): a failed precondition, an overflow or an index out of range")
    case SIGSEGV: localized("a bad memory access (SIGSEGV)")
    case SIGBUS: localized("a bad memory access (SIGBUS)")
    case SIGABRT: "abort() (SIGABRT)"
    case SIGFPE: localized("an arithmetic fault (SIGFPE)")
    case SIGKILL: "SIGKILL"
    case SIGTERM: "SIGTERM"
    default: localized("signal \(signal)")
    }
  }

  static func seconds(_ value: Double) -> String {
    let text = value == value.rounded() ? "\(Int(value))" : "\(value)"
    return text.replacing(".", with: Language.current.decimalMark) + " s"
  }
}
